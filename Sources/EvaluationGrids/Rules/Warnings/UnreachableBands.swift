internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W004: a band that lies wholly under the lowest possible score. The top is always reached, by best
/// answers everywhere; gaps between two possible scores are not looked for.
struct UnreachableBands: WarningRule {
  let about = GridRuleDescription(
    "W004",
    title: .spaced(
      fr: "Une tranche qu'aucun score n'atteint", en: "A band that no score reaches"),
    reason: .spaced(
      fr:
        "Les moins bons niveaux valent encore des points, ou les points à perdre n'atteignent pas "
        + "100 : même le pire appel reste au-dessus de cette tranche.",
      en:
        "The worst levels still give points, or the points to lose do not add up to 100: even the "
        + "worst call stays above this band."),
    remedy: .spaced(
      fr: "Commencez les niveaux à 0 point, ou réunissez cette tranche et la suivante.",
      en: "Start the levels at 0 points, or join this band with the next."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let bands = grid.grid.scoring.bands
    let elements = grid.outline.root.first("scoring")?.elements("band") ?? []
    let lowest = grid.lowestScore
    return zip(zip(bands, bands.dropFirst()), elements).compactMap { pair, element in
      let (band, next) = pair
      guard next.from <= lowest else { return nil }
      return finding(
        grid, at: element.position,
        fr: "aucun score n'est dans la tranche « \(band.id) » (de "
          + "\(LintFigures.points(band.from, .french)) à \(LintFigures.points(next.from, .french))) "
          + ": le plus bas possible est \(LintFigures.points(lowest, .french))",
        en: "no score lies in band \"\(band.id)\" (from \(LintFigures.points(band.from, .english)) "
          + "to \(LintFigures.points(next.from, .english))): the lowest possible is "
          + "\(LintFigures.points(lowest, .english))")
    }
  }
}

internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W018: a target in the lowest of several bands, or that no score can miss.
struct IdleTarget: WarningRule {
  let about = GridRuleDescription(
    "W018",
    title: .spaced(
      fr: "Un objectif qui ne dit rien", en: "A target that says nothing"),
    reason: .spaced(
      fr: "Un appel à l'objectif serait dans la plus basse des tranches, ou même le pire appel "
        + "l'atteindrait.",
      en: "A call at the target would be in the lowest of the bands, or even the worst call would "
        + "reach it."),
    remedy: .spaced(
      fr: "Relevez l'objectif, ou revoyez les tranches et les points des niveaux.",
      en: "Raise the target, or look again at the bands and at the points of levels."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let rules = grid.grid.scoring
    guard let scoring = grid.outline.root.first("scoring"), let target = rules.target else {
      return []
    }
    let place = scoring.place(of: "target")
    let (french, english) = (
      LintFigures.points(target, .french), LintFigures.points(target, .english)
    )
    if let lowest = rules.bands.first, let next = rules.bands.dropFirst().first,
      target < next.from
    {
      return [
        finding(
          grid, at: place,
          fr:
            "un score à l'objectif (\(french)) tombe dans la plus basse tranche, « \(lowest.id) », "
            + "qui va jusqu'à \(LintFigures.points(next.from, .french))",
          en:
            "a score at the target (\(english)) falls in the lowest band, \"\(lowest.id)\", which "
            + "goes up to \(LintFigures.points(next.from, .english))")
      ]
    }
    let lowest = grid.lowestScore
    guard target <= lowest else { return [] }
    return [
      finding(
        grid, at: place,
        fr: "tout score atteint l'objectif de \(french) : le plus bas possible est "
          + LintFigures.points(lowest, .french),
        en: "every score reaches the target of \(english): the lowest possible is "
          + LintFigures.points(lowest, .english))
    ]
  }
}

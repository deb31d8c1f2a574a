internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W007: a criterion that carries more than 40 % of the total. Not looked for under three criteria
/// that count, where one has to.
struct DominantShares: WarningRule {
  private static let limit = Rational.reduced(40, 100)

  let about = GridRuleDescription(
    "W007",
    title: .spaced(
      fr: "Un critère qui pèse plus de 40 % du score",
      en: "A criterion that carries more than 40% of the score"),
    reason: .spaced(
      fr:
        "Le score dit surtout ce que dit ce critère ; les autres ne l'infléchissent guère. La part "
        + "est celle d'un appel où tout s'applique, une fois les poids des rubriques multipliés.",
      en: "The score says mostly what this criterion says; the others hardly move it. The share is "
        + "that of a call where everything applies, once the weights of sections are multiplied."),
    remedy: .spaced(
      fr: "Réduisez son poids ou celui de sa rubrique, ou partagez-le en plusieurs critères.",
      en: "Lower its weight or its section's, or split it into several criteria."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let limit = DominantShares.limit
    guard grid.criteria.count(where: \.isCounted) > 2 else { return [] }
    return grid.criteria.compactMap { criterion in
      guard let share = grid.share(of: criterion), share > limit else { return nil }
      return finding(
        grid, at: criterion.element.position,
        fr: "le critère « \(criterion.id) » pèse à lui seul "
          + "\(LintFigures.percent(share, besides: limit, .french)) du total",
        en: "criterion \"\(criterion.id)\" alone carries "
          + "\(LintFigures.percent(share, besides: limit, .english)) of the total")
    }
  }
}

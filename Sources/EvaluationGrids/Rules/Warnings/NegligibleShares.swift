internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W008: a criterion that carries less than 1 % of the total. Beyond ten such criteria the grid is
/// long rather than wrong: one finding says how many.
struct NegligibleShares: WarningRule {
  private static let limit = Rational.reduced(1, 100)

  let about = GridRuleDescription(
    "W008",
    title: .spaced(
      fr: "Un critère qui pèse moins de 1 % du score",
      en: "A criterion that carries less than 1% of the score"),
    reason: .spaced(
      fr: "L'évaluateur y passe du temps, et la réponse ne change presque rien au score.",
      en: "Evaluators spend time on it, and the answer hardly changes the score."),
    remedy: .spaced(
      fr: "Augmentez son poids, réunissez-le avec un critère voisin, ou écrivez scored=\"false\".",
      en: "Raise its weight, merge it with a neighbour, or write scored=\"false\"."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let limit = NegligibleShares.limit
    let small = grid.criteria.compactMap { criterion in
      grid.share(of: criterion).flatMap { $0 > .zero && $0 < limit ? (criterion, $0) : nil }
    }
    if small.count > 10, let (first, share) = small.min(by: { $0.1 < $1.1 }) {
      return [
        finding(
          grid, at: grid.outline.root.position,
          fr: "\(small.count) critères pèsent chacun moins de 1 % du total, le plus faible "
            + "(« \(first.id) ») \(LintFigures.percent(share, besides: limit, .french))",
          en: "\(small.count) criteria carry less than 1% of the total each, the least "
            + "(\"\(first.id)\") \(LintFigures.percent(share, besides: limit, .english))")
      ]
    }
    return small.map { criterion, share in
      finding(
        grid, at: criterion.element.position,
        fr: "le critère « \(criterion.id) » ne pèse que "
          + "\(LintFigures.percent(share, besides: limit, .french)) du total",
        en: "criterion \"\(criterion.id)\" carries only "
          + "\(LintFigures.percent(share, besides: limit, .english)) of the total")
    }
  }
}

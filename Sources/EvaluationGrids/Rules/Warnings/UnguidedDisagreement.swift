internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W015: evaluators disagree on a criterion that has no guidance. Silent under thirty pairs: so few
/// say nothing.
struct UnguidedDisagreement: WarningRule {
  private static let leastPairs = 30

  let about = GridRuleDescription(
    "W015",
    title: .spaced(
      fr: "Un critère sans consigne, où les évaluateurs sont en désaccord",
      en: "A criterion without guidance on which evaluators disagree"),
    reason: .spaced(
      fr:
        "Sur les mêmes appels, moins de 80 % des paires d'évaluations donnent la même réponse (ou "
        + "l'alpha de Krippendorff est sous 0,667), et rien dans la grille ne dit comment trancher.",
      en: "On the same calls, fewer than 80% of pairs of evaluations give the same answer (or "
        + "Krippendorff's alpha is under 0.667), and nothing in the grid says how to decide."),
    remedy: .spaced(
      fr: "Ajoutez <guidance> : ce qu'on écoute, où, et ce qui sépare deux niveaux voisins.",
      en: "Add <guidance>: what to listen to, where, and what separates two neighbouring levels."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.compactMap { criterion in
      guard let agreement = grid.context.agreement[criterion.id],
        criterion.criterion.guidance.isEmpty,
        agreement.pairs >= UnguidedDisagreement.leastPairs,
        agreement.value < agreement.measure.floor
      else { return nil }
      let figure = { (language: Language) in
        switch agreement.measure {
        case .percent: NumberText.percent(share: agreement.value, language)
        case .alpha: "α = " + NumberText.decimal(agreement.value, decimals: 2, language)
        }
      }
      return finding(
        grid, at: criterion.element.position,
        fr: "les évaluateurs ne s'accordent pas assez sur « \(criterion.id) » "
          + "(\(figure(.french)), n = \(agreement.pairs) paires), qui n'a pas de consigne",
        en: "evaluators do not agree enough on \"\(criterion.id)\" "
          + "(\(figure(.english)), n = \(agreement.pairs) pairs), which has no guidance")
    }
  }
}

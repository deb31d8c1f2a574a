internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W003: a scored criterion whose own weight is 0.
struct WeightlessCriteria: WarningRule {
  let about = GridRuleDescription(
    "W003",
    title: .spaced(
      fr: "Un critère noté dont le poids est nul", en: "A scored criterion that weighs nothing"),
    reason: .spaced(
      fr: "Il est présenté comme noté, mais aucune réponse ne change le score. Une erreur critique "
        + "garde son effet sur un critère non noté.",
      en: "It is presented as scored, yet no answer changes the score. A critical error keeps its "
        + "effect on a criterion that is not scored."),
    remedy: .spaced(
      fr: "Donnez-lui un poids, ou écrivez scored=\"false\" pour seulement relever la réponse.",
      en: "Give it a weight, or write scored=\"false\" to record the answer only."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.compactMap { criterion in
      guard criterion.isScored, criterion.criterion.weight.isZero else { return nil }
      return finding(
        grid, at: criterion.element.place(of: "weight"),
        fr: "le critère « \(criterion.id) » est noté mais son poids est 0",
        en: "criterion \"\(criterion.id)\" is scored but weighs 0")
    }
  }
}

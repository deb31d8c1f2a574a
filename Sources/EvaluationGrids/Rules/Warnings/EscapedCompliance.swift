internal import Languages
internal import QualityModel
internal import StrictXML

/// W016: a criterion with a compliance error that N/A can avoid, without its author having said that
/// it may: `notApplicable="allowed"` written out is an answer to this warning.
struct EscapedCompliance: WarningRule {
  let about = GridRuleDescription(
    "W016",
    title: .spaced(
      fr: "Une erreur de conformité qu'un « sans objet » évite",
      en: "A compliance error that N/A avoids"),
    reason: .spaced(
      fr:
        "Dans le doute, un évaluateur répond « sans objet » et le manquement ne se voit nulle part. "
        + "« Sans objet » est permis par défaut : ici, il vaut mieux l'avoir voulu.",
      en:
        "In doubt an evaluator answers N/A and the breach shows nowhere. N/A is allowed by default: "
        + "here it had better be meant."),
    remedy: .spaced(
      fr: "Écrivez notApplicable=\"forbidden\", avec <appliesWhen> s'il le faut ; ou "
        + "notApplicable=\"allowed\" si c'est voulu.",
      en: "Write notApplicable=\"forbidden\", with <appliesWhen> if need be; or "
        + "notApplicable=\"allowed\" if it is meant."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.compactMap { criterion in
      guard criterion.criterion.errors.contains(where: { $0.errorClass == .compliance }),
        criterion.element.attribute("notApplicable") == nil
      else { return nil }
      return finding(
        grid, at: criterion.element.position,
        fr:
          "le critère de conformité « \(criterion.id) » peut être répondu « sans objet » sans que "
          + "la grille l'ait dit",
        en: "the compliance criterion \"\(criterion.id)\" can be answered N/A though the grid does "
          + "not say so")
    }
  }
}

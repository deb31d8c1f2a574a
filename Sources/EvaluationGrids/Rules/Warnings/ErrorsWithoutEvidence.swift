internal import Languages
internal import QualityModel
internal import StrictXML

/// W013: a critical error that no quoted turn has to prove.
struct ErrorsWithoutEvidence: WarningRule {
  let about = GridRuleDescription(
    "W013",
    title: .spaced(
      fr: "Une erreur critique sans passage cité", en: "A critical error without evidence"),
    reason: .spaced(
      fr: "Une erreur critique se conteste : sans le passage de l'appel qui la montre, ni le "
        + "conseiller ni la séance de calibrage ne peuvent en juger.",
      en: "Critical errors are disputed: without the turn of the call that shows it, neither the "
        + "agent nor the calibration session can judge."),
    remedy: .spaced(
      fr: "Ajoutez <evidence requiredFor=\"…\"/> avec les niveaux de l'erreur.",
      en: "Add <evidence requiredFor=\"…\"/> with the levels of the error."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.flatMap { criterion in
      criterion.errors.compactMap { element, error -> Finding? in
        let missing = criterion.levels(of: error, without: criterion.criterion.evidence)
        guard error.errorClass != .minor, !missing.isEmpty else { return nil }
        return finding(
          grid, at: element.position,
          fr: "l'erreur critique du critère « \(criterion.id) » ne demande pas de citer l'appel : "
            + LintFigures.list(missing, .french),
          en: "the critical error of criterion \"\(criterion.id)\" does not ask for a quoted turn: "
            + LintFigures.list(missing, .english))
      }
    }
  }
}

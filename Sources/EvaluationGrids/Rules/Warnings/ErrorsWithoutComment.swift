internal import Languages
internal import QualityModel
internal import StrictXML

/// W014: a critical error that needs no comment.
struct ErrorsWithoutComment: WarningRule {
  let about = GridRuleDescription(
    "W014",
    title: .spaced(
      fr: "Une erreur critique sans commentaire", en: "A critical error without a comment"),
    reason: .spaced(
      fr: "Le conseiller apprend qu'il a commis une erreur grave sans qu'on lui dise laquelle.",
      en: "The agent learns of a grave error without being told which."),
    remedy: .spaced(
      fr: "Ajoutez <comment requiredFor=\"…\"/> avec les niveaux de l'erreur.",
      en: "Add <comment requiredFor=\"…\"/> with the levels of the error."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.flatMap { criterion in
      criterion.errors.compactMap { element, error -> Finding? in
        let missing = criterion.levels(of: error, without: criterion.criterion.comment)
        guard error.errorClass != .minor, !missing.isEmpty else { return nil }
        return finding(
          grid, at: element.position,
          fr: "l'erreur critique du critère « \(criterion.id) » ne demande pas de commentaire : "
            + LintFigures.list(missing, .french),
          en: "the critical error of criterion \"\(criterion.id)\" does not ask for a comment: "
            + LintFigures.list(missing, .english))
      }
    }
  }
}

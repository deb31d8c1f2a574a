internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W020: a call with a critical error can still reach the target.
struct CapsAboveTarget: WarningRule {
  let about = GridRuleDescription(
    "W020",
    title: .spaced(
      fr: "Un plafond qui laisse atteindre l'objectif", en: "A cap that lets the target be reached"),
    reason: .spaced(
      fr: "Un appel qui porte une erreur critique peut encore compter parmi ceux qui tiennent "
        + "l'objectif.",
      en: "A call with a critical error can still count among those that meet the target."),
    remedy: .spaced(
      fr: "Abaissez le plafond sous l'objectif, ou classez l'erreur en « minor ».",
      en: "Lower the cap under the target, or make the class of the error \"minor\"."))

  func findings(in grid: LintedGrid) -> [Finding] {
    guard let target = grid.grid.scoring.target else { return [] }
    return grid.criteria.flatMap { criterion in
      criterion.errors.compactMap { element, error -> Finding? in
        guard case .cap(let limit) = error.effect, error.errorClass != .minor, limit >= target
        else { return nil }
        return finding(
          grid, at: element.place(of: "at"),
          fr: "avec cette erreur critique, un appel peut encore atteindre l'objectif : plafond "
            + "\(LintFigures.points(limit, .french)), objectif \(LintFigures.points(target, .french))",
          en: "with this critical error a call can still reach the target: cap "
            + "\(LintFigures.points(limit, .english)), target "
            + LintFigures.points(target, .english))
      }
    }
  }
}

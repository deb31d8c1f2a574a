public import Languages
public import QualityModel

/// Something that did not pass from one grid to the other, or passed in part.
public struct ConversionLoss: Sendable, Hashable {
  /// What was lost and why.
  public enum Reason: Sendable, Hashable {
    /// The answer's criterion has no link.
    case notLinked
    /// It is said to have no counterpart, for this reason.
    case withoutCounterpart(String)
    /// Its link is only a proposal.
    case onlyProposed
    /// Its link has no rule in this direction.
    case oneWay
    /// Its criterion is not in the grid it was given on, or does not accept it.
    case notAccepted
    /// The rule does not say what it becomes.
    case notCovered
    /// N/A is forbidden in the other grid.
    case notApplicableForbidden(String)
    /// Nothing answers this criterion of the other grid: it has no answer.
    case unanswered
    /// This criterion of the other grid is answered from some of its counterparts only.
    case partial(missing: [String])
    /// The cause does not exist in the other grid.
    case unknownCause(String)
  }

  /// The side of the criterion, in the crosswalk.
  public let side: Crosswalk.Side
  /// The criterion.
  public let criterionID: String
  /// Why.
  public let reason: Reason

  /// A loss.
  public init(side: Crosswalk.Side, criterionID: String, reason: Reason) {
    self.side = side
    self.criterionID = criterionID
    self.reason = reason
  }

  /// A word for machines.
  public var code: String {
    switch reason {
    case .notLinked: "not-linked"
    case .withoutCounterpart: "without-counterpart"
    case .onlyProposed: "only-proposed"
    case .oneWay: "one-way"
    case .notAccepted: "not-accepted"
    case .notCovered: "not-covered"
    case .notApplicableForbidden: "not-applicable-forbidden"
    case .unanswered: "unanswered"
    case .partial: "partial"
    case .unknownCause: "unknown-cause"
    }
  }

  /// The reason in words.
  public var explanation: BilingualText {
    switch reason {
    case .notLinked: .spaced(fr: "sans lien", en: "no link")
    case .withoutCounterpart(let reason):
      .spaced(
        fr: "sans équivalent" + (reason.isEmpty ? "" : " : \(reason)"),
        en: "no counterpart" + (reason.isEmpty ? "" : ": \(reason)"))
    case .onlyProposed:
      .spaced(fr: "lien encore proposé, non confirmé", en: "link proposed, not confirmed")
    case .oneWay:
      .spaced(fr: "aucune règle dans ce sens", en: "no rule in this direction")
    case .notAccepted:
      .spaced(
        fr: "réponse que sa propre grille n'accepte pas",
        en: "an answer that its own grid does not accept")
    case .notCovered:
      .spaced(
        fr: "la règle ne dit pas ce que devient cette réponse",
        en: "the rule does not say what this answer becomes")
    case .notApplicableForbidden(let target):
      .spaced(
        fr: "« sans objet » est interdit pour « \(target) »",
        en: "N/A is forbidden for “\(target)”")
    case .unanswered:
      .spaced(fr: "reste sans réponse", en: "left without an answer")
    case .partial(let missing):
      .spaced(
        fr: "rempli sans \(missing.joined(separator: ", "))",
        en: "answered without \(missing.joined(separator: ", "))")
    case .unknownCause(let cause):
      .spaced(
        fr: "la cause « \(cause) » n'existe pas dans l'autre grille",
        en: "the cause “\(cause)” does not exist in the other grid")
    }
  }
}

public import Calendars

/// The decision on a dispute, taken by neither the evaluator nor the person who objected.
public struct Resolution: Sendable, Hashable {
  /// How a dispute ended.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Every criterion was accepted.
    case accepted
    /// Some were accepted, some refused.
    case partly
    /// None was accepted.
    case refused
  }

  /// The dispute decided.
  public let disputeID: String
  /// The evaluator who decided.
  public let resolvedBy: String
  /// When, in the workspace's time.
  public let resolvedAt: CivilDateTime
  /// Why, in words.
  public let reason: String
  /// The decision on each criterion objected to, in the order of the dispute.
  public let items: [ResolutionItem]

  /// A decision.
  public init(
    disputeID: String, resolvedBy: String, resolvedAt: CivilDateTime, reason: String,
    items: [ResolutionItem]
  ) {
    self.disputeID = disputeID
    self.resolvedBy = resolvedBy
    self.resolvedAt = resolvedAt
    self.reason = reason
    self.items = items
  }

  /// How the dispute ended as a whole.
  public var outcome: Outcome {
    let accepted = items.count { $0.isAccepted }
    return accepted == 0 ? .refused : accepted == items.count ? .accepted : .partly
  }
}

/// The decision on one criterion.
public struct ResolutionItem: Sendable, Hashable {
  /// The criterion.
  public let criterionID: String
  /// The answer that the criterion has from now on; `nil` when the objection is refused.
  public let accepted: Answer.Value?

  /// A decision on one criterion.
  public init(criterionID: String, accepted: Answer.Value?) {
    self.criterionID = criterionID
    self.accepted = accepted
  }

  /// Whether the objection is accepted.
  public var isAccepted: Bool { accepted != nil }
}

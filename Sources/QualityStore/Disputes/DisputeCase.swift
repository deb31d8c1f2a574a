public import Calendars
public import QualityModel

/// A dispute as the workspace holds it, with how it ended.
public struct DisputeCase: Sendable, Hashable {
  /// How a dispute ended.
  public enum Ending: Sendable, Hashable {
    /// Decided; the revision that the decision made, if it accepted anything.
    case resolved(Resolution, revision: Int?)
    /// The evaluation was retracted before a decision; its last revision.
    case retracted(revision: Int)
  }

  /// The dispute's id: `D1`, `D2`…
  public let id: String
  /// What was objected to, by whom and why.
  public let dispute: Dispute
  /// The journal's time of the objection, in UTC.
  public let recordedAt: String
  /// How it ended; `nil` while it is open.
  public let ending: Ending?

  /// Whether nobody has decided yet.
  public var isOpen: Bool { ending == nil }

  /// The decision, if there is one.
  public var resolution: Resolution? {
    if case .resolved(let resolution, _) = ending { resolution } else { nil }
  }

  /// The revision that the decision made, if any.
  public var resultingRevision: Int? {
    if case .resolved(_, let revision) = ending { revision } else { nil }
  }

  /// Whether it is still open after its last day.
  public func isOverdue(on day: CalendarDate) -> Bool {
    isOpen && dispute.deadline < day
  }

  /// Whether the decision came after the last day.
  public var isLate: Bool {
    resolution.map { dispute.deadline < $0.resolvedAt.date } ?? false
  }
}

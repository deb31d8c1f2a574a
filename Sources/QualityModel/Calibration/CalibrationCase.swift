public import Calendars

/// A calibration session with what happened to it.
public struct CalibrationCase: Sendable, Hashable {
  /// Where a session is in its life.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Answers are awaited; when it is blind, nobody sees another's.
    case open
    /// Answers are compared and discussed.
    case revealed
    /// Nothing of it changes any more.
    case closed
  }

  /// What was answered of what is awaited from one participant. It says how many, never what.
  public struct Progress: Sendable, Hashable {
    /// The evaluator.
    public let evaluatorID: String
    /// The calls submitted.
    public let submitted: Int
    /// The calls of the session.
    public let expected: Int

    /// The progress of a participant.
    public init(evaluatorID: String, submitted: Int, expected: Int) {
      self.evaluatorID = evaluatorID
      self.submitted = submitted
      self.expected = expected
    }
  }

  /// The session.
  public let session: CalibrationSession
  /// Where it is in its life.
  public let state: State
  /// When it was revealed, in UTC.
  public let revealedAt: CivilDateTime?
  /// Why it was revealed with answers missing, if it was.
  public let revealReason: String?
  /// When it was closed, in UTC.
  public let closedAt: CivilDateTime?
  /// SHA-256 of all that the session holds, from the day it is closed; lower-case hexadecimal.
  public let closingDigest: String?
  /// How far each participant is, in the session's order.
  public let progress: [Progress]

  /// A session with what happened to it.
  public init(
    session: CalibrationSession, state: State, revealedAt: CivilDateTime? = nil,
    revealReason: String? = nil, closedAt: CivilDateTime? = nil, closingDigest: String? = nil,
    progress: [Progress]
  ) {
    self.session = session
    self.state = state
    self.revealedAt = revealedAt
    self.revealReason = revealReason
    self.closedAt = closedAt
    self.closingDigest = closingDigest
    self.progress = progress
  }

  /// Whether every participant submitted every call.
  public var isComplete: Bool { progress.allSatisfy { $0.submitted >= $0.expected } }
}

public import Calendars
public import ExactNumbers

/// Several people who score the same calls on the same grid, to know whether they hear the same.
///
/// What is here never changes once the session is opened; what happens to it is a
/// ``CalibrationCase``.
public struct CalibrationSession: Sendable, Hashable {
  /// What the answers are compared with, beside each other.
  public enum Reference: Sendable, Hashable {
    /// The answers of one participant.
    case expert(String)
    /// What most participants answered; the median of scores.
    case consensus
    /// Nothing: participants are compared with each other alone.
    case none
  }

  /// A person who scores the calls of a session.
  public struct Participant: Sendable, Hashable {
    /// The evaluator.
    public let evaluatorID: String
    /// Whose interests they represent in the session.
    public let side: Side
    /// Their role in words, if given.
    public let role: String?
    /// The grid they score on: the same for all, or one a side.
    public let grid: GridVersion

    /// A participant.
    public init(evaluatorID: String, side: Side, role: String? = nil, grid: GridVersion) {
      self.evaluatorID = evaluatorID
      self.side = side
      self.role = role
      self.grid = grid
    }
  }

  /// The session's id.
  public let id: String
  /// What it is called.
  public let title: String
  /// When it was opened, in the workspace's time.
  public let openedAt: CivilDateTime
  /// Until when answers are awaited, in the workspace's time, if there is a limit.
  public let deadline: CivilDateTime?
  /// When the participants meet, in the workspace's time, if it is set.
  public let meetingAt: CivilDateTime?
  /// Two scores that differ by at most this many points agree.
  public let tolerance: Rational
  /// What answers are compared with.
  public let reference: Reference
  /// Whether nobody sees what others answered until the session is revealed. `false` for a session
  /// made of evaluations that were there before.
  public let isBlind: Bool
  /// Whether the agent's name is hidden until then, too.
  public let hidesAgent: Bool
  /// The sample the calls were drawn by, if any.
  public let sampleID: String?
  /// The interactions to score, in order.
  public let interactionIDs: [String]
  /// Who scores, in order.
  public let participants: [Participant]

  /// A session.
  public init(
    id: String, title: String, openedAt: CivilDateTime, deadline: CivilDateTime? = nil,
    meetingAt: CivilDateTime? = nil, tolerance: Rational = 5, reference: Reference = .none,
    isBlind: Bool = true, hidesAgent: Bool = false, sampleID: String? = nil,
    interactionIDs: [String], participants: [Participant]
  ) {
    self.id = id
    self.title = title
    self.openedAt = openedAt
    self.deadline = deadline
    self.meetingAt = meetingAt
    self.tolerance = tolerance
    self.reference = reference
    self.isBlind = isBlind
    self.hidesAgent = hidesAgent
    self.sampleID = sampleID
    self.interactionIDs = interactionIDs
    self.participants = participants
  }

  /// The grids that participants score on, each once, in the participants' order.
  public var grids: [GridVersion] {
    participants.reduce(into: []) { if !$0.contains($1.grid) { $0.append($1.grid) } }
  }

  /// The participant who is an evaluator.
  public func participant(_ evaluatorID: String) -> Participant? {
    participants.first { $0.evaluatorID == evaluatorID }
  }
}

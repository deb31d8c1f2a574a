public import Calendars
public import ExactNumbers

/// One evaluator's answers about one interaction, on one grid.
public struct Evaluation: Sendable, Hashable {
  /// Where an evaluation is in its life.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Begun, can be changed.
    case draft
    /// Final; a correction is a new revision.
    case submitted
    /// Taken back; kept, counted nowhere.
    case retracted
  }

  /// The evaluation's id, the same for all its revisions.
  public let id: String
  /// 1 for the first, one more for each correction.
  public let revision: Int
  /// Where it is in its life.
  public let state: State
  /// The interaction listened to or read.
  public let interactionID: String
  /// Who scored.
  public let evaluatorID: String
  /// The grid.
  public let gridID: String
  /// The grid's version.
  public let gridVersion: String
  /// SHA-256 of the grid's canonical form, lower-case hexadecimal.
  public let gridDigest: String
  /// When it was scored, in the workspace's time.
  public let scoredAt: CivilDateTime
  /// The answers, in the grid's order.
  public let answers: [Answer]
  /// The evaluator's comment on the whole.
  public let comment: String?

  /// An evaluation.
  public init(
    id: String, revision: Int = 1, state: State, interactionID: String, evaluatorID: String,
    gridID: String, gridVersion: String, gridDigest: String, scoredAt: CivilDateTime,
    answers: [Answer], comment: String? = nil
  ) {
    self.id = id
    self.revision = revision
    self.state = state
    self.interactionID = interactionID
    self.evaluatorID = evaluatorID
    self.gridID = gridID
    self.gridVersion = gridVersion
    self.gridDigest = gridDigest
    self.scoredAt = scoredAt
    self.answers = answers
    self.comment = comment
  }
}

/// The answer to one criterion.
public struct Answer: Sendable, Hashable {
  /// What was answered.
  public enum Value: Sendable, Hashable {
    /// A level of the scale.
    case level(String)
    /// Any number of levels of a `multiple` criterion, none included.
    case levels([String])
    /// A number.
    case number(Rational)
    /// Free text.
    case text(String)
    /// Not applicable.
    case notApplicable
  }

  /// The criterion answered.
  public let criterionID: String
  /// What was answered.
  public let value: Value
  /// Why the best level was missed.
  public let causeID: String?
  /// The evaluator's comment.
  public let comment: String?
  /// The turns quoted as evidence.
  public let quotes: [Quote]

  /// An answer.
  public init(
    criterionID: String, value: Value, causeID: String? = nil, comment: String? = nil,
    quotes: [Quote] = []
  ) {
    self.criterionID = criterionID
    self.value = value
    self.causeID = causeID
    self.comment = comment
    self.quotes = quotes
  }
}

/// A turn quoted as evidence.
public struct Quote: Sendable, Hashable {
  /// The turn's place in its conversation, from 0; `nil` when there is no transcript.
  public let turn: Int?
  /// Milliseconds from the start of the interaction, when known.
  public let startMilliseconds: Int?
  /// Who spoke.
  public let speaker: SpeakerRole
  /// The words, as transcribed or as the evaluator heard them.
  public let text: String

  /// A quote.
  public init(turn: Int?, startMilliseconds: Int?, speaker: SpeakerRole, text: String) {
    self.turn = turn
    self.startMilliseconds = startMilliseconds
    self.speaker = speaker
    self.text = text
  }
}

/// Who speaks.
public enum SpeakerRole: String, Sendable, Hashable, CaseIterable {
  /// The agent.
  case agent
  /// The customer.
  case customer
  /// Someone else: a voice server, a supervisor.
  case other
  /// The source does not say.
  case unknown
}

/// What was said in one interaction: turns in time order.
public struct Conversation: Sendable, Hashable {
  /// The interaction's id.
  public let interactionID: String
  /// The language's tag when the source says it.
  public let language: String?
  /// The format it was read from, as in `webvtt`.
  public let format: String
  /// How roles were known: `source`, `channel`, `option`, `unknown`.
  public let roleSource: RoleSource
  /// The turns, in order of start.
  public let turns: [Turn]

  /// How the roles of the speakers were known.
  public enum RoleSource: String, Sendable, Hashable, CaseIterable {
    /// The source names them.
    case source
    /// Each file is one channel of the recording.
    case channel
    /// The person who imported said who is the agent.
    case option
    /// They are not known.
    case unknown
  }

  /// A conversation.
  public init(
    interactionID: String, language: String? = nil, format: String,
    roleSource: RoleSource = .source, turns: [Turn]
  ) {
    self.interactionID = interactionID
    self.language = language
    self.format = format
    self.roleSource = roleSource
    self.turns = turns
  }
}

/// What one speaker says before another does. Times are milliseconds from the start.
public struct Turn: Sendable, Hashable {
  /// Who speaks.
  public let role: SpeakerRole
  /// The speaker's name in the source, if any.
  public let label: String?
  /// When the turn starts; `nil` when the source has no times.
  public let startMilliseconds: Int?
  /// When it ends; `nil` when the source has no times.
  public let endMilliseconds: Int?
  /// The words, as written in the source.
  public let text: String
  /// The words with their times, when the source has them.
  public let words: [TimedWord]

  /// A turn.
  public init(
    role: SpeakerRole, label: String? = nil, startMilliseconds: Int? = nil,
    endMilliseconds: Int? = nil, text: String, words: [TimedWord] = []
  ) {
    self.role = role
    self.label = label
    self.startMilliseconds = startMilliseconds
    self.endMilliseconds = endMilliseconds
    self.text = text
    self.words = words
  }
}

/// A word with its times, in milliseconds from the start.
public struct TimedWord: Sendable, Hashable {
  /// The word.
  public let text: String
  /// When it starts.
  public let startMilliseconds: Int
  /// When it ends.
  public let endMilliseconds: Int

  /// A word with its times.
  public init(text: String, startMilliseconds: Int, endMilliseconds: Int) {
    self.text = text
    self.startMilliseconds = startMilliseconds
    self.endMilliseconds = endMilliseconds
  }
}

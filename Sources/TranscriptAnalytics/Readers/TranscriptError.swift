public import QualityModel

/// Why a transcript cannot be read, and where.
public struct TranscriptError: Error, Sendable, Hashable {
  /// What is wrong with the source.
  public enum Reason: Sendable, Hashable {
    /// The file holds no byte, or only white space.
    case empty
    /// None of the known formats is recognised.
    case unknownFormat
    /// The file is valid, but holds nothing that was said.
    case noTurns
    /// The bytes are neither UTF-8, UTF-16 nor Windows-1252.
    case undecodable
    /// A NUL character stands in the text.
    case nulCharacter
    /// The JSON text stops before its end.
    case truncated
    /// A character stands where JSON allows none of its kind; what was expected instead.
    case unexpected(JSONExpectation)
    /// A known field is written twice in the same object.
    case duplicateField(String)
    /// A field without which the format has no meaning is absent.
    case missingField(String)
    /// More nested objects and arrays than the limit.
    case tooDeep(limit: Int)
    /// Half of a UTF-16 surrogate pair, which is not a character.
    case loneSurrogate
    /// A time is not a finite number of seconds, milliseconds or `hh:mm:ss`.
    case badTime
    /// A time lies beyond what a recording lasts.
    case timeOutOfRange
    /// Something ends before it starts.
    case endsBeforeStart
    /// Something starts before what precedes it.
    case timeGoesBack
    /// Only one of start and end is given.
    case halfTimed
    /// Words that no speaker's name introduces.
    case textWithoutSpeaker
    /// A participant's id that the list of participants does not hold.
    case unknownParticipant
    /// The option names a speaker that the file does not have.
    case unknownAgentSpeaker
    /// The file has several conversations where one was asked for.
    case severalConversations
    /// A channel of a recording has no times, so that the channels cannot be put together.
    case untimedChannel
    /// More distinct words than a count can hold.
    case vocabularyFull(limit: Int)
    /// More words than a counter can hold.
    case countFull
    /// The file cannot be opened or read.
    case cannotRead
  }

  /// What JSON needed at the place of an error.
  public enum JSONExpectation: Sendable, Hashable {
    /// A value of any kind.
    case value
    /// An object.
    case object
    /// An array.
    case array
    /// A text.
    case string
    /// A number.
    case number
    /// One of the characters `,`, `:`, `]` or `}`.
    case separator
    /// A valid escape after a backslash.
    case escape
    /// A printable character inside a text.
    case printable
    /// The end of the file.
    case end
  }

  /// The file, and the line and column when they are known.
  public let place: Place
  /// The path of the JSON value, as in `$.segments[3].end`.
  public let path: String?
  /// What is wrong.
  public let reason: Reason

  /// An error at a place.
  public init(_ reason: Reason, at place: Place, path: String? = nil) {
    self.reason = reason
    self.place = place
    self.path = path
  }
}

/// An error at a byte of the text being read, before it is given a line and a path.
struct ReadingFault: Error {
  let offset: Int
  let reason: TranscriptError.Reason
}

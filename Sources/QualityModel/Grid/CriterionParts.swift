public import ExactNumbers

/// Numbers from `lower` (included) to `upper` (not included) are worth `points`.
public struct NumberRange: Sendable, Hashable {
  /// The lowest number of the range; `nil` means no limit.
  public let lower: Rational?
  /// The first number beyond the range; `nil` means no limit.
  public let upper: Rational?
  /// What a number of the range is worth.
  public let points: Rational

  /// A range.
  public init(from lower: Rational?, to upper: Rational?, points: Rational) {
    self.lower = lower
    self.upper = upper
    self.points = points
  }

  /// Whether a number lies in the range.
  public func contains(_ number: Rational) -> Bool {
    (lower.map { $0 <= number } ?? true) && (upper.map { number < $0 } ?? true)
  }
}

/// An example of what is heard at a level.
public struct Example: Sendable, Hashable {
  /// The level it shows, if any.
  public let level: String?
  /// The example.
  public let text: LocalizedText

  /// An example.
  public init(level: String?, text: LocalizedText) {
    self.level = level
    self.text = text
  }
}

/// The class of an error, as COPC tells them apart.
public enum ErrorClass: String, Sendable, Hashable, CaseIterable {
  /// Critical for the customer.
  case customer
  /// Critical for the business.
  case business
  /// Critical for compliance.
  case compliance
  /// Not critical.
  case minor
}

/// An answer that is an error, and what it does to the score.
public struct CriticalError: Sendable, Hashable {
  /// What an error does to the score.
  public enum Effect: Sendable, Hashable {
    /// It is counted and changes nothing.
    case none
    /// The final score cannot exceed `at`, 0 to 100.
    case cap(at: Rational)
    /// The section's score becomes 0.
    case failSection
    /// The final score becomes 0.
    case failGrid
  }

  /// The class of the error.
  public let errorClass: ErrorClass
  /// The levels that are the error.
  public let levels: [String]
  /// Its effect.
  public let effect: Effect

  /// An error.
  public init(errorClass: ErrorClass, levels: [String], effect: Effect = .none) {
    self.errorClass = errorClass
    self.levels = levels
    self.effect = effect
  }
}

/// Which answers need something beside them.
public enum AnswerRequirement: Sendable, Hashable {
  /// Every answer, N/A included.
  case all
  /// These levels.
  case levels([String])
}

/// What to practise after a weak answer.
public struct CoachingAdvice: Sendable, Hashable {
  /// The training module, if any.
  public let module: String?
  /// The advice.
  public let text: LocalizedText

  /// An advice.
  public init(module: String?, text: LocalizedText) {
    self.module = module
    self.text = text
  }
}

/// What a transcript rule suggests. A suggestion is never an answer.
public struct Cue: Sendable, Hashable {
  /// Whose words are looked at.
  public enum Speaker: String, Sendable, Hashable, CaseIterable {
    /// The agent's.
    case agent
    /// The customer's.
    case customer
    /// Anyone's.
    case any
  }

  /// The lexicon to look for.
  public let lexicon: String
  /// Whose words are looked at.
  public let speaker: Speaker
  /// Where: `first 20s`, `last 60s`, `first 10%`; `nil` means the whole interaction.
  public let within: String?
  /// The level suggested when it is found.
  public let suggests: String
  /// The level suggested when it is absent; `nil` suggests nothing.
  public let otherwise: String?

  /// A cue.
  public init(
    lexicon: String, speaker: Speaker = .any, within: String? = nil, suggests: String,
    otherwise: String? = nil
  ) {
    self.lexicon = lexicon
    self.speaker = speaker
    self.within = within
    self.suggests = suggests
    self.otherwise = otherwise
  }
}

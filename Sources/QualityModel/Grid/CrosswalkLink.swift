public import ExactNumbers

/// Criteria of two grids that observe the same thing.
public struct CrosswalkLink: Sendable, Hashable {
  /// What a link was first drawn from.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// The same id.
    case id
    /// An id that one of them had before.
    case formerly
    /// Words in common.
    case wording
    /// The place of a level among its neighbours; of levels only.
    case points
    /// A person's knowledge.
    case person
  }

  /// The criteria of the first grid, at least one.
  public let a: [String]
  /// The criteria of the second grid, at least one.
  public let b: [String]
  /// What it was drawn from.
  public let origin: Origin
  /// How much the wordings have in common, 0 to 1, when they were compared.
  public let similarity: Rational?
  /// Whether a person has confirmed it; otherwise it is a proposal.
  public let isConfirmed: Bool
  /// A person's note.
  public let note: String?
  /// How criteria of the first grid are answered from the second.
  public let toA: [AnswerRule]
  /// How criteria of the second grid are answered from the first.
  public let toB: [AnswerRule]

  /// A link.
  public init(
    a: [String], b: [String], origin: Origin, similarity: Rational? = nil,
    isConfirmed: Bool = false, note: String? = nil, toA: [AnswerRule] = [],
    toB: [AnswerRule] = []
  ) {
    self.a = a
    self.b = b
    self.origin = origin
    self.similarity = similarity
    self.isConfirmed = isConfirmed
    self.note = note
    self.toA = toA
    self.toB = toB
  }

  /// Its criteria on a side.
  public func criteria(_ side: Crosswalk.Side) -> [String] { side == .a ? a : b }

  /// How its criteria on a side are answered from the other.
  public func rules(to side: Crosswalk.Side) -> [AnswerRule] { side == .a ? toA : toB }
}

/// How one criterion is answered from those of the other grid.
public struct AnswerRule: Sendable, Hashable {
  /// What becomes of several answers.
  public enum Combination: String, Sendable, Hashable, CaseIterable {
    /// The worst of what each becomes.
    case worst
    /// The best of what each becomes.
    case best
    /// The level nearest to the mean of their ratios, each weighing what its criterion weighs; of
    /// two as near, the lower.
    case mean
  }

  /// The criterion answered.
  public let criterionID: String
  /// What becomes of several answers, or of several levels of one.
  public let combination: Combination?
  /// Whether the value is taken as it is: numbers of one unit, texts.
  public let copies: Bool
  /// What each level becomes.
  public let levels: [LevelLink]
  /// What each stretch of numbers becomes.
  public let ranges: [RangeLink]

  /// A rule.
  public init(
    criterionID: String, combination: Combination? = nil, copies: Bool = false,
    levels: [LevelLink] = [], ranges: [RangeLink] = []
  ) {
    self.criterionID = criterionID
    self.combination = combination
    self.copies = copies
    self.levels = levels
    self.ranges = ranges
  }
}

/// What an answer becomes in the other grid.
public enum LinkedAnswer: Sendable, Hashable {
  /// A level, or several of a `multiple` criterion.
  case levels([String])
  /// A number.
  case number(Rational)
}

/// What one level becomes.
public struct LevelLink: Sendable, Hashable {
  /// The criterion whose level it is; `nil` when every criterion answered from has it.
  public let criterionID: String?
  /// The level.
  public let level: String
  /// What it becomes.
  public let answer: LinkedAnswer
  /// What this was first drawn from.
  public let origin: CrosswalkLink.Origin

  /// A link of levels.
  public init(
    criterionID: String? = nil, level: String, answer: LinkedAnswer,
    origin: CrosswalkLink.Origin = .person
  ) {
    self.criterionID = criterionID
    self.level = level
    self.answer = answer
    self.origin = origin
  }
}

/// What the numbers from `lower` (included) to `upper` (not included) become.
public struct RangeLink: Sendable, Hashable {
  /// The lowest number; `nil` means no limit.
  public let lower: Rational?
  /// The first number beyond; `nil` means no limit.
  public let upper: Rational?
  /// What they become.
  public let answer: LinkedAnswer
  /// What this was first drawn from.
  public let origin: CrosswalkLink.Origin

  /// A link of a range.
  public init(
    from lower: Rational?, to upper: Rational?, answer: LinkedAnswer,
    origin: CrosswalkLink.Origin = .person
  ) {
    self.lower = lower
    self.upper = upper
    self.answer = answer
    self.origin = origin
  }

  /// Whether a number lies in the range.
  public func contains(_ number: Rational) -> Bool {
    (lower.map { $0 <= number } ?? true) && (upper.map { number < $0 } ?? true)
  }
}

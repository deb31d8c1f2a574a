public import ExactNumbers

/// One thing observed in an interaction.
public struct Criterion: Sendable, Hashable {
  /// How a criterion is answered.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One level of a scale.
    case choice
    /// Any number of levels; their points add up, bounded by `maximum`.
    case multiple
    /// A number, turned into points by ranges.
    case number
    /// Free text, never scored.
    case text
  }

  /// The criterion's id.
  public let id: String
  /// How it is answered.
  public let kind: Kind
  /// The scale referred to; `nil` when levels are written in the criterion or there are none.
  public let scaleID: String?
  /// The levels (referred to or written inside), worst first; empty for numbers and texts.
  public let levels: [Level]
  /// The most points a `multiple` criterion can give; `nil` means the sum of positive points.
  public let maximum: Rational?
  /// The unit of a number.
  public let unit: String?
  /// The ranges of a number, ascending.
  public let ranges: [NumberRange]
  /// Weight among siblings, 0 or more.
  public let weight: Rational
  /// Whether it counts in the score; `false` only records.
  public let isScored: Bool
  /// Whether it adds to the numerator alone.
  public let isBonus: Bool
  /// Whether "not applicable" can be answered.
  public let allowsNotApplicable: Bool
  /// Ids it had in earlier versions.
  public let formerly: [String]
  /// A short name; may be empty, the question then stands for it.
  public let title: LocalizedText
  /// The question the evaluator answers.
  public let question: LocalizedText
  /// How to observe and to decide.
  public let guidance: LocalizedText
  /// Examples of levels.
  public let examples: [Example]
  /// Critical errors.
  public let errors: [CriticalError]
  /// Which answers need a comment.
  public let comment: AnswerRequirement?
  /// Which answers need a quoted turn.
  public let evidence: AnswerRequirement?
  /// What to practise.
  public let coaching: [CoachingAdvice]
  /// When it is asked at all.
  public let appliesWhen: Condition?
  /// What transcript rules suggest.
  public let cues: [Cue]
  /// The field of the interaction that fills it.
  public let measure: String?
  /// The client's own metadata.
  public let metadata: [ForeignElement]

  /// A criterion; the defaults are the grid language's.
  public init(
    id: String, kind: Kind = .choice, scaleID: String? = nil, levels: [Level] = [],
    maximum: Rational? = nil, unit: String? = nil, ranges: [NumberRange] = [],
    weight: Rational = 1, isScored: Bool = true, isBonus: Bool = false,
    allowsNotApplicable: Bool = true, formerly: [String] = [],
    title: LocalizedText = LocalizedText(), question: LocalizedText,
    guidance: LocalizedText = LocalizedText(), examples: [Example] = [],
    errors: [CriticalError] = [], comment: AnswerRequirement? = nil,
    evidence: AnswerRequirement? = nil, coaching: [CoachingAdvice] = [],
    appliesWhen: Condition? = nil, cues: [Cue] = [], measure: String? = nil,
    metadata: [ForeignElement] = []
  ) {
    self.id = id
    self.kind = kind
    self.scaleID = scaleID
    self.levels = levels
    self.maximum = maximum
    self.unit = unit
    self.ranges = ranges
    self.weight = weight
    self.isScored = isScored
    self.isBonus = isBonus
    self.allowsNotApplicable = allowsNotApplicable
    self.formerly = formerly
    self.title = title
    self.question = question
    self.guidance = guidance
    self.examples = examples
    self.errors = errors
    self.comment = comment
    self.evidence = evidence
    self.coaching = coaching
    self.appliesWhen = appliesWhen
    self.cues = cues
    self.measure = measure
    self.metadata = metadata
  }

  /// The level with an id.
  public func level(_ id: String) -> Level? {
    levels.first { $0.id == id }
  }
}

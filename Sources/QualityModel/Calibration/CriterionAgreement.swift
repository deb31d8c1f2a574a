public import Statistics

/// How the answers to one criterion agree.
public struct CriterionAgreement: Sendable, Hashable {
  /// A coefficient that corrects agreement for chance.
  public enum Coefficient: String, Sendable, Hashable, CaseIterable {
    /// Gwet's first coefficient, for categories without order. Its interval and AC2's are widened to
    /// Wilson's where disagreements are few.
    case gwetAC1
    /// Gwet's second coefficient with quadratic weights on the declared points.
    case gwetAC2
    /// Krippendorff's alpha on the order of levels.
    case alphaOrdinal
    /// Krippendorff's alpha for categories without order.
    case alphaNominal
    /// Krippendorff's alpha on numbers.
    case alphaInterval
    /// Fleiss' kappa, or Cohen's with two evaluators: shown beside, never alone.
    case kappa
  }

  /// A coefficient with its value.
  public struct CoefficientValue: Sendable, Hashable {
    /// The coefficient.
    public let coefficient: Coefficient
    /// Its value, at most 1.
    public let value: Statistic

    /// A coefficient with its value.
    public init(_ coefficient: Coefficient, _ value: Statistic) {
      self.coefficient = coefficient
      self.value = value
    }
  }

  /// What a test of direction found between two sides.
  public enum DirectionTest: String, Sendable, Hashable, CaseIterable {
    /// McNemar's exact test of two levels.
    case mcnemar
    /// Stuart and Maxwell's test of several levels.
    case stuartMaxwell
    /// Student's test of the calls' differences.
    case pairedMean
  }

  /// What can be said of the agreement.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// The intervals of the coefficients that judge lie at or above the threshold.
    case agree
    /// They lie below.
    case disagree
    /// They hold both, or say different things, or there are under five calls.
    case undecided
    /// There is nothing to compare.
    case undefined
  }

  /// The criterion.
  public var criterionID: String
  /// Its section.
  public var sectionID: String
  /// Its name, or its question when it has none.
  public var title: LocalizedText
  /// The levels that answers are compared on, worst first, as the grid declares them; empty for
  /// numbers.
  public var levels: [NamedLevel]
  /// The classes of error that an answer can be; empty when none.
  public var errorClasses: [ErrorClass]
  /// Whether it counts in the score.
  public var isScored: Bool
  /// Whether the grid says how to observe and to decide.
  public var hasGuidance: Bool
  /// Calls that at least two evaluators answered, N/A not counted as an answer.
  public var callCount: Int
  /// Answers compared, N/A left out.
  public var answerCount: Int
  /// Answers "not applicable".
  public var notApplicableCount: Int
  /// Calls on which some answered N/A and some did not.
  public var splitApplicabilityCount: Int
  /// The share of pairs of evaluators of a call who answered alike, N/A left out, 0 to 1.
  public var agreement: Statistic
  /// Coefficients; the first is the one to read for this kind of criterion.
  public var coefficients: [CoefficientValue]
  /// What can be said of the agreement.
  public var reading: Reading
  /// Who answered what when the reference, or the other evaluators, answered what; `nil` where answers
  /// are not one level.
  public var confusion: LevelConfusion?
  /// The client's answers minus the provider's, on a scale of 0 for the worst points of the criterion
  /// to 100 for the best; `nil` unless both sides answered, or without points.
  public var direction: Statistic?
  /// The test of direction.
  public var directionTest: DirectionTest?
  /// Its two-sided probability, adjusted for the number of criteria (Benjamini–Hochberg); `nil` when
  /// there is none. It decides whether a direction is established.
  public var directionProbability: Double?
  /// What two evaluators of the same call differ by because of this criterion, on average, in points
  /// of the score before effects.
  public var pointsAtStake: Statistic
  /// Calls on which evaluators differ, those that differ most first.
  public var differences: [AnswerDifference]

  /// A criterion with nothing computed yet.
  public init(criterionID: String, sectionID: String, title: LocalizedText) {
    self.criterionID = criterionID
    self.sectionID = sectionID
    self.title = title
    levels = []
    errorClasses = []
    isScored = true
    hasGuidance = true
    callCount = 0
    answerCount = 0
    notApplicableCount = 0
    splitApplicabilityCount = 0
    agreement = .undefined(.noObservations, count: 0)
    coefficients = []
    reading = .undefined
    confusion = nil
    direction = nil
    directionTest = nil
    directionProbability = nil
    pointsAtStake = .undefined(.noObservations, count: 0)
    differences = []
  }
}

/// A level with its name.
public struct NamedLevel: Sendable, Hashable {
  /// The level's id.
  public let id: String
  /// Its name.
  public let title: LocalizedText

  /// A level with its name.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// Counts of pairs of answers to a criterion.
public struct LevelConfusion: Sendable, Hashable {
  /// What rows and columns are.
  public enum Axes: Sendable, Hashable {
    /// Rows: the reference's answers; columns: the evaluators'.
    case reference
    /// Rows: the client's answers; columns: the provider's, one pair for each two evaluators of a
    /// call.
    case sides
    /// Each two evaluators of a call, counted both ways.
    case pairs
  }

  /// What rows and columns are.
  public let axes: Axes
  /// Names of rows and of columns: level ids, then `not-applicable`.
  public let categories: [String]
  /// Counts, row after row.
  public let counts: [[Int]]

  /// Counts of pairs of answers.
  public init(axes: Axes, categories: [String], counts: [[Int]]) {
    self.axes = axes
    self.categories = categories
    self.counts = counts
  }
}

/// One call on which evaluators answered a criterion differently.
public struct AnswerDifference: Sendable, Hashable {
  /// The interaction.
  public let interactionID: String
  /// The most that two evaluators differ by, in points of the score before effects; 0 when the
  /// criterion does not count.
  public let points: Double
  /// What each answered, in the report's order.
  public let answers: [EvaluatorAnswer]

  /// A difference.
  public init(interactionID: String, points: Double, answers: [EvaluatorAnswer]) {
    self.interactionID = interactionID
    self.points = points
    self.answers = answers
  }
}

/// One evaluator's answer to one criterion of one call.
public struct EvaluatorAnswer: Sendable, Hashable {
  /// The evaluator.
  public let evaluatorID: String
  /// What they answered, with their comment and quotes; `nil` when they did not.
  public let answer: Answer?

  /// An answer.
  public init(evaluatorID: String, answer: Answer?) {
    self.evaluatorID = evaluatorID
    self.answer = answer
  }
}

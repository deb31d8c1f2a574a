public import Statistics

/// How scores of a whole grid or of a section agree, 0 to 100.
public struct PartAgreement: Sendable, Hashable {
  /// The section's id; `total` for the whole.
  public var id: String
  /// Its name; empty for the whole.
  public var title: LocalizedText
  /// The share of calls on which all scores lie within the tolerance, 0 to 1.
  public var withinTolerance: Statistic
  /// The share of pairs of evaluators of the same call who lie within the tolerance; its interval
  /// takes calls as the unit.
  public var pairsWithinTolerance: Statistic
  /// The mean difference between two evaluators of the same call, in points, whatever its sign.
  public var meanGap: Statistic
  /// The agreement of a single evaluator with another: ICC(2,1), which counts severity as
  /// disagreement.
  public var reliability: Statistic
  /// The scores of the calls, each evaluator's.
  public var scores: [CallScores]
  /// Each evaluator against the reference; empty without one.
  public var againstReference: [ReferenceAgreement]

  /// A part with nothing computed yet.
  public init(id: String, title: LocalizedText) {
    self.id = id
    self.title = title
    withinTolerance = .undefined(.noObservations, count: 0)
    pairsWithinTolerance = .undefined(.noObservations, count: 0)
    meanGap = .undefined(.noObservations, count: 0)
    reliability = .undefined(.noObservations, count: 0)
    scores = []
    againstReference = []
  }
}

/// What each evaluator gave one call.
public struct CallScores: Sendable, Hashable {
  /// The interaction.
  public let interactionID: String
  /// Evaluators with their score, 0 to 100, in the report's order; `nil` without a score.
  public let scores: [EvaluatorScore]

  /// What each evaluator gave.
  public init(interactionID: String, scores: [EvaluatorScore]) {
    self.interactionID = interactionID
    self.scores = scores
  }
}

/// One evaluator's score of one call.
public struct EvaluatorScore: Sendable, Hashable {
  /// The evaluator.
  public let evaluatorID: String
  /// The score, 0 to 100; `nil` when nothing applied or the call was not scored.
  public let score: Double?

  /// A score.
  public init(evaluatorID: String, score: Double?) {
    self.evaluatorID = evaluatorID
    self.score = score
  }
}

/// Bland and Altman's comparison of an evaluator with the reference.
public struct ReferenceAgreement: Sendable, Hashable {
  /// The evaluator.
  public let evaluatorID: String
  /// The mean of evaluator minus reference, in points.
  public let bias: Statistic
  /// Where 95 % of differences are expected, with the interval of the lower limit.
  public let lowerLimit: Statistic
  /// The upper limit.
  public let upperLimit: Statistic
  /// Mean of both scores, and evaluator minus reference, one pair a call.
  public let points: [DifferencePoint]

  /// A comparison with the reference.
  public init(
    evaluatorID: String, bias: Statistic, lowerLimit: Statistic, upperLimit: Statistic,
    points: [DifferencePoint]
  ) {
    self.evaluatorID = evaluatorID
    self.bias = bias
    self.lowerLimit = lowerLimit
    self.upperLimit = upperLimit
    self.points = points
  }
}

/// A point of Bland and Altman's plot.
public struct DifferencePoint: Sendable, Hashable {
  /// The interaction.
  public let interactionID: String
  /// The mean of the two scores.
  public let mean: Double
  /// The first minus the second.
  public let difference: Double

  /// A point.
  public init(interactionID: String, mean: Double, difference: Double) {
    self.interactionID = interactionID
    self.mean = mean
    self.difference = difference
  }
}

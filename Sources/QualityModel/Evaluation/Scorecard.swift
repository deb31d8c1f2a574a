public import ExactNumbers

/// The score of one evaluation, with everything needed to redo it with a pencil.
///
/// All scores are exact, 0 to 100; `nil` means that there is no score because nothing applied.
public struct Scorecard: Sendable, Hashable {
  /// The score before effects.
  public let raw: Rational?
  /// The score after effects.
  public let final: Rational?
  /// The final score over the answers that are the agent's own doing: those whose cause excludes
  /// them from the agent's score are left out.
  public let agent: Rational?
  /// The final score over every answer. Equal to `final`; named for what it says beside `agent`.
  public var service: Rational? { final }
  /// The effects applied, in the order in which they were.
  public let effects: [AppliedEffect]
  /// The errors found, in reading order.
  public let errors: [FoundError]
  /// The sections' scores, in reading order, sections within included.
  public let sections: [PartScore]
  /// The dimensions' scores, in order of first appearance.
  public let dimensions: [PartScore]
  /// The criteria, in reading order.
  public let criteria: [CriterionScore]
  /// The id of the band of the final score.
  public let band: String?
  /// The share of the asked weight that was answered N/A, 0 to 1; `nil` when nothing was asked.
  public let notApplicableShare: Rational?

  /// A scorecard from its parts.
  public init(
    raw: Rational?, final: Rational?, agent: Rational?, effects: [AppliedEffect],
    errors: [FoundError], sections: [PartScore], dimensions: [PartScore],
    criteria: [CriterionScore], band: String?, notApplicableShare: Rational?
  ) {
    self.raw = raw
    self.final = final
    self.agent = agent
    self.effects = effects
    self.errors = errors
    self.sections = sections
    self.dimensions = dimensions
    self.criteria = criteria
    self.band = band
    self.notApplicableShare = notApplicableShare
  }
}

/// The score of a section or of a dimension.
public struct PartScore: Sendable, Hashable {
  /// The section's or dimension's id.
  public let id: String
  /// The exact score, 0 to 100, after `fail-section`; `nil` when nothing in it applied.
  public let score: Rational?
  /// The score before `fail-section`.
  public let raw: Rational?

  /// The score of a part.
  public init(id: String, score: Rational?, raw: Rational?) {
    self.id = id
    self.score = score
    self.raw = raw
  }
}

/// What became of one criterion.
public struct CriterionScore: Sendable, Hashable {
  /// Whether and how a criterion counted.
  public enum Standing: String, Sendable, Hashable {
    /// Answered and counted.
    case applicable
    /// Answered, adds to the numerator alone.
    case bonus
    /// Answered N/A.
    case notApplicable = "not-applicable"
    /// Not asked, its condition (or its section's) being false.
    case hidden
    /// Recorded without scoring.
    case unscored
    /// Asked and not answered.
    case unanswered
  }

  /// The criterion's id.
  public let criterionID: String
  /// The section that holds it.
  public let sectionID: String
  /// Whether and how it counted.
  public let standing: Standing
  /// Points obtained and the best possible, when it counted.
  public let points: Rational?
  /// The best possible points.
  public let best: Rational?
  /// The share of the total that it carried once N/A and hidden criteria are out, 0 to 1.
  /// Shares of applicable criteria add up to 1. For a bonus: what it can add, over the same total.
  public let effectiveShare: Rational?
  /// Points of the raw score (0…100) that it brought. Won points of all criteria add up to the raw
  /// score, before it is held within 0…100.
  public let won: Rational?
  /// Points of the raw score that it lost: `effectiveShare × 100 − won`; 0 for a bonus.
  public let lost: Rational?
  /// Whether it was left out of the agent's score by its cause.
  public let excludedFromAgentScore: Bool

  /// The score of a criterion.
  public init(
    criterionID: String, sectionID: String, standing: Standing, points: Rational? = nil,
    best: Rational? = nil, effectiveShare: Rational? = nil, won: Rational? = nil,
    lost: Rational? = nil, excludedFromAgentScore: Bool = false
  ) {
    self.criterionID = criterionID
    self.sectionID = sectionID
    self.standing = standing
    self.points = points
    self.best = best
    self.effectiveShare = effectiveShare
    self.won = won
    self.lost = lost
    self.excludedFromAgentScore = excludedFromAgentScore
  }

  /// Points obtained over the best possible.
  public var ratio: Rational? {
    guard let points, let best else { return nil }
    return points.divided(by: best)
  }
}

/// An error found in the answers.
public struct FoundError: Sendable, Hashable {
  /// The criterion.
  public let criterionID: String
  /// The class.
  public let errorClass: ErrorClass
  /// The level answered.
  public let level: String
  /// The effect the grid gives it.
  public let effect: CriticalError.Effect

  /// An error found.
  public init(
    criterionID: String, errorClass: ErrorClass, level: String, effect: CriticalError.Effect
  ) {
    self.criterionID = criterionID
    self.errorClass = errorClass
    self.level = level
    self.effect = effect
  }
}

/// A change of the score by an error.
public struct AppliedEffect: Sendable, Hashable {
  /// The effect.
  public let effect: CriticalError.Effect
  /// The criteria whose errors caused it.
  public let criterionIDs: [String]
  /// The section it failed, for `failSection`.
  public let sectionID: String?
  /// The score before and after, 0 to 100.
  public let before: Rational
  /// The score after.
  public let after: Rational

  /// An effect applied.
  public init(
    effect: CriticalError.Effect, criterionIDs: [String], sectionID: String? = nil,
    before: Rational, after: Rational
  ) {
    self.effect = effect
    self.criterionIDs = criterionIDs
    self.sectionID = sectionID
    self.before = before
    self.after = after
  }
}

public import Calendars
public import Statistics

/// How one evaluator scores beside the others.
public struct EvaluatorStanding: Sendable, Hashable {
  /// What can be said of an evaluator's severity.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// Scores lower than the others, beyond chance, and not surely within the tolerance.
    case harsher
    /// Scores higher than the others, beyond chance, and not surely within the tolerance.
    case softer
    /// The interval lies within the tolerance: what differs, if anything, changes nothing.
    case inLine
    /// Neither can be said with these calls.
    case undecided
    /// There is nothing to compare.
    case undefined
  }

  /// Errors found beside those that the reference found.
  public struct ErrorDetection: Sendable, Hashable {
    /// Errors that both found.
    public let found: Int
    /// Errors of the reference that the evaluator did not find.
    public let missed: Int
    /// Errors that the evaluator alone found.
    public let invented: Int

    /// Errors found.
    public init(found: Int, missed: Int, invented: Int) {
      self.found = found
      self.missed = missed
      self.invented = invented
    }
  }

  /// Severity in one session of several.
  public struct DriftPoint: Sendable, Hashable {
    /// The session.
    public let sessionID: String
    /// The day it was opened.
    public let openedOn: CalendarDate
    /// The deviation in that session, in points.
    public let deviation: Statistic
    /// Whether a rule of the control chart marks it.
    public let isSignal: Bool

    /// A point.
    public init(
      sessionID: String, openedOn: CalendarDate, deviation: Statistic, isSignal: Bool
    ) {
      self.sessionID = sessionID
      self.openedOn = openedOn
      self.deviation = deviation
      self.isSignal = isSignal
    }
  }

  /// The control chart of an evaluator's severity over sessions.
  public struct Drift: Sendable, Hashable {
    /// The sessions, in order.
    public let points: [DriftPoint]
    /// The chart's centre, in points; `nil` when there are too few sessions for one.
    public let centre: Double?
    /// Its lower limit.
    public let lowerLimit: Double?
    /// Its upper limit.
    public let upperLimit: Double?

    /// A chart.
    public init(
      points: [DriftPoint], centre: Double?, lowerLimit: Double?, upperLimit: Double?
    ) {
      self.points = points
      self.centre = centre
      self.lowerLimit = lowerLimit
      self.upperLimit = upperLimit
    }
  }

  /// Deviation on one section.
  public struct SectionDeviation: Sendable, Hashable {
    /// The section.
    public let sectionID: String
    /// The deviation from the others, adjusted for the calls scored, in points of the section.
    public let deviation: Statistic
    /// Its two-sided probability, adjusted for the number of evaluators and sections.
    public let probability: Double?

    /// A deviation.
    public init(sectionID: String, deviation: Statistic, probability: Double?) {
      self.sectionID = sectionID
      self.deviation = deviation
      self.probability = probability
    }
  }

  /// The evaluator.
  public var evaluator: Evaluator
  /// Calls compared.
  public var callCount: Int
  /// The deviation from the mean of the other evaluators, adjusted for the calls scored, in points of
  /// the total; negative is harsher.
  public var deviation: Statistic
  /// Its two-sided probability, adjusted for the number of evaluators (Benjamini–Hochberg).
  public var probability: Double?
  /// The deviation from all who could score, drawn toward 0 by what the calls allow: the prediction of
  /// a random-effects model.
  public var predictedDeviation: Statistic
  /// What can be said.
  public var reading: Reading
  /// Deviations by section, in the grid's order.
  public var sections: [SectionDeviation]
  /// Evaluator minus reference, in points; `nil` without a reference or for the reference itself.
  public var againstReference: Statistic?
  /// The share of calls within the tolerance of the reference, or of the others' median without one.
  public var withinTolerance: Statistic
  /// Critical errors beside the reference's; `nil` without a reference or for the reference itself.
  public var criticalErrors: ErrorDetection?
  /// The share of answers that were N/A where N/A is allowed, 0 to 1, on calls that another scored
  /// too; calls are the unit.
  public var notApplicableShare: Statistic
  /// The same of the other evaluators on the same calls.
  public var othersNotApplicableShare: Statistic
  /// Severity over sessions; `nil` under two sessions.
  public var drift: Drift?
  /// The standard deviation of a score given twice to the same call by this evaluator, in points;
  /// undefined without calls put back.
  public var repeatability: Statistic
  /// The share of answers repeated exactly on calls put back.
  public var repeatedAnswers: Statistic

  /// A standing with nothing computed yet.
  public init(evaluator: Evaluator) {
    self.evaluator = evaluator
    callCount = 0
    deviation = .undefined(.noObservations, count: 0)
    probability = nil
    predictedDeviation = .undefined(.noObservations, count: 0)
    reading = .undefined
    sections = []
    againstReference = nil
    withinTolerance = .undefined(.noObservations, count: 0)
    criticalErrors = nil
    notApplicableShare = .undefined(.noObservations, count: 0)
    othersNotApplicableShare = .undefined(.noObservations, count: 0)
    drift = nil
    repeatability = .undefined(.noObservations, count: 0)
    repeatedAnswers = .undefined(.noObservations, count: 0)
  }
}

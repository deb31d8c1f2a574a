public import Calendars
public import Statistics

/// What a calibration session, or those of a period, say: whether people agree, who differs, on
/// what, and what can be decided. Computed by `Calibration`, rendered by `Reports`.
///
/// Points are points of a score from 0 to 100; shares and coefficients are not percentages: 0.8.
public struct CalibrationReport: Sendable, Hashable {
  /// What a report is about.
  public enum Subject: Sendable, Hashable {
    /// One session, by id.
    case session(String)
    /// All sessions revealed in a period.
    case period(Period)
  }

  /// The centre's name, as in the workspace's settings.
  public var centre: String
  /// What it is about.
  public var subject: Subject
  /// The session's title, when it is about one.
  public var title: String?
  /// The day it was made.
  public var madeOn: CalendarDate
  /// The sessions, in the order in which they were opened.
  public var sessions: [SessionUse]
  /// The grids, those of most evaluations first.
  public var grids: [GridUse]
  /// The evaluators, in the order of the sessions.
  public var evaluators: [Evaluator]
  /// What answers are compared with.
  public var reference: ReferenceUse
  /// Two scores that differ by at most this many points agree.
  public var tolerance: Double
  /// The coefficient of agreement, or share of calls, 0 to 1, from which people are said to agree;
  /// readings are taken against it.
  public var agreementThreshold: Double
  /// The replicates behind bootstrap intervals; `nil` when none was drawn.
  public var replicates: Int?
  /// The seed of every draw; `nil` when none was made.
  public var seed: UInt64?
  /// Calls that at least two evaluators scored.
  public var callCount: Int
  /// Evaluations compared.
  public var evaluationCount: Int
  /// Evaluations that were awaited and did not come.
  public var missingEvaluationCount: Int
  /// What is left out, with why.
  public var omissions: [CalibrationOmission]
  /// Total scores.
  public var total: PartAgreement
  /// Critical errors found on the same calls; `nil` when the grid declares none.
  public var criticalErrors: CriticalErrorAgreement?
  /// Sections of the grid, in its order.
  public var sections: [PartAgreement]
  /// Criteria, most points at stake first.
  public var criteria: [CriterionAgreement]
  /// Each evaluator.
  public var standings: [EvaluatorStanding]
  /// The client against the provider; `nil` unless both scored the same calls.
  public var sides: SideComparison?
  /// What the number of calls allows to say.
  public var resolution: [ResolvingPower]
  /// What to look at first, most important first.
  public var priorities: [CalibrationPriority]
  /// The two grids on the same calls; `nil` when there is one grid.
  public var gridPair: GridPairAgreement?
  /// What the session decided.
  public var decisions: [CalibrationDecision]

  /// A report with nothing computed yet.
  public init(
    centre: String, subject: Subject, title: String? = nil, madeOn: CalendarDate,
    tolerance: Double = 5
  ) {
    self.centre = centre
    self.subject = subject
    self.title = title
    self.madeOn = madeOn
    self.tolerance = tolerance
    sessions = []
    grids = []
    evaluators = []
    reference = .none
    agreementThreshold = 0.8
    replicates = nil
    seed = nil
    callCount = 0
    evaluationCount = 0
    missingEvaluationCount = 0
    omissions = []
    total = PartAgreement(id: "total", title: LocalizedText())
    criticalErrors = nil
    sections = []
    criteria = []
    standings = []
    sides = nil
    resolution = []
    priorities = []
    gridPair = nil
    decisions = []
  }
}

/// A session behind a report.
public struct SessionUse: Sendable, Hashable {
  /// The session's id.
  public let id: String
  /// What it is called.
  public let title: String
  /// The day it was opened.
  public let openedOn: CalendarDate
  /// The calls compared.
  public let callCount: Int
  /// Whether answers were given blind.
  public let isBlind: Bool
  /// Its digest when it is closed.
  public let closingDigest: String?

  /// A session behind a report.
  public init(
    id: String, title: String, openedOn: CalendarDate, callCount: Int, isBlind: Bool,
    closingDigest: String? = nil
  ) {
    self.id = id
    self.title = title
    self.openedOn = openedOn
    self.callCount = callCount
    self.isBlind = isBlind
    self.closingDigest = closingDigest
  }
}

/// What answers are compared with.
public enum ReferenceUse: Sendable, Hashable {
  /// One evaluator's answers.
  case expert(Evaluator)
  /// What most answered; the median of scores.
  case consensus
  /// Nothing.
  case none
}

/// Something that a report leaves out, with why.
public struct CalibrationOmission: Sendable, Hashable {
  /// Why.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// One evaluator alone scored the call.
    case scoredOnce
    /// The evaluation was submitted after the session was revealed.
    case afterReveal
    /// The evaluation has no score because nothing applied.
    case withoutScore
    /// The criterion is free text.
    case freeText
    /// The grid of the evaluation is not its participant's, and it is left out; or it is not the one
    /// that sections and criteria are compared on, and its total alone is compared.
    case otherGrid
  }

  /// Why.
  public let reason: Reason
  /// How many.
  public let count: Int

  /// Something left out.
  public init(reason: Reason, count: Int) {
    self.reason = reason
    self.count = count
  }
}

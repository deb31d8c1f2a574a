public import Calendars
public import QualityModel

/// Everything a calibration report is made from: values, already chosen for the session or the
/// period.
///
/// The order of every list is indifferent, but for that of the sessions' own lists. What is missing
/// is left empty; the report then says so.
public struct CalibrationMaterial: Sendable {
  /// The evaluations of one session, as they stood when it was revealed.
  public struct SessionEvaluations: Sendable {
    /// The session with what happened to it.
    public var session: CalibrationCase
    /// The participants' evaluations of its calls, on their grids.
    public var evaluations: [ScoredEvaluation]

    /// The evaluations of a session.
    public init(session: CalibrationCase, evaluations: [ScoredEvaluation]) {
      self.session = session
      self.evaluations = evaluations
    }
  }

  /// A call scored twice by one evaluator, who was not told.
  public struct RepeatedEvaluation: Sendable {
    /// The first time.
    public var first: ScoredEvaluation
    /// The second time.
    public var second: ScoredEvaluation

    /// A call scored twice.
    public init(first: ScoredEvaluation, second: ScoredEvaluation) {
      self.first = first
      self.second = second
    }
  }

  /// The centre's name.
  public var centre: String
  /// What the report is about.
  public var subject: CalibrationReport.Subject
  /// The day of making.
  public var madeOn: CalendarDate
  /// The sessions, in the order in which they were opened.
  public var sessions: [SessionEvaluations] = []
  /// The evaluators, for their names.
  public var evaluators: [Evaluator] = []
  /// The agents, for their names.
  public var agents: [Agent] = []
  /// Every grid that evaluations refer to.
  public var grids: [GridVersion: Grid] = [:]
  /// Calls that evaluators scored twice without knowing.
  public var repeats: [RepeatedEvaluation] = []
  /// The provider's other evaluations of the period, which agents' scores rest on.
  public var providerEvaluations: [ScoredEvaluation] = []
  /// The margin within which the contract calls both sides alike, in points; the sessions' tolerance
  /// when it is `nil`.
  public var margin: Double?
  /// The score that a bonus or a target depends on, 0 to 100.
  public var threshold: Double?
  /// How the criteria of two grids answer each other, when the sides score on two.
  public var crosswalk: Crosswalk?
  /// The second grid's evaluations with their answers turned into the first grid's.
  public var converted: [ScoredEvaluation] = []
  /// What the session decided.
  public var decisions: [CalibrationDecision] = []
  /// The replicates of bootstrap intervals.
  public var replicates = 2_000
  /// The seed of every draw.
  public var seed: UInt64 = 1

  /// Material with nothing in it yet.
  public init(centre: String, subject: CalibrationReport.Subject, madeOn: CalendarDate) {
    self.centre = centre
    self.subject = subject
    self.madeOn = madeOn
  }
}

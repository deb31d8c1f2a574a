public import Calendars
public import ExactNumbers
public import QualityModel

/// Everything the sheets of one team are made from: values, already chosen for the period.
///
/// The order of every list is indifferent. What is missing is left empty; the sheets then say so.
public struct TeamMaterial: Sendable {
  /// The terms of one agent's conversations.
  public struct Terms: Sendable, Hashable {
    /// Terms said in several conversations, most frequent first.
    public var recurring: [SheetTerm]
    /// Terms said more often, or less, than by the other agents.
    public var distinctive: [SheetTerm]
    /// The number of the agent's conversations.
    public var conversationCount: Int

    /// The terms of an agent.
    public init(recurring: [SheetTerm], distinctive: [SheetTerm], conversationCount: Int) {
      self.recurring = recurring
      self.distinctive = distinctive
      self.conversationCount = conversationCount
    }
  }

  /// The centre's name.
  public var centre: String
  /// The period.
  public var period: Period
  /// The day of making.
  public var madeOn: CalendarDate
  /// The agents compared with each other.
  public var agents: [Agent]
  /// The evaluators, for their names.
  public var evaluators: [Evaluator] = []
  /// Every grid and version that evaluations refer to.
  public var grids: [Grid] = []
  /// The evaluations of the agents' calls of the period.
  public var evaluations: [ScoredEvaluation] = []
  /// Those of the period before.
  public var previousEvaluations: [ScoredEvaluation] = []
  /// The agents' interactions of the period; empty when activity is not imported.
  public var interactions: [Interaction] = []
  /// The surveys.
  public var surveys: [SurveyDefinition] = []
  /// Their responses in the period.
  public var responses: [SurveyResponse] = []
  /// Terms by agent id.
  public var terms: [String: Terms] = [:]
  /// The target of grids that set none, 0 to 100.
  public var defaultTarget: Rational = 80

  /// The material of a team about which nothing is known yet.
  public init(centre: String, period: Period, madeOn: CalendarDate, agents: [Agent]) {
    self.centre = centre
    self.period = period
    self.madeOn = madeOn
    self.agents = agents
  }
}

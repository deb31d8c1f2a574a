public import Calendars
public import ExactNumbers
public import Statistics

/// What one agent and their coach take into a one-to-one. Decided by `Coaching`, rendered by
/// `Reports`; every figure carries its count and its interval.
public struct CoachingSheet: Sendable, Hashable {
  /// The centre's name, as in the workspace's settings.
  public var centre: String
  /// The agent.
  public var agent: Agent
  /// The period.
  public var period: Period
  /// The day the sheet was made.
  public var madeOn: CalendarDate
  /// The grids used, ids and versions with titles.
  public var grids: [GridUse]
  /// What was listened to, and by whom.
  public var sample: EvaluationSample
  /// The delivered quality: mean of final agent scores, 0 to 100.
  public var score: ComparedFigure
  /// The sections of the grid most used in the period.
  public var sections: [ComparedFigure]
  /// The dimensions, over every grid.
  public var dimensions: [ComparedFigure]
  /// Evaluations without an error of each class.
  public var accuracies: [ErrorAccuracy]
  /// The perceived quality.
  public var surveys: [SurveyFigure]
  /// Delivered against perceived.
  public var deliveredAgainstPerceived: DeliveredAgainstPerceived
  /// Criteria that go well, best first.
  public var strengths: [CoachingPoint]
  /// At most two criteria to work on, most recoverable points first.
  public var priorities: [CoachingPoint]
  /// Criteria under target that the number of calls does not establish yet.
  public var toConfirm: [CoachingPoint]
  /// Terms the agent says in several conversations, most frequent first.
  public var recurringTerms: [SheetTerm]
  /// Terms the agent says more often, or less, than the other agents do.
  public var distinctiveTerms: [SheetTerm]
  /// The number of conversations of the agent behind the terms.
  public var conversationCount: Int
  /// Contacts handled in the period and their mean handling time, when activity is imported.
  public var activity: ActivityFigure?

  /// A sheet with nothing decided yet beyond who and when.
  public init(
    centre: String, agent: Agent, period: Period, madeOn: CalendarDate, sample: EvaluationSample,
    score: ComparedFigure
  ) {
    self.centre = centre
    self.agent = agent
    self.period = period
    self.madeOn = madeOn
    self.sample = sample
    self.score = score
    grids = []
    sections = []
    dimensions = []
    accuracies = []
    surveys = []
    deliveredAgainstPerceived = DeliveredAgainstPerceived(
      pairedCalls: 0, correlation: .undefined(.noObservations, count: 0))
    strengths = []
    priorities = []
    toConfirm = []
    recurringTerms = []
    distinctiveTerms = []
    conversationCount = 0
    activity = nil
  }
}

/// A grid used in a sheet.
public struct GridUse: Sendable, Hashable {
  /// The grid's id.
  public let id: String
  /// Its version.
  public let version: String
  /// Its name.
  public let title: LocalizedText
  /// The evaluations made on it in the period.
  public let evaluationCount: Int

  /// A grid used.
  public init(id: String, version: String, title: LocalizedText, evaluationCount: Int) {
    self.id = id
    self.version = version
    self.title = title
    self.evaluationCount = evaluationCount
  }
}

/// What was listened to, and by whom.
public struct EvaluationSample: Sendable, Hashable {
  /// The evaluations by one evaluator.
  public struct Share: Sendable, Hashable {
    /// The evaluator.
    public let evaluator: Evaluator
    /// Their evaluations.
    public let count: Int

    /// A share.
    public init(evaluator: Evaluator, count: Int) {
      self.evaluator = evaluator
      self.count = count
    }
  }

  /// Submitted evaluations in the period.
  public let evaluations: Int
  /// Distinct interactions evaluated.
  public let interactions: Int
  /// Interactions handled in the period, when activity is imported.
  public let handled: Int?
  /// Evaluations that have no score because nothing applied.
  public let withoutScore: Int
  /// The evaluators, most evaluations first.
  public let shares: [Share]

  /// A sample.
  public init(
    evaluations: Int, interactions: Int, handled: Int?, withoutScore: Int, shares: [Share]
  ) {
    self.evaluations = evaluations
    self.interactions = interactions
    self.handled = handled
    self.withoutScore = withoutScore
    self.shares = shares
  }
}

/// A figure of an agent beside its target and the team's, 0 to 100.
public struct ComparedFigure: Sendable, Hashable {
  /// The section's, dimension's or indicator's id.
  public let id: String
  /// Its name.
  public let title: LocalizedText
  /// The agent's mean, its count and interval.
  public let value: Statistic
  /// The rest of the team's mean.
  public let team: Statistic
  /// The target.
  public let target: Rational?
  /// The previous period's.
  public let previous: Statistic?
  /// The agent's mean minus the rest of the team's; `nil` when it is not computed.
  public let difference: Statistic?
  /// The agent's mean minus the previous period's; `nil` when it is not computed.
  public let previousDifference: Statistic?

  /// A figure compared.
  public init(
    id: String, title: LocalizedText, value: Statistic, team: Statistic, target: Rational?,
    previous: Statistic? = nil, difference: Statistic? = nil, previousDifference: Statistic? = nil
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.team = team
    self.target = target
    self.previous = previous
    self.difference = difference
    self.previousDifference = previousDifference
  }
}

/// The share of evaluations without an error of a class.
public struct ErrorAccuracy: Sendable, Hashable {
  /// The class.
  public let errorClass: ErrorClass
  /// The share, 0 to 1, with a Wilson interval.
  public let value: Statistic

  /// An accuracy.
  public init(errorClass: ErrorClass, value: Statistic) {
    self.errorClass = errorClass
    self.value = value
  }
}

/// A survey's indicator: CSAT as a share 0…1, NPS −1…1, CES a mean on its scale.
public struct SurveyFigure: Sendable, Hashable {
  /// The survey.
  public let definition: SurveyDefinition
  /// The agent's figure.
  public let value: Statistic
  /// The rest of the team's figure.
  public let team: Statistic
  /// The agent's figure minus the team's; `nil` when it is not computed, as for the NPS.
  public let difference: Statistic?

  /// A figure.
  public init(
    definition: SurveyDefinition, value: Statistic, team: Statistic, difference: Statistic? = nil
  ) {
    self.definition = definition
    self.value = value
    self.team = team
    self.difference = difference
  }
}

/// What quality scores and customers say of the same calls.
public struct DeliveredAgainstPerceived: Sendable, Hashable {
  /// Calls that have both an evaluation and a satisfaction answer.
  public let pairedCalls: Int
  /// Spearman's rank correlation between both, over the calls, when there are enough.
  public let correlation: Statistic

  /// A comparison.
  public init(pairedCalls: Int, correlation: Statistic) {
    self.pairedCalls = pairedCalls
    self.correlation = correlation
  }
}

/// A term of the agent's.
public struct SheetTerm: Sendable, Hashable {
  /// The term as most often said.
  public let text: String
  /// How many of the agent's conversations hold it.
  public let conversations: Int
  /// The number of the agent's conversations in the term's language.
  public let total: Int
  /// How many of the others' conversations hold it.
  public let otherConversations: Int
  /// The number of the others' conversations in the term's language.
  public let otherTotal: Int
  /// The Benjamini–Hochberg adjusted probability; `nil` for recurring terms.
  public let adjustedProbability: Double?

  /// A term.
  public init(
    text: String, conversations: Int, total: Int, otherConversations: Int, otherTotal: Int,
    adjustedProbability: Double?
  ) {
    self.text = text
    self.conversations = conversations
    self.total = total
    self.otherConversations = otherConversations
    self.otherTotal = otherTotal
    self.adjustedProbability = adjustedProbability
  }
}

/// Contacts handled.
public struct ActivityFigure: Sendable, Hashable {
  /// Contacts handled in the period.
  public let handled: Int
  /// Mean handling time (talk, hold and after-call work), seconds.
  public let meanHandlingSeconds: Statistic
  /// The rest of the team's.
  public let teamMeanHandlingSeconds: Statistic
  /// The agent's minus the team's, seconds; `nil` when it is not computed.
  public let difference: Statistic?

  /// An activity.
  public init(
    handled: Int, meanHandlingSeconds: Statistic, teamMeanHandlingSeconds: Statistic,
    difference: Statistic? = nil
  ) {
    self.difference = difference
    self.handled = handled
    self.meanHandlingSeconds = meanHandlingSeconds
    self.teamMeanHandlingSeconds = teamMeanHandlingSeconds
  }
}

public import Calendars
public import QualityModel

/// What a draw is made from.
public struct DrawMaterial: Sendable {
  /// The interactions of the period.
  public var candidates: [SamplingCandidate]
  /// Interactions of the days before, for repeated contacts.
  public var history: [SamplingCandidate] = []
  /// The agents.
  public var agents: [Agent] = []
  /// The evaluators.
  public var evaluators: [Evaluator] = []
  /// Answers to surveys, by interaction.
  public var answers: [String: [SurveyAnswer]] = [:]
  /// Evaluations made before, repeats left out.
  public var earlier: [EarlierEvaluation] = []

  /// A customer's answer about an interaction.
  public struct SurveyAnswer: Sendable, Hashable {
    /// The kind of survey.
    public let metric: SurveyDefinition.Metric
    /// The answer on the survey's scale.
    public let value: Double

    /// An answer.
    public init(metric: SurveyDefinition.Metric, value: Double) {
      self.metric = metric
      self.value = value
    }
  }

  /// An evaluation made before.
  public struct EarlierEvaluation: Sendable, Hashable {
    /// The evaluation's id.
    public let id: String
    /// The interaction.
    public let interactionID: String
    /// Who scored.
    public let evaluatorID: String
    /// The agent who was scored.
    public let agentID: String?
    /// The day it was scored.
    public let day: CalendarDate

    /// An evaluation.
    public init(
      id: String, interactionID: String, evaluatorID: String, agentID: String?, day: CalendarDate
    ) {
      self.id = id
      self.interactionID = interactionID
      self.evaluatorID = evaluatorID
      self.agentID = agentID
      self.day = day
    }
  }

  /// Material with interactions alone.
  public init(candidates: [SamplingCandidate]) {
    self.candidates = candidates
  }
}

extension SamplingPlan {
  /// Whether the draw reads answers to surveys.
  public var usesSurveys: Bool {
    conditions.contains { if case .survey = $0 { true } else { false } }
  }

  /// How many days before the period the draw looks for earlier contacts; 0 when it does not.
  public var historyDays: Int {
    conditions.map { if case .repeatedContact(let days) = $0 { days } else { 0 } }.max() ?? 0
  }

  private var conditions: [RiskCondition] { targeted.flatMap(\.conditions) }
}

internal import ExactNumbers
public import QualityModel

/// Decides what the coaching sheets of a team say.
///
/// Reading the material costs more than one sheet: keep the value for all sheets of the team. The
/// same material, in whatever order, gives the same sheets.
public struct TeamCoaching: Sendable {
  let material: TeamMaterial
  let rules: CoachingRules
  let catalogue: GridCatalogue
  let calls: [String: AgentCalls]
  let previousCalls: [String: AgentCalls]
  /// The agents' places in `levels`, in order of id.
  let agentIDs: [String]
  let levels: [CriterionKey: TeamLevels]
  let surveyAnswers: SurveyAnswers
  /// The handling times of each agent's interactions, `nil` where one is not known.
  let handled: [String: [Double?]]

  /// The coaching of a team.
  public init(_ material: TeamMaterial, rules: CoachingRules = CoachingRules()) {
    self.material = material
    self.rules = rules
    catalogue = GridCatalogue(material.grids)
    calls = AgentCalls.byAgent(material.evaluations)
    previousCalls = AgentCalls.byAgent(material.previousEvaluations)
    agentIDs = Set(material.agents.map(\.id)).sorted()
    levels = TeamLevels.all(calls: agentIDs.map { [calls] in calls[$0] ?? .none }, rules: rules)
    surveyAnswers = SurveyAnswers(material)
    var handled: [String: [Double?]] = [:]
    for interaction in material.interactions {
      guard let agent = interaction.agentID else { continue }
      handled[agent, default: []].append(interaction.handlingSeconds)
    }
    self.handled = handled
  }

  /// The sheet of one agent; `nil` when the agent is not of the team.
  public func sheet(for agentID: String) -> CoachingSheet? {
    guard let agent = material.agents.first(where: { $0.id == agentID }) else { return nil }
    let subject = Subject(
      agent: agent, calls: calls[agentID] ?? .none,
      others: agentIDs.filter { $0 != agentID }.map { calls[$0] ?? .none },
      previous: previousCalls[agentID],
      mainGrid: catalogue.mainGrid(of: calls[agentID] ?? .none))
    var sheet = CoachingSheet(
      centre: material.centre, agent: agent, period: material.period, madeOn: material.madeOn,
      sample: sample(of: subject), score: score(of: subject))
    sheet.grids = gridsUsed(by: subject)
    sheet.sections = sections(of: subject)
    sheet.dimensions = dimensions(of: subject)
    sheet.accuracies = accuracies(of: subject)
    sheet.surveys = surveyFigures(of: agentID)
    sheet.deliveredAgainstPerceived = deliveredAgainstPerceived(subject)
    sheet.activity = activity(of: agentID)
    let points = points(for: subject)
    sheet.strengths = points.strengths
    sheet.priorities = points.priorities
    sheet.toConfirm = points.toConfirm
    if let terms = material.terms[agentID] {
      sheet.recurringTerms = terms.recurring
      sheet.distinctiveTerms = terms.distinctive
      sheet.conversationCount = terms.conversationCount
    }
    return sheet
  }

  /// The score a grid aims at.
  func target(of grid: Grid) -> Rational {
    grid.scoring.target ?? material.defaultTarget
  }
}

/// The agent a sheet is about, beside the rest of the team.
struct Subject {
  let agent: Agent
  let calls: AgentCalls
  let others: [AgentCalls]
  let previous: AgentCalls?
  /// The grid most of the calls were scored on.
  let mainGrid: Grid?

  /// A figure of every call that has one, 0 to 100: the agent's beside the rest of the team's and
  /// the period before.
  func compared(_ value: (EvaluatedCall) -> Double?) -> LevelComparison {
    LevelComparison(
      own: calls.calls.compactMap(value), team: others.flatMap { $0.calls.compactMap(value) },
      previous: previous.map { $0.calls.compactMap(value) })
  }
}

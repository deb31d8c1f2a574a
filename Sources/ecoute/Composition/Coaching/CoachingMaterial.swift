import Calendars
import Coaching
import QualityModel
import QualityStore
import Scoring

/// Gathers from a workspace what coaching sheets are made from.
struct CoachingMaterial {
  let workspace: OpenWorkspace
  let period: Period
  let madeOn: CalendarDate

  private let agents: [Agent]
  private let evaluations: [ScoredEvaluation]
  private let previous: [ScoredEvaluation]
  private let interactions: [Interaction]
  private let responses: [SurveyResponse]
  private let terms: CoachingTerms

  init(_ workspace: OpenWorkspace, period: Period, madeOn: CalendarDate) throws {
    self.workspace = workspace
    self.period = period
    self.madeOn = madeOn
    agents = try workspace.store.agents()
    evaluations = try CoachingMaterial.evaluations(workspace, period)
    previous = try period.previous.map { try CoachingMaterial.evaluations(workspace, $0) } ?? []
    interactions = try workspace.store.interactions(period: period)
    responses = try workspace.store.surveyResponses(period: period)
    terms = try CoachingMaterial.terms(workspace, period, agents, interactions)
  }

  /// The agents by team, those without a team together.
  var teams: [(name: String?, agents: [Agent])] {
    Dictionary(grouping: agents, by: \.team)
      .sorted { ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") }
      .map { ($0.key, $0.value.sorted { $0.id < $1.id }) }
  }

  /// The coaching of one team.
  func coaching(of team: [Agent]) throws -> TeamCoaching {
    let ids = Set(team.map(\.id))
    var material = TeamMaterial(
      centre: workspace.settings.name, period: period, madeOn: madeOn, agents: team)
    material.evaluators = try workspace.store.evaluators()
    material.evaluations = evaluations.filter { isOf(ids, $0.interaction) }
    material.previousEvaluations = previous.filter { isOf(ids, $0.interaction) }
    material.grids = try grids(of: material.evaluations + material.previousEvaluations)
    material.interactions = interactions.filter { isOf(ids, $0) }
    material.surveys = try workspace.store.surveyDefinitions()
    material.responses = responses.filter { $0.agentID.map(ids.contains) ?? true }
    if let target = workspace.settings.scoreTarget { material.defaultTarget = target }
    for agent in team {
      let said = terms.terms(of: agent.id)
      material.terms[agent.id] = TeamMaterial.Terms(
        recurring: said.recurring, distinctive: said.distinctive,
        conversationCount: terms.conversationCount(agent.id))
    }
    return TeamCoaching(material)
  }

  private func isOf(_ ids: Set<String>, _ interaction: Interaction) -> Bool {
    interaction.agentID.map(ids.contains) ?? false
  }

  private func grids(of evaluations: [ScoredEvaluation]) throws -> [Grid] {
    var grids: [String: Grid] = [:]
    for entry in evaluations where grids[entry.evaluation.gridDigest] == nil {
      grids[entry.evaluation.gridDigest] =
        try workspace.grids.scorer(for: entry.evaluation).grid
    }
    return grids.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func evaluations(
    _ workspace: OpenWorkspace, _ period: Period
  ) throws -> [ScoredEvaluation] {
    let filter = EvaluationFilter(interactionStartedIn: period == .all ? nil : period)
    let places = QuotePlaces(workspace.store)
    return try ScoreBook(workspace, filter).entries.compactMap { entry in
      guard let interaction = entry.interaction else { return nil }
      return ScoredEvaluation(
        evaluation: try places.filled(entry.evaluation), scorecard: entry.scorecard,
        interaction: interaction)
    }
  }

  /// What agents say in the conversations of the period, each agent a group.
  private static func terms(
    _ workspace: OpenWorkspace, _ period: Period, _ agents: [Agent], _ interactions: [Interaction]
  ) throws -> CoachingTerms {
    let places = Dictionary(
      agents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let agentOf = Dictionary(
      interactions.compactMap { interaction in interaction.agentID.map { (interaction.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let corpus = TermCorpus(groups: agents.count)
    try workspace.store.forEachConversation(period: period) { conversation in
      guard let place = agentOf[conversation.interactionID].flatMap({ places[$0] }) else { return }
      try corpus.add(conversation, group: place, speaker: .agent)
    }
    return CoachingTerms(corpus: corpus, agents: agents, places: places)
  }
}

/// Finds when quoted turns were said.
final class QuotePlaces {
  private let store: Store
  private var conversations: [String: Conversation?] = [:]

  init(_ store: Store) {
    self.store = store
  }

  /// The evaluation with the time and the speaker of each quote whose turn is in the transcript.
  func filled(_ evaluation: Evaluation) throws -> Evaluation {
    guard evaluation.answers.contains(where: { $0.quotes.contains { $0.turn != nil } }) else {
      return evaluation
    }
    guard let conversation = try conversation(evaluation.interactionID) else { return evaluation }
    let answers = QuoteCompletion(conversation: conversation).complete(evaluation.answers).answers
    return Evaluation(
      id: evaluation.id, revision: evaluation.revision, state: evaluation.state,
      interactionID: evaluation.interactionID, evaluatorID: evaluation.evaluatorID,
      gridID: evaluation.gridID, gridVersion: evaluation.gridVersion,
      gridDigest: evaluation.gridDigest, scoredAt: evaluation.scoredAt, answers: answers,
      comment: evaluation.comment)
  }

  private func conversation(_ id: String) throws -> Conversation? {
    if let known = conversations[id] { return known }
    let found = try store.conversation(interactionID: id)
    conversations[id] = .some(found)
    return found
  }
}

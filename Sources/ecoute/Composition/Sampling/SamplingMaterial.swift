import Calendars
import ExactNumbers
import QualityModel
import QualityStore
import Sampling

/// Gathers from the workspace what a plan draws from, and no more.
struct SamplingMaterial {
  let store: Store

  func material(for plan: SamplingPlan, in period: Period) throws -> DrawMaterial {
    var material = DrawMaterial(candidates: try store.samplingCandidates(period: period))
    material.agents = try store.agents()
    material.evaluators = try store.evaluators()
    if plan.historyDays > 0, period != .all,
      let before = Period(
        from: period.first.adding(days: -plan.historyDays), to: period.first.adding(days: -1))
    {
      material.history = try store.samplingCandidates(period: before)
    }
    if plan.usesSurveys { material.answers = try answers() }
    if plan.repeats != nil { material.earlier = try earlier() }
    return material
  }

  private func answers() throws -> [String: [DrawMaterial.SurveyAnswer]] {
    let metrics = Dictionary(
      try store.surveyDefinitions().map { ($0.id, $0.metric) },
      uniquingKeysWith: { first, _ in first })
    var answers: [String: [DrawMaterial.SurveyAnswer]] = [:]
    for response in try store.surveyResponses() {
      guard let interaction = response.interactionID, let metric = metrics[response.surveyID] else {
        continue
      }
      answers[interaction, default: []].append(
        DrawMaterial.SurveyAnswer(metric: metric, value: response.value.doubleValue))
    }
    return answers
  }

  private func earlier() throws -> [DrawMaterial.EarlierEvaluation] {
    let repeats = try store.repeatEvaluationIDs()
    return try store.listenedInteractions().filter { !repeats.contains($0.evaluationID) }.map {
      DrawMaterial.EarlierEvaluation(
        id: $0.evaluationID, interactionID: $0.interactionID, evaluatorID: $0.evaluatorID,
        agentID: $0.agentID, day: $0.day)
    }
  }
}

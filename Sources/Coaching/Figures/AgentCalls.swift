internal import Calendars
internal import QualityModel

/// The evaluated calls of one agent, oldest first.
struct AgentCalls {
  let calls: [EvaluatedCall]

  static let none = AgentCalls(calls: [])

  /// The calls of every agent. Drafts, retracted evaluations and older revisions are left out.
  static func byAgent(_ evaluations: [ScoredEvaluation]) -> [String: AgentCalls] {
    var latest: [String: ScoredEvaluation] = [:]
    for scored in evaluations {
      let known = latest[scored.evaluation.id]?.evaluation.revision ?? .min
      if scored.evaluation.revision > known { latest[scored.evaluation.id] = scored }
    }
    let kept = latest.values.filter { $0.evaluation.state == .submitted }
      .sorted { $0.place < $1.place }
    var result: [String: [EvaluatedCall]] = [:]
    var start = 0
    while start < kept.count {
      let interaction = kept[start].interaction
      var end = start + 1
      while end < kept.count, kept[end].interaction.id == interaction.id { end += 1 }
      if let agent = interaction.agentID {
        result[agent, default: []].append(
          EvaluatedCall(Array(kept[start..<end]), of: interaction))
      }
      start = end
    }
    return result.mapValues(AgentCalls.init)
  }

  /// The evaluations of every call.
  var evaluations: [ScoredEvaluation] { calls.flatMap(\.evaluations) }

  /// The agent scores of the calls that have one.
  var scores: [Double] { calls.compactMap(\.score) }

  /// The levels of a criterion in the calls where it counted.
  func levels(_ key: CriterionKey) -> [Double] {
    calls.compactMap { $0.criteria[key]?.level }
  }
}

extension ScoredEvaluation {
  /// A total order: by call in time, then by evaluator.
  fileprivate var place: (String, String, String, String) {
    (interaction.start.isoText, interaction.id, evaluation.evaluatorID, evaluation.id)
  }
}

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
    // Sorted by place alone: evaluations are large and would be moved about.
    let kept = Array(latest.values.filter { $0.evaluation.state == .submitted })
    let places = kept.map(Place.init)
    let order = kept.indices.sorted { places[$0] < places[$1] }
    var result: [String: [EvaluatedCall]] = [:]
    var start = 0
    while start < order.count {
      let id = places[order[start]].interactionID
      var end = start + 1
      while end < order.count, places[order[end]].interactionID == id { end += 1 }
      if let agent = kept[order[start]].interaction.agentID {
        result[agent, default: []].append(
          EvaluatedCall(order[start..<end].map { kept[$0] }, of: id))
      }
      start = end
    }
    return result.mapValues(AgentCalls.init)
  }

  /// The evaluations of every call.
  var evaluations: [ScoredEvaluation] { calls.flatMap(\.evaluations) }

  /// The agent scores of the calls that have one.
  var scores: [Double] { calls.compactMap(\.score) }
}

/// A total order: by call in time, then by evaluator.
private struct Place: Comparable {
  let start: CivilDateTime
  let interactionID: String
  let evaluatorID: String
  let evaluationID: String

  init(_ scored: ScoredEvaluation) {
    start = scored.interaction.start
    interactionID = scored.interaction.id
    evaluatorID = scored.evaluation.evaluatorID
    evaluationID = scored.evaluation.id
  }

  static func < (left: Place, right: Place) -> Bool {
    if left.start != right.start { return left.start < right.start }
    return (left.interactionID, left.evaluatorID, left.evaluationID)
      < (right.interactionID, right.evaluatorID, right.evaluationID)
  }
}

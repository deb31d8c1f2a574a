import Calendars
import QualityModel
import QualityStore
import Statistics

/// The disputes of a workspace with the evaluation that each is about, and their rates.
struct DisputeBook {
  /// A dispute with its evaluation and the agent who was evaluated.
  struct Entry {
    let found: DisputeCase
    let evaluation: Evaluation
    let agentID: String?
  }

  /// How often one evaluator's evaluations are disputed, and how often rightly.
  struct Rates {
    let evaluatorID: String
    /// The share of evaluations disputed; its count is that of the evaluations submitted.
    let disputed: Statistic
    let disputedCount: Int
    /// The share of decisions that accepted something; its count is that of the decisions.
    let accepted: Statistic
    let acceptedCount: Int
  }

  let entries: [Entry]
  private let submitted: [String: Int]

  init(_ workspace: OpenWorkspace, asOf moment: CivilDateTime?) throws {
    let store = workspace.store
    let disputes = try store.disputes(asOf: moment)
    var evaluations: [String: Evaluation] = [:]
    for id in Set(disputes.map(\.dispute.evaluationID)) {
      evaluations[id] = try store.evaluation(id, asOf: moment)
    }
    let interactions = Dictionary(
      try store.interactions(ids: evaluations.values.map(\.interactionID)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    entries = disputes.compactMap { found in
      evaluations[found.dispute.evaluationID].map { evaluation in
        Entry(
          found: found, evaluation: evaluation,
          agentID: interactions[evaluation.interactionID]?.agentID)
      }
    }
    submitted = try store.evaluationsSubmitted(asOf: moment)
  }

  /// The rates of every evaluator who submitted anything, in order of identifier.
  func rates(evaluator: String? = nil) -> [Rates] {
    let byEvaluator = Dictionary(grouping: entries, by: \.evaluation.evaluatorID)
    return submitted.filter { evaluator == nil || $0.key == evaluator }.sorted { $0.key < $1.key }
      .map { id, count in
        let disputes = byEvaluator[id] ?? []
        let disputed = Set(disputes.map(\.evaluation.id)).count
        let outcomes = disputes.compactMap { $0.found.resolution?.outcome }
        let accepted = outcomes.count { $0 != .refused }
        return Rates(
          evaluatorID: id, disputed: Proportions.wilson(successes: disputed, of: count),
          disputedCount: disputed,
          accepted: Proportions.wilson(successes: accepted, of: outcomes.count),
          acceptedCount: accepted)
      }
  }
}

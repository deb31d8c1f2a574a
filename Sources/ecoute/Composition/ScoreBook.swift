import ExactNumbers
import QualityModel
import QualityStore
import Scoring

/// The evaluations of a workspace that a filter lets through, scored on the grids they were made on.
struct ScoreBook {
  /// An evaluation with its score, its contact and the people concerned.
  struct Entry {
    let evaluation: Evaluation
    let grid: Grid
    let scorecard: Scorecard
    let interaction: Interaction?
    let agent: Agent?
    let evaluator: Evaluator?
  }

  let entries: [Entry]

  /// - Parameter withRepeats: Whether evaluations that measure the evaluator are there too, which count
  ///   in no average: calls put back among an evaluator's, calls of blind calibration sessions.
  init(
    _ workspace: OpenWorkspace, _ filter: EvaluationFilter, withRepeats: Bool = false
  ) throws {
    let repeats = withRepeats ? [] : try workspace.store.evaluationsOutsideAverages()
    let evaluations = try workspace.store.evaluations(filter).filter { !repeats.contains($0.id) }
    let interactions = Dictionary(
      try workspace.store.interactions(ids: evaluations.map(\.interactionID)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let agents = Dictionary(
      try workspace.store.agents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let evaluators = Dictionary(
      try workspace.store.evaluators().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = try evaluations.map { evaluation in
      let scorer = try workspace.grids.scorer(for: evaluation)
      let interaction = interactions[evaluation.interactionID]
      return Entry(
        evaluation: evaluation, grid: scorer.grid,
        scorecard: scorer.scorecard(for: evaluation.answers), interaction: interaction,
        agent: interaction?.agentID.flatMap { agents[$0] },
        evaluator: evaluators[evaluation.evaluatorID])
    }
  }

  /// Only the evaluations of contacts that both the client and the provider evaluated.
  func sharedBetweenSides() -> [Entry] {
    var sides: [String: Set<Side>] = [:]
    for entry in entries {
      guard let side = entry.evaluator?.side else { continue }
      sides[entry.evaluation.interactionID, default: []].insert(side)
    }
    return entries.filter {
      sides[$0.evaluation.interactionID]?.isSuperset(of: [.client, .provider]) ?? false
    }
  }
}

/// Which score of a scorecard is looked at.
enum ScorePart {
  /// The final score.
  case final
  /// The score over the agent's own doing.
  case agent
  /// The score before effects.
  case raw
  /// A section.
  case section(String)
  /// A dimension.
  case dimension(String)

  func value(in scorecard: Scorecard) -> Rational? {
    switch self {
    case .final: scorecard.final
    case .agent: scorecard.agent
    case .raw: scorecard.raw
    case .section(let id): scorecard.sections.first { $0.id == id }?.score
    case .dimension(let id): scorecard.dimensions.first { $0.id == id }?.score
    }
  }
}

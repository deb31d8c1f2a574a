internal import ExactNumbers
internal import QualityModel

/// One call, its evaluations averaged: a call scored by four people is one observation of the agent,
/// not four.
struct EvaluatedCall {
  /// A criterion in the call, the mean of its evaluations.
  struct Criterion {
    let level: Double
    let share: Double
    let effectLoss: Double
  }

  let interaction: Interaction
  /// In order of evaluator.
  let evaluations: [ScoredEvaluation]
  /// The agent score, 0 to 100; `nil` when no evaluation has one.
  let score: Double?
  let criteria: [CriterionKey: Criterion]

  init(_ evaluations: [ScoredEvaluation], of interaction: Interaction) {
    self.interaction = interaction
    self.evaluations = evaluations
    score = mean(evaluations.compactMap { $0.scorecard.agent?.doubleValue })
    var observations: [CriterionKey: [CriterionObservation]] = [:]
    for evaluation in evaluations {
      for observation in CriterionObservation.of(evaluation) {
        observations[observation.key, default: []].append(observation)
      }
    }
    criteria = observations.mapValues { list in
      Criterion(
        level: mean(list.map(\.level)) ?? 0, share: mean(list.map(\.share)) ?? 0,
        effectLoss: mean(list.map(\.effectLoss)) ?? 0)
    }
  }

  /// The ids of the grids the call was scored on.
  var grids: Set<String> {
    Set(evaluations.map(\.evaluation.gridID))
  }

  /// The score of a section on one grid.
  func section(_ id: String, of grid: String) -> Double? {
    mean(
      evaluations.filter { $0.evaluation.gridID == grid }
        .compactMap { $0.scorecard.sections.first { $0.id == id }?.score?.doubleValue })
  }

  /// The score of a dimension, over every grid.
  func dimension(_ id: String) -> Double? {
    mean(
      evaluations.compactMap {
        $0.scorecard.dimensions.first { $0.id == id }?.score?.doubleValue
      })
  }
}

/// The mean, or `nil` of nothing.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

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

  /// A section of one grid.
  struct SectionKey: Hashable {
    let grid: String
    let section: String
  }

  /// The interaction's id.
  let id: String
  /// In order of evaluator.
  let evaluations: [ScoredEvaluation]
  /// The ids of the grids the call was scored on.
  let grids: Set<String>
  /// The agent score, 0 to 100; `nil` when no evaluation has one.
  let score: Double?
  let criteria: [CriterionKey: Criterion]
  let sections: [SectionKey: Double]
  let dimensions: [String: Double]

  init(_ evaluations: [ScoredEvaluation], of id: String) {
    self.id = id
    self.evaluations = evaluations
    grids = Set(evaluations.map(\.evaluation.gridID))
    score = mean(evaluations.compactMap { $0.scorecard.agent?.doubleValue })
    var observations: [CriterionKey: [CriterionObservation]] = [:]
    var sections: [SectionKey: [Double]] = [:]
    var dimensions: [String: [Double]] = [:]
    for scored in evaluations {
      for observation in CriterionObservation.of(scored) {
        observations[observation.key, default: []].append(observation)
      }
      for part in scored.scorecard.sections {
        guard let score = part.score?.doubleValue else { continue }
        let key = SectionKey(grid: scored.evaluation.gridID, section: part.id)
        sections[key, default: []].append(score)
      }
      for part in scored.scorecard.dimensions {
        guard let score = part.score?.doubleValue else { continue }
        dimensions[part.id, default: []].append(score)
      }
    }
    criteria = observations.mapValues { list in
      Criterion(
        level: mean(list.map(\.level)) ?? 0, share: mean(list.map(\.share)) ?? 0,
        effectLoss: mean(list.map(\.effectLoss)) ?? 0)
    }
    self.sections = sections.compactMapValues(mean)
    self.dimensions = dimensions.compactMapValues(mean)
  }
}

/// The mean, or `nil` of nothing.
func mean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

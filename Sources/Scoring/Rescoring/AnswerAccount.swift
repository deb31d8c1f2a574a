internal import QualityModel

/// What became of past answers on another grid.
public struct AnswerAccount: Sendable, Hashable {
  /// A criterion and a number of evaluations.
  public struct Count: Sendable, Hashable {
    /// The criterion.
    public let criterionID: String
    /// In how many evaluations.
    public let evaluations: Int
  }

  /// Answers given, N/A included, on the grids that evaluations were made on.
  public let given: Int
  /// Those that the other grid has.
  public let carried: Int
  /// By criterion of the first grids: answers that the other does not have. Only those above 0.
  public let lost: [Count]
  /// By criterion of the other grid: evaluations where it would have been asked and has no answer.
  /// It is absent from their score. Only those above 0.
  public let unanswered: [Count]

  init(_ parts: [RescoringComparison.Part]) {
    var (given, carried) = (0, 0)
    var (lost, unanswered) = (Tally(), Tally())
    for part in parts {
      let counts = part.batch.answerCounts()
      given += counts.given
      carried += counts.carried
      lost.add(counts.lost, part.batch.mapping.source.plan)
      unanswered.add(counts.unanswered, part.batch.mapping.target.plan)
    }
    (self.given, self.carried) = (given, carried)
    (self.lost, self.unanswered) = (lost.counts, unanswered.counts)
  }

  private struct Tally {
    private var order: [String] = []
    private var sums: [String: Int] = [:]

    mutating func add(_ counts: [Int], _ plan: GridPlan) {
      for (place, count) in counts.enumerated() where count > 0 {
        let id = plan.criteria[place].criterion.id
        if sums[id] == nil { order.append(id) }
        sums[id, default: 0] += count
      }
    }

    var counts: [Count] {
      order.map { Count(criterionID: $0, evaluations: sums[$0] ?? 0) }
    }
  }
}

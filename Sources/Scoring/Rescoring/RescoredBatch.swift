internal import ExactNumbers
public import QualityModel

/// Evaluations scored on the grid they were made on, and on another.
public struct RescoredBatch: Sendable {
  /// How the answers were carried.
  public let mapping: AnswerMapping
  /// The number of evaluations.
  public let count: Int
  /// Their scores on the grid they were made on. The agent's own score is not told apart.
  public let before: BatchScores
  /// Their scores on the other grid.
  public let after: BatchScores
  let rows: Rows

  /// The answers behind the scores, on both grids.
  enum Rows: Sendable {
    case codes([UInt8], CompiledGrid, [UInt8], CompiledGrid)
    case answers([[Answer]], [[Answer]])
  }
}

extension AnswerMapping {
  /// Evaluations scored on both grids, one by one: for grids that ``CodedMapping`` cannot take.
  public func rescored(_ evaluations: [[Answer]]) -> RescoredBatch {
    let carried = evaluations.map { self.carried($0) }
    return RescoredBatch(
      mapping: self, count: evaluations.count, before: BatchScores(evaluations, source),
      after: BatchScores(carried, target), rows: .answers(evaluations, carried))
  }
}

extension BatchScores {
  fileprivate init(_ evaluations: [[Answer]], _ scorer: Scorer) {
    let cards = evaluations.map { answers in
      let readings = scorer.plan.readings(scorer.plan.answersByIndex(answers))
      return Pass(scorer.plan, readings, leaving: [])
    }
    let final = cards.map(\.final)
    self.init(
      count: cards.count, storage: .fractions(raw: cards.map(\.raw), final: final, agent: final))
  }

  /// A batch where nothing has a score.
  static func none(_ count: Int) -> BatchScores {
    let nothing = [Rational?](repeating: nil, count: count)
    return BatchScores(
      count: count, storage: .fractions(raw: nothing, final: nothing, agent: nothing))
  }
}

extension RescoredBatch {
  /// The two grids of a batch.
  enum Side: Sendable, CaseIterable {
    case before
    case after
  }

  func plan(_ side: Side) -> GridPlan {
    side == .before ? mapping.source.plan : mapping.target.plan
  }

  /// What the answers of one evaluation say on one of the grids.
  func readings(_ side: Side, at row: Int) -> [Reading] {
    switch rows {
    case .answers(let old, let new):
      let plan = plan(side)
      return plan.readings(plan.answersByIndex(side == .before ? old[row] : new[row]))
    case .codes(let old, let oldGrid, let new, let newGrid):
      let (codes, grid) = side == .before ? (old, oldGrid) : (new, newGrid)
      return grid.readings(codes[(row * grid.rowLength)..<(row + 1) * grid.rowLength])
    }
  }
}

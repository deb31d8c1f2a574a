internal import QualityModel

extension RescoredBatch {
  /// What became of the answers to each criterion.
  struct AnswerCounts: Sendable {
    /// By criterion of the first grid: answers, N/A included, that the second grid does not have.
    var lost: [Int]
    /// By criterion of the second grid: evaluations where it is asked and has no answer.
    var unanswered: [Int]
    /// Answers of the first grid, and those that the second has.
    var given = 0
    var carried = 0
  }

  /// Counts what is carried and what is not. A hidden criterion has no answer and lacks none.
  func answerCounts() -> AnswerCounts {
    let (old, new) = (plan(.before), plan(.after))
    var counts = AnswerCounts(
      lost: [Int](repeating: 0, count: old.criteria.count),
      unanswered: [Int](repeating: 0, count: new.criteria.count))
    let targets = old.criteria.indices.map { place in
      mapping.sources.indices.filter { mapping.sources[$0] == place }
    }
    visitStates { before, after in
      for (place, state) in before.enumerated() where state == .answered {
        counts.given += 1
        // Hidden on the second grid: the answer is there and its condition is false.
        if targets[place].contains(where: { after[$0] != .unanswered }) {
          counts.carried += 1
        } else {
          counts.lost[place] += 1
        }
      }
      for (index, state) in after.enumerated() where state == .unanswered {
        counts.unanswered[index] += 1
      }
    }
    return counts
  }

  enum AnswerState: Sendable {
    case answered
    case unanswered
    case hidden
  }

  private func visitStates(_ body: ([AnswerState], [AnswerState]) -> Void) {
    guard case .codes(let old, let oldGrid, let new, let newGrid) = rows,
      let oldConditions = oldGrid.conditions, let newConditions = newGrid.conditions
    else {
      for row in 0..<count {
        body(
          readings(.before, at: row).map(RescoredBatch.state),
          readings(.after, at: row).map(RescoredBatch.state))
      }
      return
    }
    var before = StateRow(oldGrid.rowLength, oldConditions)
    var after = StateRow(newGrid.rowLength, newConditions)
    for row in 0..<count {
      before.read(old, row)
      after.read(new, row)
      body(before.states, after.states)
    }
  }

  private static func state(_ reading: Reading) -> AnswerState {
    switch reading {
    case .hidden: .hidden
    case .unanswered: .unanswered
    case .notApplicable, .answered: .answered
    }
  }
}

/// One row of codes with what is hidden told apart.
private struct StateRow {
  private let conditions: ConditionProgram
  private var codes: [UInt8]
  private(set) var states: [RescoredBatch.AnswerState]

  init(_ length: Int, _ conditions: ConditionProgram) {
    self.conditions = conditions
    codes = [UInt8](repeating: 0, count: length)
    states = [RescoredBatch.AnswerState](repeating: .hidden, count: length)
  }

  mutating func read(_ buffer: [UInt8], _ row: Int) {
    let start = row * codes.count
    for column in codes.indices { codes[column] = buffer[start + column] }
    if !conditions.isEmpty {
      codes.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { conditions.hide(base, as: StateRow.hidden) }
      }
    }
    for (column, code) in codes.enumerated() {
      states[column] =
        code == StateRow.hidden ? .hidden : code == AnswerCode.unanswered ? .unanswered : .answered
    }
  }

  /// Says "no answer" as `unanswered` does, and is in no buffer made here.
  private static let hidden: UInt8 = 254
}

internal import ExactNumbers
internal import QualityModel

/// A score as a whole number of units; `none` where there is no score.
struct IntegerScore: Sendable {
  static let none = Int64.min

  var raw = IntegerScore.none
  var final = IntegerScore.none
  /// Its denominator's place in the plan.
  var place = 0
}

/// The scores of a batch in units of the plan.
struct IntegerScores: Sendable {
  var service: [IntegerScore] = []
  /// Empty when no answer is left out of the agent's score.
  var agent: [IntegerScore] = []
}

extension IntegerPlan {
  /// The scores of `count` rows of `length` codes.
  func scores(
    _ codes: UnsafeBufferPointer<UInt8>, count: Int, length: Int, marks: [[Mark]]
  ) -> IntegerScores {
    guard let first = codes.baseAddress, count > 0 else { return IntegerScores() }
    let bench = ScoringBench(self)
    // A group is read as four bytes: past the end of the buffer for the last rows.
    let grouped = max(0, count - 4 / length - 1)
    let groups = grouped > 0 ? GroupedRows(self, marks: marks) : nil
    let canGroup = groups?.canRead(codes, marks: marks) ?? false
    var rows = RowReader(first, length: length, conditions: conditions)
    var scores = IntegerScores()
    scores.service = [IntegerScore](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let target = buffer.baseAddress else { return }
      var next = 0
      if canGroup, let groups {
        GroupBench(groups, self, bench).score(&rows, count: grouped, into: target)
        next = grouped
      }
      for index in next..<count {
        (target + index).initialize(to: bench.score(rows[index], forAgent: false))
      }
      filled = count
    }
    guard canLeaveOut else { return scores }
    scores.agent = (0..<count).map { index in
      guard bench.hasLeftOut(first + index * length, length) else { return scores.service[index] }
      return bench.score(rows[index], forAgent: true)
    }
    return scores
  }
}

/// Rows of codes with what is hidden taken out.
struct RowReader {
  private let first: UnsafePointer<UInt8>
  private let length: Int
  private let conditions: ConditionProgram
  private let hasConditions: Bool
  /// Four bytes longer than a row, to be read past its end.
  private var row: Flat<UInt8>

  init(_ first: UnsafePointer<UInt8>, length: Int, conditions: ConditionProgram) {
    self.first = first
    self.length = length
    self.conditions = conditions
    hasConditions = !conditions.isEmpty
    row = Flat([UInt8](repeating: 0, count: length + 4))
  }

  /// A row, to be used before the next is asked for.
  subscript(index: Int) -> UnsafePointer<UInt8> {
    let codes = first + index * length
    guard hasConditions else { return codes }
    row.start.update(from: codes, count: length)
    conditions.hide(row.start)
    return UnsafePointer(row.start)
  }
}

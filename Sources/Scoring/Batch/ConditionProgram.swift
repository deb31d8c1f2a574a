internal import QualityModel

/// Conditions as a list of steps on a stack of bits.
struct ConditionProgram: Sendable {
  enum Step: Sendable {
    /// Push whether the code of a criterion is among those of `table`, 256 of them from `start`.
    case answer(column: Int, start: Int)
    case both
    case either
    case not
    case always(Bool)
  }

  /// A criterion to hide unless its steps leave a true bit.
  struct Entry: Sendable {
    let column: Int
    let steps: Range<Int>
  }

  private(set) var steps: [Step] = []
  private(set) var entries: [Entry] = []
  /// Criteria whose conditions run in a circle: never asked.
  private(set) var neverAsked: [Int] = []
  private(set) var table: [Bool] = []

  var isEmpty: Bool { entries.isEmpty && neverAsked.isEmpty }

  init(_ plan: GridPlan, _ marks: [[Mark]]) throws(CompiledGrid.FractionReason) {
    let decided = Set(plan.decisionOrder)
    neverAsked = plan.criteria.indices.filter { !decided.contains($0) }
    for column in plan.decisionOrder where !plan.conditions[column].isEmpty {
      let start = steps.count
      try append(.all(plan.conditions[column]), plan, marks, depth: 0)
      entries.append(Entry(column: column, steps: start..<steps.count))
    }
  }

  private mutating func append(
    _ condition: Condition, _ plan: GridPlan, _ marks: [[Mark]], depth: Int
  ) throws(CompiledGrid.FractionReason) {
    guard depth < 30 else { throw .conditionsTooDeep }
    switch condition {
    case .answer(let id, let levels):
      guard let column = plan.indexByID[id] else {
        steps.append(.always(false))
        return
      }
      steps.append(.answer(column: column, start: table.count))
      table += (0..<256).map { code in
        let place = code & 127
        guard place < marks[column].count else { return false }
        return marks[column][place].levels.contains(where: levels.contains)
      }
    case .all(let conditions):
      steps.append(.always(true))
      for condition in conditions {
        try append(condition, plan, marks, depth: depth + 1)
        steps.append(.both)
      }
    case .any(let conditions):
      steps.append(.always(false))
      for condition in conditions {
        try append(condition, plan, marks, depth: depth + 1)
        steps.append(.either)
      }
    case .not(let condition):
      try append(condition, plan, marks, depth: depth + 1)
      steps.append(.not)
    }
  }

  /// Replaces the codes of hidden criteria by ``AnswerCode/unanswered``, or by another code that
  /// says the same.
  func hide(
    _ codes: UnsafeMutablePointer<UInt8>, as hidden: UInt8 = AnswerCode.unanswered
  ) {
    for column in neverAsked { codes[column] = hidden }
    for entry in entries {
      var stack: UInt64 = 0
      for step in steps[entry.steps] {
        switch step {
        case .answer(let column, let start):
          stack = stack << 1 | (table[start + Int(codes[column])] ? 1 : 0)
        case .both: stack = stack >> 1 & (stack | ~1)
        case .either: stack = stack >> 1 | stack & 1
        case .not: stack ^= 1
        case .always(let value): stack = stack << 1 | (value ? 1 : 0)
        }
      }
      if stack & 1 == 0 { codes[entry.column] = hidden }
    }
  }
}

internal import ExactNumbers
internal import QualityModel

/// The tables of a plan laid flat in memory, with room for the sums of one row.
///
/// Every index is within bounds by the plan's making: a code is a byte and every column has 256
/// entries; a denominator is a sum that the plan has counted.
final class ScoringBench {
  private let plan: IntegerPlan
  private let runs: Flat<IntegerPlan.Run>
  private let nodes: Flat<IntegerPlan.Node>
  private let reciprocals: Flat<Int64>
  private let words: Flat<Int64>
  private let agentWords: Flat<Int64>
  private let flaggedColumns: Flat<Int>
  private let flags: Flat<UInt64>
  private let agentFlags: Flat<UInt64>
  private let numerators: Flat<Int64>
  private let denominators: Flat<Int64>
  private let values: Flat<Int64>
  private let method: ScoringRules.Method
  private let needsObservation: Bool
  private let keepsPlaces: Bool
  private let capMask: UInt64
  private let failMask: UInt64

  init(_ plan: IntegerPlan) {
    self.plan = plan
    runs = Flat(plan.runs)
    nodes = Flat(plan.nodes)
    reciprocals = Flat(plan.reciprocals)
    words = Flat(plan.words)
    agentWords = Flat(plan.agentWords)
    flaggedColumns = Flat(plan.flaggedColumns)
    flags = Flat(plan.flags)
    agentFlags = Flat(plan.agentFlags)
    let zeros = [Int64](repeating: 0, count: plan.nodes.count)
    numerators = Flat(zeros)
    denominators = Flat(zeros)
    values = Flat(zeros)
    method = plan.method
    needsObservation = plan.needsObservation
    keepsPlaces = plan.denominators.count > 1
    capMask = plan.caps.indices.reduce(0) { $0 | IntegerPlan.bit($1) }
    failMask = plan.failable.indices.reduce(0) { $0 | IntegerPlan.bit(plan.caps.count + $1) }
  }

  /// Whether an answer of the row bears the flag of those left out of the agent's score.
  func hasLeftOut(_ codes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var all: UInt8 = 0
    for column in 0..<length { all |= codes[column] }
    return all >= AnswerCode.leftOutOfAgentScore
  }

  /// The score of one row.
  func score(_ codes: UnsafePointer<UInt8>, forAgent: Bool) -> IntegerScore {
    var found: UInt64 = 0
    let masks = forAgent ? agentFlags : flags
    for place in 0..<flaggedColumns.count {
      found |= masks[place << 8 + Int(codes[flaggedColumns[place]])]
    }
    if needsObservation, found & IntegerPlan.observed == 0 { return IntegerScore() }
    let words = forAgent ? agentWords : self.words
    sum(codes, words)
    guard let raw = total(failing: 0), raw.full > 0 else { return IntegerScore() }
    var final = raw.held
    if found & failMask != 0 {
      sum(codes, words)
      final = total(failing: found & failMask)?.held ?? final
    }
    if found & capMask != 0 {
      let lowest = (found & capMask).trailingZeroBitCount - 2
      final = min(final, plan.caps[lowest] * raw.denominator)
    }
    if found & IntegerPlan.failsGrid != 0 { final = 0 }
    return IntegerScore(
      raw: raw.held, final: final,
      place: keepsPlaces ? Int(plan.places[Int(raw.denominator)]) : 0)
  }

  private struct Total {
    var value: Int64
    var denominator: Int64
    var full: Int64

    var held: Int64 { min(max(value, 0), full) }
  }

  /// Adds the words of a row up by section.
  private func sum(_ codes: UnsafePointer<UInt8>, _ words: Flat<Int64>) {
    for section in 0..<nodes.count {
      numerators[section] = 0
      denominators[section] = 0
    }
    for place in 0..<runs.count {
      let run = runs[place]
      var word: Int64 = 0
      for column in run.columns { word &+= words[column << 8 + Int(codes[column])] }
      numerators[run.section] &+= word >> IntegerPlan.denominatorBits
      denominators[run.section] &+= word & IntegerPlan.denominatorMask
    }
  }

  /// Brings the sections' sums up to the grid. Values of a first pass, nothing failing, are those a
  /// second one starts from.
  private func total(failing failed: UInt64) -> Total? {
    var index = nodes.count - 1
    while index > 0 {
      let node = nodes[index]
      let denominator = denominators[index]
      var value = numerators[index]
      if method == .weighted, !node.isBonusOnly {
        value =
          denominator == 0 ? 0 : value &* reciprocals[node.reciprocals + Int(denominator)]
      }
      if failed == 0 {
        values[index] = value
      } else if fails(index, failed) {
        value = min(values[index], method == .deductions ? 0 &- denominator : 0)
      }
      numerators[node.parent] &+= value &* node.multiplier
      if method != .weighted {
        denominators[node.parent] &+= denominator
      } else if denominator != 0 {
        denominators[node.parent] &+= node.weight
      }
      index -= 1
    }
    return grid()
  }

  private func fails(_ section: Int, _ failed: UInt64) -> Bool {
    guard let place = plan.failable.firstIndex(of: section) else { return false }
    return failed & IntegerPlan.bit(plan.caps.count + place) != 0
  }

  /// The grid's own sums as a total; `nil` when nothing counts.
  private func grid() -> Total? {
    if method == .deductions {
      return Total(
        value: plan.start &+ numerators[0] &* plan.factor, denominator: 1, full: plan.full)
    }
    let denominator = denominators[0]
    guard denominator > 0 else { return nil }
    let value =
      numerators[0] &* reciprocals[nodes[0].reciprocals + Int(denominator)] &* plan.factor
    let kept = keepsPlaces ? denominator : 1
    return Total(value: value, denominator: kept, full: plan.full &* kept)
  }
}

/// Values side by side in memory that is freed with it, read without checks.
final class Flat<Element> {
  let count: Int
  let start: UnsafeMutablePointer<Element>

  init(_ values: [Element]) {
    count = values.count
    start = .allocate(capacity: max(1, count))
    _ = UnsafeMutableBufferPointer(start: start, count: count).initialize(from: values)
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  subscript(index: Int) -> Element {
    get { start[index] }
    set { start[index] = newValue }
  }
}

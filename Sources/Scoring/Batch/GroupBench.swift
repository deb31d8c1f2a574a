internal import ExactNumbers
internal import QualityModel

/// Scores rows by group; rows whose sections fail are left to the plainer way.
struct GroupBench {
  private let plan: IntegerPlan
  private let bench: ScoringBench
  private let grouped: GroupedRows
  private let tables: Tables
  private let open: Flat<Int>
  private let capMask: UInt64
  private let failMask: UInt64

  /// What the loop over groups reads and writes.
  private struct Tables {
    let groups: Flat<GroupedRows.Group>
    let words: Flat<Int64>
    let steps: Flat<GroupedRows.Step>
    let flagged: Flat<GroupedRows.Group>
    let flags: Flat<UInt64>
    let nodes: Flat<IntegerPlan.Node>
    let reciprocals: Flat<Int64>
    let numerators: Flat<Int64>
    let denominators: Flat<Int64>
  }

  init(_ grouped: GroupedRows, _ plan: IntegerPlan, _ bench: ScoringBench) {
    self.plan = plan
    self.bench = bench
    self.grouped = grouped
    let zeros = [Int64](repeating: 0, count: plan.nodes.count)
    tables = Tables(
      groups: Flat(grouped.groups), words: Flat(grouped.words), steps: Flat(grouped.steps),
      flagged: Flat(grouped.groups.filter { $0.flags >= 0 }), flags: Flat(grouped.flags),
      nodes: Flat(plan.nodes), reciprocals: Flat(plan.reciprocals), numerators: Flat(zeros),
      denominators: Flat(zeros))
    open = Flat(grouped.open)
    capMask = plan.caps.indices.reduce(0) { $0 | IntegerPlan.bit($1) }
    failMask = plan.failable.indices.reduce(0) { $0 | IntegerPlan.bit(plan.caps.count + $1) }
  }

  func score(_ rows: inout RowReader, count: Int, into target: UnsafeMutablePointer<IntegerScore>) {
    let (needsObservation, isWeighted) = (plan.needsObservation, plan.method == .weighted)
    for index in 0..<count {
      let codes = rows[index]
      let flags = flags(codes)
      guard flags & failMask == 0 else {
        (target + index).initialize(to: bench.score(codes, forAgent: false))
        continue
      }
      guard !needsObservation || flags & IntegerPlan.observed != 0 else {
        (target + index).initialize(to: IntegerScore())
        continue
      }
      var sums = sum(codes, isWeighted: isWeighted)
      if open.count > 0 { bringUp(&sums) }
      (target + index).initialize(to: score(sums, flags))
    }
  }

  private struct Sums {
    var numerator: Int64 = 0
    var denominator: Int64 = 0
  }

  @inline(__always)
  private func score(_ sums: Sums, _ flags: UInt64) -> IntegerScore {
    var score = IntegerScore()
    var (value, scale): (Int64, Int64) = (0, 1)
    if plan.method == .deductions {
      value = plan.start &+ sums.numerator &* plan.factor
    } else {
      guard sums.denominator > 0 else { return score }
      let reciprocal = tables.reciprocals[plan.nodes[0].reciprocals &+ Int(sums.denominator)]
      value = sums.numerator &* reciprocal &* plan.factor
      if plan.denominators.count > 1 {
        scale = sums.denominator
        score.place = Int(plan.places[Int(scale)])
      }
    }
    score.raw = min(max(value, 0), plan.full &* scale)
    score.final = score.raw
    if flags & capMask != 0 {
      let lowest = (flags & capMask).trailingZeroBitCount - 2
      score.final = min(score.raw, plan.caps[lowest] &* scale)
    }
    if flags & IntegerPlan.failsGrid != 0 { score.final = 0 }
    return score
  }

  /// The place of a group's entry for a row.
  @inline(__always)
  private static func place(_ group: GroupedRows.Group, _ codes: UnsafePointer<UInt8>) -> Int {
    let bytes = UnsafeRawPointer(codes + group.column).loadUnaligned(as: UInt32.self)
    let fields = UInt64(UInt32(littleEndian: bytes)) & group.mask
    return Int(truncatingIfNeeded: (fields &* group.multiplier) >> 16 & 0x1FF)
  }

  @inline(__always)
  private func flags(_ codes: UnsafePointer<UInt8>) -> UInt64 {
    var found: UInt64 = 0
    let (groups, flags) = (tables.flagged.start, tables.flags.start)
    for index in 0..<tables.flagged.count {
      let group = groups[index]
      found |= flags[group.flags &+ GroupBench.place(group, codes)]
    }
    return found
  }

  @inline(__always)
  private func sum(_ codes: UnsafePointer<UInt8>, isWeighted: Bool) -> Sums {
    var sums = Sums()
    var next = 0
    let (groups, words, steps) = (tables.groups.start, tables.words.start, tables.steps.start)
    let (nodes, reciprocals) = (tables.nodes.start, tables.reciprocals.start)
    for index in 0..<tables.steps.count {
      let step = steps[index]
      var word: Int64 = 0
      while next < step.end {
        let group = groups[next]
        word &+= words[group.start &+ GroupBench.place(group, codes)]
        next &+= 1
      }
      let numerator = word >> IntegerPlan.denominatorBits
      let denominator = word & IntegerPlan.denominatorMask
      if step.isWhole {
        let node = nodes[step.section]
        let reciprocal =
          node.isBonusOnly ? 1 : reciprocals[node.reciprocals &+ Int(denominator)]
        sums.numerator &+= numerator &* reciprocal &* node.multiplier
        sums.denominator &+= denominator != 0 ? node.weight : 0
      } else if step.section == 0 {
        sums.numerator &+= numerator
        sums.denominator &+= denominator
      } else {
        tables.numerators[step.section] &+= numerator
        tables.denominators[step.section] &+= denominator
      }
    }
    return sums
  }

  /// Brings the sums of nested sections up to the grid, and clears them.
  private func bringUp(_ sums: inout Sums) {
    for index in 0..<open.count {
      let section = open[index]
      let passed = plan.passedUp(
        section, tables.numerators[section], tables.denominators[section])
      tables.numerators[section] = 0
      tables.denominators[section] = 0
      let parent = plan.nodes[section].parent
      if parent == 0 {
        sums.numerator &+= passed.numerator
        sums.denominator &+= passed.denominator
      } else {
        tables.numerators[parent] &+= passed.numerator
        tables.denominators[parent] &+= passed.denominator
      }
    }
  }
}

extension IntegerPlan {
  /// What a section adds to the numerator and denominator of the one around it.
  func passedUp(
    _ section: Int, _ numerator: Int64, _ denominator: Int64
  ) -> (numerator: Int64, denominator: Int64) {
    let node = nodes[section]
    if node.isBonusOnly { return (numerator &* node.multiplier, 0) }
    guard denominator != 0 else { return (0, 0) }
    let value = numerator &* reciprocals[node.reciprocals + Int(denominator)]
    return (value &* node.multiplier, node.weight)
  }
}

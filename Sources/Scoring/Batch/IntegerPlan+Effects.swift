internal import ExactNumbers
internal import QualityModel

extension IntegerPlan {
  mutating func buildEffects(
    _ plan: GridPlan, _ marks: [[Mark]]
  ) throws(CompiledGrid.FractionReason) {
    let errors = plan.criteria.map(\.criterion.errors)
    let limits = Set(
      errors.joined().compactMap { error -> Rational? in
        if case .cap(let limit) = error.effect { held(limit) } else { nil }
      }
    ).sorted()
    failable = Set(
      plan.criteria.indices.filter { index in errors[index].contains { $0.effect == .failSection } }
        .map { plan.criteria[$0].section }
    ).sorted()
    guard limits.count + failable.count <= 62 else { throw .tooManyEffects }
    let shares = limits.compactMap { $0.divided(by: 100) }
    // 100 points must be so many units that every cap is a whole number of them.
    let scale = try CheckedIntegers.scale(of: shares)
    factor = scale / CheckedIntegers.greatestCommonDivisor(scale, full)
    full = try CheckedIntegers.product(full, factor)
    start = try CheckedIntegers.product(start, factor)
    _ = try CheckedIntegers.product(full, denominators.last ?? 1)
    for share in shares { caps.append(try CheckedIntegers.whole(share, times: full)) }
    try checkTotals()
    for index in plan.criteria.indices {
      let masks = masks(index, plan, marks[index], limits)
      guard masks.contains(where: { $0 != 0 }) else { continue }
      flaggedColumns.append(index)
      flags += masks
    }
  }

  private func masks(
    _ index: Int, _ plan: GridPlan, _ marks: [Mark], _ limits: [Rational]
  ) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: 256)
    let criterion = plan.criteria[index]
    for (code, mark) in marks.enumerated() {
      var mask: UInt64 = 0
      if needsObservation, criterion.role == .counted, mark.points != nil, plan.bears(index) {
        mask |= IntegerPlan.observed
      }
      for error in criterion.criterion.errors
      where mark.levels.contains(where: error.levels.contains) {
        switch error.effect {
        case .none: continue
        case .cap(let limit):
          mask |= limits.firstIndex(of: held(limit)).map(IntegerPlan.bit) ?? 0
        case .failSection:
          mask |=
            failable.firstIndex(of: criterion.section)
            .map { IntegerPlan.bit(limits.count + $0) } ?? 0
        case .failGrid: mask |= IntegerPlan.failsGrid
        }
      }
      masks[code] = mask
      masks[code + 128] = mask
    }
    return masks
  }

  /// No total can leave 62 bits: the largest words of all columns, through every multiplier.
  private func checkTotals() throws(CompiledGrid.FractionReason) {
    var bounds = [Int64](repeating: 0, count: nodes.count)
    var sums = bounds
    for run in runs {
      for column in run.columns {
        let words = words[(column * 256)..<(column * 256 + 256)]
        let largest = words.map { Int64(($0 >> IntegerPlan.denominatorBits).magnitude) }.max()
        bounds[run.section] = try CheckedIntegers.sum(bounds[run.section], largest ?? 0)
        sums[run.section] += words.map { $0 & IntegerPlan.denominatorMask }.max() ?? 0
      }
      // Words are summed before they are taken apart.
      guard bounds[run.section] < 1 << 38, sums[run.section] <= IntegerPlan.denominatorMask else {
        throw .numbersTooLarge
      }
    }
    for index in nodes.indices.reversed() {
      let start = nodes[index].reciprocals
      let largest = method == .weighted || index == 0 ? reciprocals[start...].first { $0 > 0 } : 1
      let value = try CheckedIntegers.product(bounds[index], max(1, largest ?? 1))
      let passed = try CheckedIntegers.product(value, nodes[index].multiplier)
      if index == 0 {
        _ = try CheckedIntegers.sum(try CheckedIntegers.product(passed, factor), self.start)
      } else {
        let parent = nodes[index].parent
        bounds[parent] = try CheckedIntegers.sum(bounds[parent], passed)
      }
    }
  }
}

extension GridPlan {
  /// Whether neither a criterion nor a section around it weighs nothing.
  func bears(_ criterion: Int) -> Bool {
    var section: Int? = criteria[criterion].section
    while let index = section {
      if sections[index].weight.isZero { return false }
      section = sections[index].parent
    }
    return !criteria[criterion].criterion.weight.isZero
  }
}

internal import ExactNumbers
internal import QualityModel

/// The points of the raw score that each criterion brought, summed over evaluations.
extension RescoredBatch {
  /// By class, and by criterion of one of the grids: the exact sum of the points won.
  /// - Parameters:
  ///   - classes: the class of each evaluation, from 0; below 0 for those left out. All the others
  ///     have a score on that grid.
  func pointsWon(_ side: Side, classes: [Int], classCount: Int) -> [[Rational]] {
    if case .codes(let old, let oldGrid, let new, let newGrid) = rows {
      let (codes, grid) = side == .before ? (old, oldGrid) : (new, newGrid)
      if let integers = grid.integers, integers.method != .deductions {
        return integers.pointsWon(codes, grid.rowLength, classes, classCount)
      }
    }
    let plan = plan(side)
    var sums = [[Rational]](
      repeating: [Rational](repeating: .zero, count: plan.criteria.count), count: classCount)
    for row in 0..<min(count, classes.count) where classes[row] >= 0 {
      let ledger = plan.ledger(plan.items(readings(side, at: row), leaving: []))
      for (index, entry) in ledger.entries.enumerated() {
        if let won = entry?.won, !won.isZero { sums[classes[row]][index] += won }
      }
    }
    return sums
  }
}

extension IntegerPlan {
  /// The same from codes. A section's value is its numerator over its denominator: a criterion's
  /// part of it is its own numerator over that denominator, and so on up to the grid.
  fileprivate func pointsWon(
    _ codes: [UInt8], _ length: Int, _ classes: [Int], _ classCount: Int
  ) -> [[Rational]] {
    /// By class and place of the grid's denominator: the sums of the criteria's units.
    var sums: [Int: [Int128]] = [:]
    let width = denominators.count
    let sections = sectionsByColumn(length)
    var row = [UInt8](repeating: 0, count: length)
    var below = [Int64](repeating: 0, count: nodes.count)
    var units = below
    for index in 0..<classes.count where classes[index] >= 0 {
      for column in 0..<length { row[column] = codes[index * length + column] }
      row.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { conditions.hide(base) }
      }
      for section in below.indices { below[section] = 0 }
      for column in 0..<length {
        below[sections[column]] &+=
          words[column << 8 + Int(row[column])] & IntegerPlan.denominatorMask
      }
      fillUnits(&units, &below)
      let place = denominators.count > 1 ? Int(places[Int(below[0])]) : 0
      var own = sums.removeValue(forKey: classes[index] * width + place) ?? []
      if own.isEmpty { own = [Int128](repeating: 0, count: length) }
      for column in 0..<length {
        let numerator = words[column << 8 + Int(row[column])] >> IntegerPlan.denominatorBits
        own[column] += Int128(numerator &* units[sections[column]])
      }
      sums[classes[index] * width + place] = own
    }
    var won = [[Rational]](
      repeating: [Rational](repeating: .zero, count: length), count: classCount)
    for key in sums.keys.sorted() {
      let unit = Rational.reduced(Int128(full) * Int128(denominators[key % width]), 100)
      for (column, sum) in (sums[key] ?? []).enumerated() where sum != 0 {
        won[key / width][column] += Rational.reduced(sum, 1).divided(by: unit) ?? .zero
      }
    }
    return won
  }

  /// What a unit of a section's numerator is worth to the grid, from what is left of the weights.
  /// `below` comes with the criteria's own, and is brought up.
  private func fillUnits(_ units: inout [Int64], _ below: inout [Int64]) {
    let isWeighted = method == .weighted
    var index = nodes.count - 1
    while index > 0 {
      let passed = isWeighted ? (below[index] != 0 ? nodes[index].weight : 0) : below[index]
      below[nodes[index].parent] &+= passed
      index -= 1
    }
    units[0] = reciprocals[nodes[0].reciprocals + Int(below[0])] &* factor
    for index in nodes.indices.dropFirst() {
      let node = nodes[index]
      let own =
        !isWeighted || node.isBonusOnly
        ? 1 : below[index] == 0 ? 0 : reciprocals[node.reciprocals + Int(below[index])]
      units[index] = units[node.parent] &* node.multiplier &* own
    }
  }

  private func sectionsByColumn(_ length: Int) -> [Int] {
    var sections = [Int](repeating: 0, count: length)
    for run in runs {
      for column in run.columns { sections[column] = run.section }
    }
    return sections
  }
}

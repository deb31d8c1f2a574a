internal import ExactNumbers
internal import QualityModel

extension IntegerPlan {
  /// By criterion: its weight times those of its sections.
  private func multiples(_ plan: GridPlan) -> [Rational] {
    var products = [Rational](repeating: .one, count: plan.sections.count)
    for index in plan.sections.indices.dropFirst() {
      products[index] = products[nodes[index].parent] * plan.sections[index].weight
    }
    return plan.criteria.map { products[$0.section] * $0.criterion.weight }
  }

  mutating func buildPooled(
    _ plan: GridPlan, _ marks: [[Mark]]
  ) throws(CompiledGrid.FractionReason) {
    let multiples = multiples(plan)
    let counting = plan.criteria.indices.filter { plan.criteria[$0].role != .unscored }
    let values = counting.flatMap { index in
      (marks[index].compactMap(\.points) + [plan.criteria[index].best, plan.criteria[index].worst])
        .map { $0 * multiples[index] }
    }
    let factor = try CheckedIntegers.parts(CheckedIntegers.wholeNumbers(values).factor)
    let whole = Rational.reduced(Int128(factor.numerator), Int128(factor.denominator))
    var pools: [Int64] = []
    for index in counting {
      let isBonus = plan.criteria[index].role == .bonus
      let unit = whole * multiples[index]
      let pool = isBonus ? 0 : try CheckedIntegers.whole(unit * plan.criteria[index].best, times: 1)
      pools.append(pool)
      func word(_ points: Rational) throws(CompiledGrid.FractionReason) -> Int64 {
        try IntegerPlan.word(try CheckedIntegers.whole(unit * points, times: 1), pool)
      }
      let plan = plan.criteria[index]
      let notApplicable: Int64 =
        switch method == .points && !isBonus ? policy : .withinSection {
        case .asBest: try word(plan.best)
        case .asWorst: try word(plan.worst)
        case .withinSection, .acrossGrid: 0
        }
      try set(index, marks[index], notApplicable: notApplicable, word)
    }
    full = try divide(0, unit: 1, bound: 1 << 38, by: pools).unit
    needsObservation = policy == .asBest || policy == .asWorst
  }

  /// Words hold minus what is lost, and in the denominator what could be.
  mutating func buildDeductions(
    _ plan: GridPlan, _ marks: [[Mark]]
  ) throws(CompiledGrid.FractionReason) {
    let multiples = multiples(plan)
    let counting = plan.criteria.indices.filter { plan.criteria[$0].role != .unscored }
    let scale = try CheckedIntegers.scale(
      of: counting.flatMap { index in
        (marks[index].compactMap(\.points) + [
          plan.criteria[index].best, plan.criteria[index].worst,
        ])
        .map { $0 * multiples[index] }
      })
    for index in counting {
      let criterion = plan.criteria[index]
      let isBonus = criterion.role == .bonus
      let stake = try CheckedIntegers.whole(
        multiples[index] * (criterion.best - criterion.worst), times: scale)
      func word(_ points: Rational) throws(CompiledGrid.FractionReason) -> Int64 {
        let gain = multiples[index] * (isBonus ? points : points - criterion.best)
        return try IntegerPlan.word(
          try CheckedIntegers.whole(gain, times: scale), isBonus ? 0 : stake)
      }
      let notApplicable: Int64 =
        switch isBonus ? .withinSection : policy {
        case .asBest: try word(criterion.best)
        case .asWorst: try word(criterion.worst)
        case .withinSection, .acrossGrid: 0
        }
      try set(index, marks[index], notApplicable: notApplicable, word)
    }
    full = try CheckedIntegers.product(100, scale)
    start = full
    needsObservation = true
  }
}

internal import ExactNumbers
internal import QualityModel

extension IntegerPlan {
  /// A section once its values are whole numbers.
  struct Scaled {
    /// Its value is a whole number over this.
    var unit: Int64 = 1
    /// The largest magnitude of that number.
    var bound: Int64 = 0
  }

  mutating func buildWeighted(
    _ plan: GridPlan, _ marks: [[Mark]]
  ) throws(CompiledGrid.FractionReason) {
    var scaled = [Scaled](repeating: Scaled(), count: plan.sections.count)
    for index in plan.sections.indices.reversed() {
      scaled[index] = try buildWeighted(section: index, plan, marks, scaled)
    }
    full = scaled[0].unit
    needsObservation = plan.rules.notApplicable != .withinSection
  }

  private mutating func buildWeighted(
    section index: Int, _ plan: GridPlan, _ marks: [[Mark]], _ scaled: [Scaled]
  ) throws(CompiledGrid.FractionReason) -> Scaled {
    var (criteria, sections) = ([Int](), [Int]())
    for child in plan.sections[index].children {
      switch child {
      case .criterion(let child) where plan.criteria[child].role != .unscored:
        criteria.append(child)
      case .section(let child) where scaled[child].bound > 0: sections.append(child)
      default: continue
      }
    }
    let weights = try CheckedIntegers.wholeNumbers(
      criteria.map { plan.criteria[$0].criterion.weight }
        + sections.map { plan.sections[$0].weight }
    ).values
    let ratios = criteria.flatMap { criterion in
      (marks[criterion].compactMap(\.points) + [plan.criteria[criterion].worst])
        .compactMap { $0.divided(by: plan.criteria[criterion].best) }
    }
    let unit = try CheckedIntegers.leastCommonMultiple(
      [try CheckedIntegers.scale(of: ratios)] + sections.map { scaled[$0].unit })
    var bound: Int64 = 0
    var inDenominator: [Int64] = []
    for (criterion, weight) in zip(criteria, weights) {
      let isBonus = plan.criteria[criterion].role == .bonus
      if !isBonus { inDenominator.append(weight) }
      let largest = try setWeighted(criterion, weight, unit: unit, plan, marks[criterion])
      bound = try CheckedIntegers.sum(bound, largest)
    }
    for (section, weight) in zip(sections, weights.dropFirst(criteria.count)) {
      let multiplier = try CheckedIntegers.product(weight, unit / scaled[section].unit)
      nodes[section].multiplier = multiplier
      nodes[section].weight = nodes[section].isBonusOnly ? 0 : weight
      inDenominator.append(nodes[section].weight)
      bound = try CheckedIntegers.sum(
        bound, try CheckedIntegers.product(multiplier, scaled[section].bound))
    }
    if nodes[index].isBonusOnly {
      let sum = weights.reduce(0, +)
      return Scaled(
        unit: try CheckedIntegers.product(unit, max(1, sum)), bound: sum > 0 ? bound : 0)
    }
    return try divide(index, unit: unit, bound: bound, by: inDenominator)
  }

  /// Sets a criterion's words; gives back the largest magnitude of a numerator.
  private mutating func setWeighted(
    _ criterion: Int, _ weight: Int64, unit: Int64, _ plan: GridPlan, _ marks: [Mark]
  ) throws(CompiledGrid.FractionReason) -> Int64 {
    let (best, worst) = (plan.criteria[criterion].best, plan.criteria[criterion].worst)
    let isBonus = plan.criteria[criterion].role == .bonus
    var largest: Int64 = 0
    func word(_ points: Rational) throws(CompiledGrid.FractionReason) -> Int64 {
      let ratio = points.divided(by: best) ?? .zero
      let numerator = try CheckedIntegers.product(
        weight, try CheckedIntegers.whole(ratio, times: unit))
      largest = max(largest, Int64(numerator.magnitude))
      return try IntegerPlan.word(numerator, isBonus ? 0 : weight)
    }
    let notApplicable: Int64 =
      switch plan.rules.notApplicable {
      case .asBest where !isBonus: try word(best)
      case .asWorst where !isBonus: try word(worst)
      default: 0
      }
    try set(criterion, marks, notApplicable: notApplicable, word)
    return largest
  }

  /// Prepares the division of a section's numerator by what can be left of its weights.
  mutating func divide(
    _ index: Int, unit: Int64, bound: Int64, by weights: [Int64]
  ) throws(CompiledGrid.FractionReason) -> Scaled {
    let sums = try CheckedIntegers.subsetSums(weights)
    guard let largest = sums.last else { return Scaled() }
    nodes[index].reciprocals = reciprocals.count
    do throws(CompiledGrid.FractionReason) {
      let common = try CheckedIntegers.leastCommonMultiple(sums)
      let scaled = Scaled(
        unit: try CheckedIntegers.product(unit, common),
        bound: try CheckedIntegers.product(max(1, bound), common))
      reciprocals += (0...largest).map { $0 == 0 ? 0 : common / $0 }
      return scaled
    } catch {
      guard index == 0 else { throw error }
      denominators = sums
      places = [UInt16](repeating: 0, count: Int(largest) + 1)
      for (place, sum) in sums.enumerated() { places[Int(sum)] = UInt16(place) }
      reciprocals += [Int64](repeating: 1, count: places.count)
      return Scaled(unit: unit, bound: bound)
    }
  }
}

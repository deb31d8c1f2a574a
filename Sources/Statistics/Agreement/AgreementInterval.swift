/// Intervals of agreement and of coefficients `(agreement − chance) / (1 − chance)`.
enum AgreementInterval {
  /// A Student interval held within what the coefficient can reach; when no item disagrees, from
  /// Wilson's bound on the share of items without disagreement; `nil` when the data carry none.
  ///
  /// - Parameters:
  ///   - items: the number of items rated twice or more.
  ///   - freedom: degrees of freedom; infinite for a normal interval.
  ///   - floor: the lowest value that the coefficient can take.
  static func of(
    value: Double, standardError: Double?, observed: Double, chance: Double, items: Int,
    freedom: Double, floor: Double, level: Double
  ) -> Interval? {
    // Every item in full agreement has a standard error of 0, which says nothing: if a share s of
    // all items is without disagreement, agreement is at least s.
    if observed >= 1 - 1e-12 {
      let unanimous = Proportions.wilson(successes: items, of: items, level: level)
      guard let lower = unanimous.estimate?.interval?.lower, chance < 1 else { return nil }
      return Interval(
        lower: max(floor, (lower - chance) / (1 - chance)), upper: value, level: level)
    }
    guard let standardError, standardError > 1e-12, let factor = factor(level, freedom) else {
      return nil
    }
    return Interval(
      lower: max(floor, value - factor * standardError),
      upper: min(1, value + factor * standardError), level: level)
  }

  /// How many standard errors an interval reaches on each side.
  static func factor(_ level: Double, _ freedom: Double) -> Double? {
    freedom.isFinite
      ? StudentDistribution.criticalValue(level: level, degreesOfFreedom: freedom)
      : NormalDistribution.criticalValue(level: level)
  }
}

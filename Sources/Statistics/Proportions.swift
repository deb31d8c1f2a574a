/// Shares of successes, and their differences.
public enum Proportions {
  /// A share with Wilson's (1927) score interval without continuity correction, method 3 of
  /// Newcombe (1998, Statistics in Medicine 17:857–872).
  /// - Parameters:
  ///   - successes: how many, 0 to `total`.
  ///   - total: out of how many.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func wilson(
    successes: Int, of total: Int, level: Double = 0.95
  ) -> Statistic {
    guard total != 0 || successes != 0 else { return .undefined(.noObservations, count: 0) }
    guard successes >= 0, successes <= total,
      let z = NormalDistribution.criticalValue(level: level)
    else { return .undefined(.invalidInput, count: max(0, total)) }
    let share = Double(successes) / Double(total)
    let bounds = scoreBounds(share, of: Double(total), z)
    return .defined(
      Estimate(
        value: share, count: total,
        interval: Interval(
          lower: successes == 0 ? 0 : max(0, bounds.lower),
          upper: successes == total ? 1 : min(1, bounds.upper), level: level)))
  }

  /// Wilson's interval of a share whose standard error is known by other means than counting: as if
  /// it rested on `p(1 − p) / SE²` observations. `nil` unless 0 < share < 1 and the error is above 0.
  public static func wilson(
    share: Double, standardError: Double, level: Double = 0.95
  ) -> Interval? {
    guard share > 0, share < 1, standardError > 0,
      let z = NormalDistribution.criticalValue(level: level)
    else { return nil }
    let count = share * (1 - share) / (standardError * standardError)
    let bounds = scoreBounds(share, of: count, z)
    guard bounds.lower.isFinite, bounds.upper.isFinite else { return nil }
    return Interval(lower: max(0, bounds.lower), upper: min(1, bounds.upper), level: level)
  }

  /// The shares that a score test of a share of n observations would just not reject.
  private static func scoreBounds(
    _ share: Double, of n: Double, _ z: Double
  ) -> (lower: Double, upper: Double) {
    let scale = 1 + z * z / n
    let center = (share + z * z / (2 * n)) / scale
    let margin = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / scale
    return (center - margin, center + margin)
  }

  /// A difference of two independent shares with Newcombe's hybrid score interval, method 10 of
  /// Newcombe (1998, Statistics in Medicine 17:873–890): Wilson's bounds of each, joined by
  /// squares. The count is that of both samples together.
  public static func difference(
    successes: Int, of total: Int, minus otherSuccesses: Int, of otherTotal: Int,
    level: Double = 0.95
  ) -> Statistic {
    let first = wilson(successes: successes, of: total, level: level)
    let second = wilson(successes: otherSuccesses, of: otherTotal, level: level)
    let count = first.count + second.count
    if case .undefined(let reason, _) = first { return .undefined(reason, count: count) }
    if case .undefined(let reason, _) = second { return .undefined(reason, count: count) }
    guard let one = first.estimate, let two = second.estimate, let own = one.interval,
      let other = two.interval
    else { return .undefined(.invalidInput, count: count) }
    let value = one.value - two.value
    return .defined(
      Estimate(
        value: value, count: count,
        interval: Interval(
          lower: value - rootOfSquares(one.value - own.lower, other.upper - two.value),
          upper: value + rootOfSquares(own.upper - one.value, two.value - other.lower),
          level: level)))
  }

  private static func rootOfSquares(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}

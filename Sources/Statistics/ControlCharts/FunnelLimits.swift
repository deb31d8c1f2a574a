/// Limits within which the share of a group of a given size is expected to lie when its true share is
/// the target (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202).
public enum FunnelLimits {
  /// How limits are found.
  public enum Method: Sendable, Hashable {
    /// The binomial distribution, interpolated between whole counts (appendix A.1.1): right for
    /// small groups and rare errors.
    case binomial
    /// `target ± z √(target (1 − target)/n)` (§2.2): rough for small groups, but it can be widened
    /// for overdispersion.
    case normal
  }

  /// The limits for a group of `total`; `nil` outside 0 < target < 1, 0 < level < 1 or when there
  /// is nobody in the group. Where a group is so small that a single success would be too many, both
  /// binomial limits are 0.
  ///
  /// - Parameters:
  ///   - target: the share to compare with.
  ///   - total: the size of the group.
  ///   - level: the share of groups on target inside the limits, 0.95 or 0.998.
  public static func limits(
    target: Double, of total: Int, level: Double, method: Method = .binomial
  ) -> Interval? {
    guard target > 0, target < 1, total > 0, level > 0, level < 1 else { return nil }
    switch method {
    case .normal:
      return NormalDistribution.criticalValue(level: level).map {
        Interval(
          around: target, margin: $0 * (target * (1 - target) / Double(total)).squareRoot(),
          level: level, within: 0...1)
      }
    case .binomial:
      let lower = binomialPoint((1 - level) / 2, target, total)
      let upper = binomialPoint((1 + level) / 2, target, total)
      guard let lower, let upper else { return nil }
      // Interpolation below the count of 0 gives negative points.
      return Interval(
        lower: min(max(0, lower), 1), upper: min(max(0, upper), 1), level: level)
    }
  }

  /// `(r − a)/n` with r the first count whose cumulative probability F reaches `probability` and
  /// `a = (F(r) − probability) / f(r)`.
  private static func binomialPoint(
    _ probability: Double, _ target: Double, _ total: Int
  ) -> Double? {
    func cumulative(_ count: Int) -> Double? {
      if count < 0 { return 0 }
      if count >= total { return 1 }
      return BetaDistribution.cumulative(
        1 - target, alpha: Double(total - count), beta: Double(count) + 1)
    }
    var (low, high) = (0, total)
    while low < high {
      let middle = low + (high - low) / 2
      guard let reached = cumulative(middle) else { return nil }
      if reached >= probability { high = middle } else { low = middle + 1 }
    }
    guard let at = cumulative(low), let under = cumulative(low - 1), at > under else { return nil }
    return (Double(low) - (at - probability) / (at - under)) / Double(total)
  }
}

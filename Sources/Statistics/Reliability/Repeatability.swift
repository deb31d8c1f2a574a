/// How well raters repeat themselves on items that were given to them twice.
///
/// Bland & Altman (1999), Statistical Methods in Medical Research 8:135–160, §3. With s the standard
/// deviation of the differences second − first, the within-rater standard deviation is `s/√2`, and
/// two ratings of one item by the same rater lie within `1.96·√2` of it, 95 times of 100.
public struct Repeatability: Sendable, Hashable {
  /// The mean of second − first with its t interval: whether severity has moved in between.
  public let shift: Means.Difference
  /// `s/√2`, in the unit of the ratings, with the interval of the χ² distribution; without one when
  /// nothing varies.
  public let deviation: Statistic
  /// The repeatability coefficient, `1.96·√2` times the deviation, with its interval.
  public let coefficient: Statistic
  /// The share of items that got the same rating again, with Wilson's interval.
  public let exactShare: Statistic

  /// The repeatability of pairs of ratings, one per item rated twice; `nil` marks a gap.
  public init(first: [Double?], second: [Double?], level: Double = 0.95) {
    shift = Means.pairedDifference(second, minus: first, level: level)
    switch shift.statistic {
    case .undefined(let reason, let count):
      deviation = .undefined(reason, count: count)
      (coefficient, exactShare) = (deviation, deviation)
    case .defined(let estimate):
      let same = zip(first, second).count { one, two in
        guard let one, let two else { return false }
        return (one - two).magnitude <= 1e-9
      }
      exactShare = Proportions.wilson(successes: same, of: estimate.count, level: level)
      deviation = Self.deviation(estimate, level: level, scale: 1)
      coefficient = Self.deviation(estimate, level: level, scale: 1.96 * 2.0.squareRoot())
    }
  }

  private static func deviation(_ shift: Estimate, level: Double, scale: Double) -> Statistic {
    guard shift.count > 1 else {
      return .undefined(.tooFewObservations(needed: 2), count: shift.count)
    }
    let freedom = Double(shift.count - 1)
    let spread = (shift.standardError ?? 0) * (Double(shift.count) / 2).squareRoot() * scale
    var interval: Interval?
    if spread > 0, let high = ChiSquare.quantile(0.5 + level / 2, degreesOfFreedom: freedom),
      let low = ChiSquare.quantile(0.5 - level / 2, degreesOfFreedom: freedom), low > 0
    {
      interval = Interval(
        lower: spread * (freedom / high).squareRoot(),
        upper: spread * (freedom / low).squareRoot(), level: level)
    }
    return .defined(
      Estimate(value: spread, count: shift.count, missing: shift.missing, interval: interval))
  }
}

internal import Statistics

/// The interval of a coefficient of agreement that holds near full agreement too.
///
/// Gwet's is symmetric, so that with few disagreements it ends too near to the coefficient. Wilson's
/// interval of the share of agreement p is not: with `n = p(1 − p) / SE²` calls that many would have
/// to be, and `1 − c` being `(1 − p)` over what chance leaves, the coefficient's ends are
/// `1 − (1 − c)(1 − bound) / (1 − p)`. The wider of both on each side is taken.
struct CoefficientInterval: Sendable {
  /// The coefficient with that interval.
  let statistic: Statistic

  /// - Parameters:
  ///   - coefficient: AC1 or AC2.
  ///   - agreement: the share of agreement that it corrects, with the same weights.
  init(_ coefficient: Statistic, agreement: Statistic) {
    guard let estimate = coefficient.estimate, let interval = estimate.interval,
      let share = agreement.estimate, let error = share.standardError,
      let wilson = Self.wilson(share.value, error)
    else {
      statistic = coefficient
      return
    }
    func end(_ bound: Double) -> Double {
      1 - (1 - estimate.value) * (1 - bound) / (1 - share.value)
    }
    statistic = .defined(
      Estimate(
        value: estimate.value, count: estimate.count, missing: estimate.missing,
        standardError: estimate.standardError,
        interval: Interval(
          lower: min(interval.lower, max(-1, end(wilson.lowerBound))),
          upper: max(interval.upper, end(wilson.upperBound)), level: interval.level)))
  }

  /// Wilson's interval at 95 % (Wilson 1927) for a share with a standard error.
  private static func wilson(_ share: Double, _ error: Double) -> ClosedRange<Double>? {
    guard share > 0, share < 1, error > 0, let z = NormalDistribution.quantile(0.975) else {
      return nil
    }
    let count = share * (1 - share) / (error * error)
    let scale = 1 + z * z / count
    let centre = (share + z * z / (2 * count)) / scale
    let margin =
      z / scale * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    guard centre.isFinite, margin.isFinite else { return nil }
    return max(0, centre - margin)...min(1, centre + margin)
  }
}

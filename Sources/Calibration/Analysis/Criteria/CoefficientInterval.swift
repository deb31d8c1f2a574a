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
      let wilson = Proportions.wilson(
        share: share.value, standardError: error, level: interval.level)
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
          lower: min(interval.lower, max(-1, end(wilson.lower))),
          upper: max(interval.upper, end(wilson.upper)), level: interval.level)))
  }
}

/// Means with Student's interval, and their differences with Welch's.
public enum Means {
  /// The mean with its t interval, `x̄ ± t(n−1) · s/√n` (Student 1908).
  ///
  /// One value, or values that are all the same, give the mean without an interval: a width of 0
  /// would claim a certainty that the data do not carry.
  /// - Parameters:
  ///   - values: finite numbers, in any order.
  ///   - level: the confidence level, between 0 and 1 excluded.
  ///   - bounds: the scale's ends, to which the interval is clipped.
  public static func studentInterval(
    _ values: [Double], level: Double = 0.95, within bounds: ClosedRange<Double>? = nil
  ) -> Statistic {
    guard !values.isEmpty else { return .undefined(.noObservations, count: 0) }
    guard level > 0, level < 1, let summary = Summary(values) else {
      return .undefined(.invalidInput, count: values.count)
    }
    guard let variance = summary.variance, variance > 0,
      let t = StudentDistribution.criticalValue(
        level: level, degreesOfFreedom: Double(summary.count - 1))
    else {
      return .defined(Estimate(value: summary.mean, count: summary.count))
    }
    let error = (variance / Double(summary.count)).squareRoot()
    return .defined(
      Estimate(
        value: summary.mean, count: summary.count, standardError: error,
        interval: Interval(around: summary.mean, margin: t * error, level: level, within: bounds)))
  }
}

extension Interval {
  /// `center ± margin`, clipped to `bounds`.
  init(
    around center: Double, margin: Double, level: Double, within bounds: ClosedRange<Double>?
  ) {
    let lower = center - margin
    let upper = center + margin
    guard let bounds else {
      self.init(lower: lower, upper: upper, level: level)
      return
    }
    self.init(
      lower: min(max(lower, bounds.lowerBound), bounds.upperBound),
      upper: max(min(upper, bounds.upperBound), bounds.lowerBound), level: level)
  }
}

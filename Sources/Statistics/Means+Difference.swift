extension Means {
  /// A difference of two means with what a test of it needs.
  public struct Difference: Sendable, Hashable {
    /// First mean minus second; the count is that of both samples together.
    public let statistic: Statistic
    /// Welch's degrees of freedom; `nil` without an interval.
    public let degreesOfFreedom: Double?
    /// The two-sided probability of a difference this large if there were none.
    public let probability: Double?
  }

  /// The difference of the means of two independent samples of unequal variances: Welch (1947), with
  /// Satterthwaite's (1946) degrees of freedom
  /// `(a + b)² / (a²/(n₁−1) + b²/(n₂−1))`, `a = s₁²/n₁`, `b = s₂²/n₂`.
  ///
  /// A sample of one value, or two samples without variation, give the difference alone.
  public static func difference(
    _ first: [Double], minus second: [Double], level: Double = 0.95
  ) -> Difference {
    let count = first.count + second.count
    func undefined(_ reason: UndefinedReason) -> Difference {
      Difference(
        statistic: .undefined(reason, count: count), degreesOfFreedom: nil, probability: nil)
    }
    guard !first.isEmpty, !second.isEmpty else { return undefined(.noObservations) }
    guard level > 0, level < 1, let one = Summary(first), let two = Summary(second),
      let value = finite(one.mean - two.mean)
    else { return undefined(.invalidInput) }
    guard let a = one.squaredError, let b = two.squaredError, a + b > 0 else {
      return Difference(
        statistic: .defined(Estimate(value: value, count: count)), degreesOfFreedom: nil,
        probability: nil)
    }
    // As shares of a + b, so that tiny variances do not vanish when squared.
    let (shareA, shareB) = (a / (a + b), b / (a + b))
    let freedom =
      1 / (shareA * shareA / Double(one.count - 1) + shareB * shareB / Double(two.count - 1))
    let error = (a + b).squareRoot()
    let interval = StudentDistribution.criticalValue(level: level, degreesOfFreedom: freedom)
      .map { Interval(around: value, margin: $0 * error, level: level, within: nil) }
    return Difference(
      statistic: .defined(
        Estimate(value: value, count: count, standardError: error, interval: interval)),
      degreesOfFreedom: freedom,
      probability: StudentDistribution.twoSided(value / error, degreesOfFreedom: freedom))
  }
}

extension Summary {
  /// The squared standard error of the mean.
  var squaredError: Double? {
    variance.map { $0 / Double(count) }
  }
}

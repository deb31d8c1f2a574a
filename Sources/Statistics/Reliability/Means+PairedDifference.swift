extension Means {
  /// The mean difference of pairs with its t interval, `d̄ ± t(n−1) · s/√n` (Student 1908).
  ///
  /// A pair with a gap is counted in `missing`. Lists of different lengths are invalid. One pair, or
  /// differences that are all the same, give the mean difference without interval nor probability.
  public static func pairedDifference(
    _ first: [Double?], minus second: [Double?], level: Double = 0.95
  ) -> Difference {
    guard first.count == second.count else {
      return .undefined(.invalidInput, count: min(first.count, second.count))
    }
    let differences = zip(first, second).compactMap { one, two -> Double? in
      guard let one, let two else { return nil }
      return one - two
    }
    let size = (first + second).compactMap { $0?.magnitude }.max() ?? 0
    return oneSample(
      differences, missing: first.count - differences.count, size: size, level: level)
  }

  /// The mean of differences that were already taken. `size` is that of the numbers they were taken
  /// from: a spread that its rounding explains counts as none.
  static func oneSample(
    _ differences: [Double], missing: Int, size: Double, level: Double
  ) -> Difference {
    guard !differences.isEmpty else { return .undefined(.noObservations, count: 0) }
    guard level > 0, level < 1, let summary = Summary(differences) else {
      return .undefined(.invalidInput, count: differences.count)
    }
    let rounding = size * 1e-12
    guard let variance = summary.variance, variance > rounding * rounding else {
      return Difference(
        statistic: .defined(
          Estimate(value: summary.mean, count: summary.count, missing: missing)),
        degreesOfFreedom: nil, probability: nil)
    }
    return Difference(
      value: summary.mean, error: (variance / Double(summary.count)).squareRoot(),
      freedom: Double(summary.count - 1), count: summary.count, missing: missing, level: level)
  }
}

extension Means.Difference {
  /// No difference, and why.
  static func undefined(_ reason: UndefinedReason, count: Int) -> Means.Difference {
    Means.Difference(
      statistic: .undefined(reason, count: count), degreesOfFreedom: nil, probability: nil)
  }

  /// A difference with Student's interval and test; without them when its error is 0.
  init(
    value: Double, error: Double, freedom: Double, count: Int, missing: Int, level: Double
  ) {
    guard error > 0, error.isFinite,
      let t = StudentDistribution.criticalValue(level: level, degreesOfFreedom: freedom),
      let margin = finite(t * error)
    else {
      self.init(
        statistic: .defined(Estimate(value: value, count: count, missing: missing)),
        degreesOfFreedom: nil, probability: nil)
      return
    }
    self.init(
      statistic: .defined(
        Estimate(
          value: value, count: count, missing: missing, standardError: error,
          interval: Interval(around: value, margin: margin, level: level, within: nil))),
      degreesOfFreedom: freedom,
      probability: StudentDistribution.twoSided(value / error, degreesOfFreedom: freedom))
  }
}

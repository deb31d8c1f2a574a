/// The figures of resamples, and what becomes of them.
struct Replicates {
  /// The figures of the resamples that gave one.
  let values: [Double]
  /// The number of resamples that gave none.
  let dropped: Int

  /// The figure on the data with its bootstrap interval.
  /// - Parameters:
  ///   - estimate: the figure on the data.
  ///   - leavingOut: the figures without each item in turn, asked for BCa only.
  func result(
    for estimate: Estimate, _ plan: BootstrapPlan, leavingOut: () -> [Double]
  ) -> BootstrapResult {
    let sorted = values.sorted()
    return BootstrapResult(
      statistic: .defined(
        Estimate(
          value: estimate.value, count: estimate.count, missing: estimate.missing,
          standardError: deviation,
          interval: interval(sorted, estimate.value, plan, leavingOut))),
      replicates: values.count, dropped: dropped)
  }

  private var deviation: Double? {
    guard values.count > 1 else { return nil }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
  }

  private func interval(
    _ sorted: [Double], _ value: Double, _ plan: BootstrapPlan, _ leavingOut: () -> [Double]
  ) -> Interval? {
    guard values.count > dropped, let least = sorted.first, let most = sorted.last,
      most - least > 1e-12
    else { return nil }
    var tails = ((1 - plan.level) / 2, (1 + plan.level) / 2)
    if plan.method == .accelerated {
      guard let shifted = shiftedTails(sorted, value, plan.level, leavingOut()) else { return nil }
      tails = shifted
    }
    let lower = Replicates.quantile(sorted, tails.0)
    let upper = Replicates.quantile(sorted, tails.1)
    return lower < upper ? Interval(lower: lower, upper: upper, level: plan.level) : nil
  }

  /// The tails of BCa: Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z₀ from the share of replicates under the
  /// figure (equal ones count half), a from the skewness of the figures without each item; `nil`
  /// when all replicates lie on one side of the figure.
  private func shiftedTails(
    _ sorted: [Double], _ value: Double, _ level: Double, _ without: [Double]
  ) -> (Double, Double)? {
    // Replicates of the very same items may differ from the figure by rounding.
    let slack = 1e-12 * max(1, value.magnitude)
    let under = sorted.count { $0 < value - slack }
    let atOrUnder = sorted.count { $0 <= value + slack }
    let share = Double(under + atOrUnder) / Double(2 * sorted.count)
    guard let bias = NormalDistribution.quantile(share),
      let reach = NormalDistribution.criticalValue(level: level)
    else { return nil }
    let acceleration = Replicates.acceleration(without)
    func tail(_ z: Double) -> Double? {
      let scale = 1 - acceleration * (bias + z)
      guard scale > 0 else { return nil }
      return NormalDistribution.cumulative(bias + (bias + z) / scale)
    }
    guard let lower = tail(-reach), let upper = tail(reach) else { return nil }
    return (lower, upper)
  }

  private static func acceleration(_ without: [Double]) -> Double {
    guard !without.isEmpty else { return 0 }
    let mean = without.reduce(0, +) / Double(without.count)
    var (squares, cubes) = (0.0, 0.0)
    for value in without {
      let deviation = mean - value
      squares += deviation * deviation
      cubes += deviation * deviation * deviation
    }
    guard squares > 1e-24 else { return 0 }
    return cubes / (6 * squares * squares.squareRoot())
  }

  /// The quantile of sorted values, linear between the order statistics around 1 + (n − 1)p.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = min(1, max(0, share)) * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}

/// How two scores of the same things go together: what is needed beside the curves that turn one
/// into the other.
public enum Concordance {
  /// Pearson's correlation with Fisher's interval, `tanh(artanh r ± z/√(n − 3))` (Fisher 1921).
  ///
  /// A coefficient of exactly ±1 has no interval.
  /// - Parameter pairs: finite numbers, in any order; 4 at least.
  public static func correlation(_ pairs: [(Double, Double)], level: Double = 0.95) -> Statistic {
    let count = pairs.count
    guard count > 0 else { return .undefined(.noObservations, count: 0) }
    guard let z = NormalDistribution.criticalValue(level: level) else {
      return .undefined(.invalidInput, count: count)
    }
    guard count >= 4 else { return .undefined(.tooFewObservations(needed: 4), count: count) }
    let line = LinearEquating(pairs)
    guard let value = line.correlation else {
      return .undefined(line.reason ?? .invalidInput, count: count)
    }
    // As good as ±1 but for the last bits.
    guard value.magnitude < 1 - 1e-12 else {
      return .defined(Estimate(value: value.rounded(), count: count))
    }
    let center = inverseHyperbolicTangent(value)
    let margin = z / Double(count - 3).squareRoot()
    return .defined(
      Estimate(
        value: value, count: count,
        interval: Interval(
          lower: hyperbolicTangent(center - margin), upper: hyperbolicTangent(center + margin),
          level: level)))
  }

  /// The mean of second − first, with Student's interval on the differences.
  public static func meanDifference(
    _ pairs: [(Double, Double)], level: Double = 0.95
  ) -> Statistic {
    Means.studentInterval(pairs.map { $0.1 - $0.0 }, level: level)
  }

  /// The root of the mean squared difference: what one thing's two scores differ by, typically.
  public static func rootMeanSquaredDifference(_ pairs: [(Double, Double)]) -> Statistic {
    guard !pairs.isEmpty else { return .undefined(.noObservations, count: 0) }
    let squares = pairs.map { ($0.1 - $0.0) * ($0.1 - $0.0) }
    guard let summary = Summary(squares) else {
      return .undefined(.invalidInput, count: pairs.count)
    }
    return .defined(Estimate(value: summary.mean.squareRoot(), count: pairs.count))
  }

  /// The scores between which a curve rests on enough observations: at least `calls` of them, and
  /// at least the `share` of all, lie at or beyond each end. `nil` when there are too few for that.
  public static func supportedRange(
    of scores: [Double], tail calls: Int = 5, share: Double = 0.05
  ) -> ClosedRange<Double>? {
    let sorted = scores.filter(\.isFinite).sorted()
    let wanted = (share * Double(sorted.count)).rounded(.up)
    guard wanted.isFinite, wanted <= Double(sorted.count) else { return nil }
    let tail = max(1, calls, Int(max(0, wanted)))
    guard 2 * tail <= sorted.count else { return nil }
    return sorted[tail - 1]...sorted[sorted.count - tail]
  }
}

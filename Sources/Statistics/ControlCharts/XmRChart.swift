/// A chart of individual values with their moving ranges: what a series does while nothing but
/// chance moves it (Shewhart 1931; Wheeler, *Understanding Variation*, 1993; NIST/SEMATECH e-Handbook
/// §6.3.2.2).
///
/// `σ = mean moving range / d₂`, limits `mean ± 3σ`; the upper limit of a moving range is
/// `(1 + 3 d₃/d₂)` times its mean, 3.267, with `d₃ = √(2 − 4/π)` = 0.8525 for ranges of two.
public struct XmRChart: Sendable, Hashable {
  /// The expected range of two draws from a normal distribution of standard deviation 1.
  public enum RangeConstant: Sendable, Hashable {
    /// 1.128, as tables print it and published charts use it.
    case tabled
    /// `2/√π` = 1.12838, as some software does: limits 0.03 % nearer.
    case exact

    /// The number d₂.
    public var value: Double {
      switch self {
      case .tabled: 1.128
      case .exact: 2 / Double.pi.squareRoot()
      }
    }
  }

  /// The values, in their order in time.
  public let values: [Double]
  /// Each value's distance from the one before it, from the second on.
  public let movingRanges: [Double]
  /// The mean of the values that made the limits.
  public let center: Double
  /// The mean of the moving ranges that made the limits.
  public let meanMovingRange: Double
  /// The standard deviation that short-term variation tells.
  public let sigma: Double
  /// The lower limit of a value.
  public let lowerLimit: Double
  /// The upper limit of a value.
  public let upperLimit: Double
  /// The upper limit of a moving range; the lower is 0.
  public let movingRangeLimit: Double
  /// The number of values that made the limits.
  public let baselineCount: Int

  /// The places, from 0, of the values beyond a limit.
  public var beyond: [Int] {
    values.indices.filter { NelsonRules.isBeyond(values[$0], center, 3 * sigma) }
  }

  /// The places, from 0, of the moving ranges above their limit: a jump between values `i` and
  /// `i + 1`.
  public var jumps: [Int] {
    movingRanges.indices.filter { movingRanges[$0] > movingRangeLimit * (1 + 1e-9) }
  }

  /// The chart of a series in its order in time.
  ///
  /// Undefined with fewer than 2 values that make limits side by side, or when these do not vary.
  /// With fewer than about 10 values the limits are themselves uncertain: the caller says so.
  /// - Parameters:
  ///   - values: finite numbers, oldest first.
  ///   - excluded: the places, from 0, of values that make no limits: those with a known cause, or
  ///     those after a reference period. They stay on the chart. Moving ranges that touch one are
  ///     left out too.
  ///   - constant: which d₂.
  ///   - bounds: the scale's ends, to which the limits are clipped.
  public static func chart(
    of values: [Double], excluding excluded: Set<Int> = [], constant: RangeConstant = .tabled,
    within bounds: ClosedRange<Double>? = nil
  ) -> Derived<XmRChart> {
    guard !values.isEmpty else { return .undefined(.noObservations, count: 0) }
    let kept = values.indices.filter { !excluded.contains($0) }
    let ranges = zip(values, values.dropFirst()).map { ($1 - $0).magnitude }
    let keptRanges = ranges.indices
      .filter { !excluded.contains($0) && !excluded.contains($0 + 1) }
      .map { ranges[$0] }
    guard let baseline = Summary(kept.map { values[$0] }), let moves = Summary(keptRanges),
      values.allSatisfy(\.isFinite)
    else { return .undefined(.invalidInput, count: values.count) }
    guard moves.count > 0 else {
      return .undefined(.tooFewObservations(needed: 2), count: kept.count)
    }
    guard moves.mean > 0 else { return .undefined(.noVariation, count: kept.count) }
    let sigma = moves.mean / constant.value
    let limits = Interval(around: baseline.mean, margin: 3 * sigma, level: 0, within: bounds)
    guard limits.lower.isFinite, limits.upper.isFinite else {
      return .undefined(.invalidInput, count: values.count)
    }
    return .defined(
      XmRChart(
        values: values, movingRanges: ranges, center: baseline.mean, meanMovingRange: moves.mean,
        sigma: sigma, lowerLimit: limits.lower, upperLimit: limits.upper,
        movingRangeLimit: moves.mean + 3 * (2 - 4 / Double.pi).squareRoot() * sigma,
        baselineCount: kept.count))
  }

  /// The signals of Nelson's rules on the values.
  public func signals(
    _ rules: Set<NelsonRules.Rule> = Set(NelsonRules.Rule.allCases),
    runs: NelsonRules.Runs = .nelson
  ) -> [NelsonRules.Signal] {
    NelsonRules.signals(
      in: values, center: center, sigmas: values.map { _ in sigma }, rules: rules, runs: runs)
  }
}

/// A chart of shares whose samples may differ in size: the share of critical errors, month by month
/// (Shewhart 1931; Montgomery, *Introduction to Statistical Quality Control*, §7.2).
///
/// Centre `p̄ = Σx / Σn`, limits of a point `p̄ ± 3 √(p̄(1 − p̄)/n)`, clipped to 0…1.
public struct PChart: Sendable, Hashable {
  /// A sample and its limits.
  public struct Point: Sendable, Hashable {
    /// The sample.
    public let tally: Tally
    /// Its share, 0 to 1.
    public let share: Double
    /// The standard deviation of a share of that many, if nothing but chance moves it.
    public let sigma: Double
    /// The lower limit, 0 at least.
    public let lowerLimit: Double
    /// The upper limit, 1 at most.
    public let upperLimit: Double
    /// Whether the share lies beyond a limit.
    public let isBeyond: Bool
    /// Whether n p̄ or n(1 − p̄) is under 5: the limits are then rough, and funnel limits by the
    /// binomial distribution are better.
    public let isRough: Bool
  }

  /// The share of all samples that made the limits.
  public let center: Double
  /// The samples, in their order in time.
  public let points: [Point]
  /// The number of samples that made the limits.
  public let baselineCount: Int

  /// The places, from 0, of the points beyond a limit.
  public var beyond: [Int] { points.indices.filter { points[$0].isBeyond } }

  /// The chart of samples in their order in time.
  ///
  /// Undefined with a single sample that makes the limits, or when their share is 0 or 1.
  /// - Parameters:
  ///   - tallies: the samples, oldest first; none may be empty.
  ///   - excluded: the places, from 0, of samples that make no limits, since their cause is known
  ///     (revised limits) or they come after a reference period. They stay on the chart.
  public static func chart(
    of tallies: [Tally], excluding excluded: Set<Int> = []
  ) -> Derived<PChart> {
    guard !tallies.isEmpty else { return .undefined(.noObservations, count: 0) }
    guard tallies.allSatisfy(\.isPossible) else {
      return .undefined(.invalidInput, count: tallies.count)
    }
    let kept = tallies.indices.filter { !excluded.contains($0) }.map { tallies[$0] }
    guard kept.count > 1, let center = kept.pooledShare else {
      return .undefined(.tooFewObservations(needed: 2), count: kept.count)
    }
    guard center > 0, center < 1 else { return .undefined(.noVariation, count: kept.count) }
    return .defined(
      PChart(
        center: center, points: tallies.map { Point($0, center: center) },
        baselineCount: kept.count))
  }

  /// The signals of Nelson's rules: trends on the shares, the others on multiples of each point's
  /// own standard deviation.
  public func signals(
    _ rules: Set<NelsonRules.Rule> = Set(NelsonRules.Rule.allCases),
    runs: NelsonRules.Runs = .nelson
  ) -> [NelsonRules.Signal] {
    NelsonRules.signals(
      in: points.map(\.share), center: center, sigmas: points.map(\.sigma), rules: rules,
      runs: runs)
  }
}

extension PChart.Point {
  init(_ tally: Tally, center: Double) {
    let n = Double(tally.total)
    self.tally = tally
    share = Double(tally.successes) / n
    sigma = (center * (1 - center) / n).squareRoot()
    lowerLimit = max(0, center - 3 * sigma)
    upperLimit = min(1, center + 3 * sigma)
    isBeyond = NelsonRules.isBeyond(share, center, 3 * sigma)
    isRough = n * min(center, 1 - center) < 5
  }
}

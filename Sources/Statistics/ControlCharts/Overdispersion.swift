/// How much more groups differ than chance alone would make them (Spiegelhalter 2005, Statistics in
/// Medicine 24:1185–1202, §A.3): calls, customers and teams differ in ways that no target knows.
public struct Overdispersion: Sendable, Hashable {
  /// The share that groups are compared with.
  public let target: Double
  /// The number of groups.
  public let groupCount: Int
  /// Each group's distance from the target in standard deviations, before any winsorising.
  public let scores: [Double]
  /// The mean squared score after winsorising, φ: 1 when chance explains all.
  public let factor: Double
  /// The variance of true shares between groups, τ² (eq. A.8, after DerSimonian & Laird 1986); 0 when
  /// chance explains all.
  public let varianceBetween: Double

  /// Whether limits are to be widened.
  public var isPresent: Bool { factor > 1 }

  /// Estimates from groups; φ is `Σz² / I` and
  /// `τ² = (I φ − (I − 1)) / (Σw − Σw²/Σw)`, `w = n / (target (1 − target))`.
  ///
  /// Undefined with one group, or when the target is 0 or 1.
  /// - Parameters:
  ///   - tallies: the groups, in any order; none may be empty.
  ///   - target: the share to compare with; that of all groups together when `nil`.
  ///   - winsorizing: the share of groups at each end whose scores are pulled in to that quantile,
  ///     so that the few who are truly apart do not widen the limits for all; 0 to under 0.5.
  public static func estimate(
    _ tallies: [Tally], target: Double? = nil, winsorizing: Double = 0.1
  ) -> Derived<Overdispersion> {
    guard !tallies.isEmpty else { return .undefined(.noObservations, count: 0) }
    guard let pooled = tallies.pooledShare, winsorizing >= 0, winsorizing < 0.5,
      target.map({ $0 > 0 && $0 < 1 }) ?? true
    else { return .undefined(.invalidInput, count: tallies.count) }
    guard tallies.count > 1 else {
      return .undefined(.tooFewObservations(needed: 2), count: tallies.count)
    }
    let center = target ?? pooled
    guard center > 0, center < 1 else { return .undefined(.noVariation, count: tallies.count) }
    let variance = center * (1 - center)
    let weights = tallies.map { Double($0.total) / variance }
    let scores = zip(tallies, weights).map { tally, weight in
      (Double(tally.successes) / Double(tally.total) - center) * weight.squareRoot()
    }
    let ascending = scores.sorted()
    guard let low = ascending.ascendingQuantile(winsorizing),
      let high = ascending.ascendingQuantile(1 - winsorizing)
    else { return .undefined(.invalidInput, count: tallies.count) }
    let groups = Double(tallies.count)
    let squares = ascending.reduce(0) {
      let score = min(max($1, low), high)
      return $0 + score * score
    }
    let sorted = weights.sorted()
    let sum = sorted.reduce(0, +)
    let spread = sum - sorted.reduce(0) { $0 + $1 * $1 } / sum
    return .defined(
      Overdispersion(
        target: center, groupCount: tallies.count, scores: scores, factor: squares / groups,
        varianceBetween: spread > 0 ? max(0, (squares - (groups - 1)) / spread) : 0))
  }
}

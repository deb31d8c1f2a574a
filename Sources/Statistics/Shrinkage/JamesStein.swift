/// Several measures with one known error, drawn toward their common mean (James & Stein 1961; toward
/// the mean, Efron & Morris 1973, JASA 68:117–130; 1977, Scientific American 236(5):119–127).
///
/// `z = ȳ + c(y − ȳ)`, `c = 1 − (k − 3) σ² / Σ(y − ȳ)²`, 0 at least. In sum of squared errors this is
/// better than the measures themselves, whatever the truth; a single exceptional group is drawn in
/// too far.
public struct JamesStein: Sendable, Hashable {
  /// The mean of the measures.
  public let grandMean: Double
  /// The share of its own distance from the mean that each measure keeps, 0 to 1.
  public let factor: Double
  /// The measures drawn toward the mean, in the order given.
  public let values: [Double]

  /// Draws measures toward their mean. Undefined with fewer than 4, or without any difference.
  /// - Parameters:
  ///   - measures: finite numbers.
  ///   - variance: the squared standard error of each, above 0.
  public static func shrunken(
    _ measures: [Double], variance: Double
  ) -> Derived<JamesStein> {
    let count = measures.count
    guard count > 0 else { return .undefined(.noObservations, count: 0) }
    guard let summary = Summary(measures), variance > 0, variance.isFinite else {
      return .undefined(.invalidInput, count: count)
    }
    guard count > 3 else { return .undefined(.tooFewObservations(needed: 4), count: count) }
    guard summary.squaredDeviations > 0 else { return .undefined(.noVariation, count: count) }
    let factor = max(0, 1 - Double(count - 3) * variance / summary.squaredDeviations)
    return .defined(
      JamesStein(
        grandMean: summary.mean, factor: factor,
        values: measures.map { summary.mean + factor * ($0 - summary.mean) }))
  }

  /// Draws shares out of one and the same total toward their mean, with `σ² = ȳ(1 − ȳ)/n`. Totals
  /// that differ are invalid: ``BetaPrior`` takes them.
  public static func shrunken(_ tallies: [Tally]) -> Derived<JamesStein> {
    guard let first = tallies.first else { return .undefined(.noObservations, count: 0) }
    guard let pooled = tallies.pooledShare, tallies.allSatisfy({ $0.total == first.total }) else {
      return .undefined(.invalidInput, count: tallies.count)
    }
    guard pooled > 0, pooled < 1 else { return .undefined(.noVariation, count: tallies.count) }
    return shrunken(
      tallies.compactMap(\.share), variance: pooled * (1 - pooled) / Double(first.total))
  }
}

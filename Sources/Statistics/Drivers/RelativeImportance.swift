/// How the explained variance of an outcome is shared between predictors that go together. A share
/// tells what goes along with the outcome, not what would change it.
public struct RelativeImportance: Sendable, Hashable {
  /// How it is shared.
  public enum Method: Sendable, Hashable, CaseIterable {
    /// What a predictor adds to R², averaged over all orders in which predictors can enter: Lindeman,
    /// Merenda & Gold (1980), Shapley's value; Grömping (2006, Journal of Statistical Software 17(1)).
    /// Exact over all subsets; 15 predictors at most.
    case lmg
    /// Relative weights: shares of the nearest uncorrelated predictors, handed back (Johnson 2000,
    /// Multivariate Behavioral Research 35:1–19). Near to LMG, for any number of predictors.
    case relativeWeights
  }

  /// The method.
  public let method: Method
  /// The share of R² of each predictor, in their order; they add up to R². 0 to 1.
  public let shares: [Estimate]
  /// The share of the outcome's variance that all predictors explain together, 0 to 1.
  public let rSquared: Estimate
  /// The number of complete observations.
  public let count: Int
  /// The number of bootstrap draws that could not be computed, and were left out.
  public let droppedReplicates: Int

  /// The shares of a table, with percentile intervals by drawing observations again with replacement
  /// (Efron & Tibshirani 1993, chapter 13). With little data, shares and R² of draws are too high on
  /// average, and so are their intervals.
  /// - Parameters:
  ///   - table: the observations; p + 2 of them at least.
  ///   - method: how shares are found.
  ///   - replicates: the number of draws; 0 for no intervals, 1,000 for usual ones.
  ///   - seed: the same seed gives the same intervals.
  ///   - level: the confidence level.
  public static func shares(
    of table: DriverTable, method: Method = .lmg, replicates: Int = 0, seed: UInt64 = 1,
    level: Double = 0.95
  ) -> RegressionResult<RelativeImportance> {
    func refused(_ refusal: RegressionRefusal) -> RegressionResult<RelativeImportance> {
      .refused(refusal, count: table.count)
    }
    let width = table.predictorCount
    guard table.count > 0 else { return refused(.noObservations) }
    guard level > 0, level < 1 else { return refused(.invalidInput) }
    if method == .lmg, width > 15 { return refused(.tooManyPredictors(limit: 15)) }
    guard table.count > width + 1 else {
      return refused(.tooFewObservations(needed: width + 2))
    }
    guard let correlations = CorrelationTable(table) else { return refused(.invalidInput) }
    guard correlations.deviations[width] > 0 else { return refused(.noVariation) }
    let dependent = correlations.dependent
    guard dependent.isEmpty else { return refused(.dependentPredictors(dependent)) }
    guard let shares = shares(correlations, method) else { return refused(.invalidInput) }
    let drawn = draws(table, method, max(0, replicates), seed)
    func estimate(_ value: Double, _ column: [Double]) -> Estimate {
      let ascending = column.sorted()
      let interval = ascending.ascendingQuantile((1 - level) / 2).flatMap { lower in
        ascending.ascendingQuantile((1 + level) / 2).map {
          Interval(lower: lower, upper: $0, level: level)
        }
      }
      return Estimate(
        value: value, count: table.count, missing: table.missing,
        standardError: Summary(column)?.variance?.squareRoot(), interval: interval)
    }
    return .fitted(
      RelativeImportance(
        method: method,
        shares: shares.indices.map { place in
          estimate(shares[place], drawn.map { $0[place] })
        },
        rSquared: estimate(shares.reduce(0, +), drawn.map { $0.reduce(0, +) }),
        count: table.count, droppedReplicates: max(0, replicates) - drawn.count))
  }

  private static func draws(
    _ table: DriverTable, _ method: Method, _ replicates: Int, _ seed: UInt64
  ) -> [[Double]] {
    var generator = SplitMix64(seed: seed)
    return (0..<replicates).compactMap { _ in
      var weights = [Int](repeating: 0, count: table.count)
      for _ in 0..<table.count { weights[Int.random(in: 0..<table.count, using: &generator)] += 1 }
      guard let correlations = CorrelationTable(table, weights: weights),
        correlations.deviations[table.predictorCount] > 0
      else { return nil }
      return shares(correlations, method)
    }
  }

  private static func shares(_ correlations: CorrelationTable, _ method: Method) -> [Double]? {
    switch method {
    case .lmg: SubsetsOfPredictors(correlations).averagedGains
    case .relativeWeights: relativeWeights(correlations)
    }
  }

  /// With `R = Q Δ Qᵀ` and `Λ = Q √Δ Qᵀ`: `ε = Λ² (Λ⁻¹ r)²`, squares entry by entry.
  private static func relativeWeights(_ correlations: CorrelationTable) -> [Double]? {
    guard let eigen = correlations.predictors.symmetricEigen(),
      let smallest = eigen.values.first, smallest > 1e-10
    else { return nil }
    let (places, outcome) = (eigen.values.indices, correlations.withOutcome)
    func root(_ row: Int, _ column: Int, _ power: Double) -> Double {
      places.reduce(0) {
        let scale = eigen.values[$1].squareRoot()
        return $0 + eigen.vectors[row, $1] * (power > 0 ? scale : 1 / scale)
          * eigen.vectors[column, $1]
      }
    }
    let slopes = places.map { row in
      places.reduce(0) { $0 + root(row, $1, -1) * outcome[$1] }
    }
    return places.map { row in
      places.reduce(0) { sum, column in
        let loading = root(row, column, 1) * slopes[column]
        return sum + loading * loading
      }
    }
  }
}

/// The log odds of an outcome of 0 or 1 as a sum of its predictors.
public struct LogisticRegression: Sendable, Hashable {
  /// What keeps coefficients from following a small sample too closely.
  public enum Penalty: Sendable, Hashable {
    /// Nothing: maximum likelihood.
    case none
    /// `½ λ Σ β²` on all coefficients but the intercept (le Cessie & van Houwelingen 1992, Applied
    /// Statistics 41:191–201). When `standardizing`, predictors count in standard deviations, and
    /// their units do not matter.
    case ridge(lambda: Double, standardizing: Bool = true)
    /// Jeffreys's prior, `½ log det I(β)` (Firth 1993, Biometrika 80:27–38): nearly without bias
    /// in small samples, and finite under separation (Heinze & Schemper 2002, Statistics in Medicine
    /// 21:2409–2419).
    case firth
  }

  /// The log odds where all predictors are 0, with Wald's interval.
  public let intercept: RegressionCoefficient
  /// One per predictor, in their order: with Wald's interval by maximum likelihood, that of the
  /// profile penalized likelihood after Firth; with a ridge, which is biased on purpose, neither
  /// error nor interval.
  public let coefficients: [RegressionCoefficient]
  /// The logarithm of the likelihood, without the penalty.
  public let logLikelihood: Double
  /// The same for the intercept alone.
  public let nullLogLikelihood: Double
  /// The penalty.
  public let penalty: Penalty
  /// The number of complete observations.
  public let count: Int
  /// How many of them have an outcome of 1.
  public let eventCount: Int

  /// McFadden's (1974) `1 − ℓ/ℓ₀`: 0 when predictors tell nothing, 1 when they tell all.
  public var pseudoRSquared: Double { 1 - logLikelihood / nullLogLikelihood }

  /// The probability of a 1 for values of the predictors, in their order; `nil` when their number
  /// differs or one is not finite.
  public func probability(_ values: [Double]) -> Double? {
    guard values.count == coefficients.count, values.allSatisfy(\.isFinite) else { return nil }
    let odds = zip(values, coefficients).reduce(intercept.value) { $0 + $1.0 * $1.1.value }
    return odds.isNaN ? nil : 1 / (1 + exponential(-odds))
  }

  /// The fit of a table whose outcomes are 0 or 1.
  ///
  /// Refused with fewer than p + 2 observations and when all outcomes are the same; without penalty
  /// or with Firth's, when predictors depend on each other; without penalty, when predictors separate
  /// the outcomes.
  public static func fit(
    _ table: DriverTable, penalty: Penalty = .none, level: Double = 0.95
  ) -> RegressionResult<LogisticRegression> {
    func refused(_ refusal: RegressionRefusal) -> RegressionResult<LogisticRegression> {
      .refused(refusal, count: table.count)
    }
    let width = table.predictorCount
    guard table.count > 0 else { return refused(.noObservations) }
    guard table.outcomes.allSatisfy({ $0 == 0 || $0 == 1 }), penalty.isPossible, level > 0,
      level < 1
    else { return refused(.invalidInput) }
    guard table.count > width + 1 else {
      return refused(.tooFewObservations(needed: width + 2))
    }
    let events = table.outcomes.count { $0 == 1 }
    guard events > 0, events < table.count else { return refused(.noVariation) }
    guard let correlations = CorrelationTable(table) else { return refused(.invalidInput) }
    if !penalty.isRidge {
      let dependent = correlations.dependent
      guard dependent.isEmpty else { return refused(.dependentPredictors(dependent)) }
    }
    let likelihood = LogisticLikelihood(table, correlations, penalty)
    switch likelihood.maximum() {
    case .separated(let separation): return refused(.separation(separation))
    case .notFound: return refused(.notConverged)
    case .found(let peak):
      let share = Double(events) / Double(table.count)
      let null =
        Double(events) * naturalLogarithm(share)
        + Double(table.count - events) * naturalLogarithm(1 - share)
      guard let found = likelihood.coefficients(at: peak, penalty, level) else {
        return refused(.notConverged)
      }
      return .fitted(
        LogisticRegression(
          intercept: found[0], coefficients: Array(found.dropFirst()),
          logLikelihood: likelihood.logLikelihood(at: peak), nullLogLikelihood: null,
          penalty: penalty, count: table.count, eventCount: events))
    }
  }
}

extension LogisticRegression.Penalty {
  var isRidge: Bool { if case .ridge = self { true } else { false } }
  var isFirth: Bool { self == .firth }

  fileprivate var isPossible: Bool {
    if case .ridge(let lambda, _) = self { lambda > 0 && lambda.isFinite } else { true }
  }
}

/// An outcome as a sum of its predictors, by least squares (Draper & Smith, *Applied Regression
/// Analysis*).
public struct LinearRegression: Sendable, Hashable {
  /// The outcome where all predictors are 0.
  public let intercept: RegressionCoefficient
  /// One per predictor, in their order, with Student's interval.
  public let coefficients: [RegressionCoefficient]
  /// The share of the outcome's variance that the predictors explain, 0 to 1.
  public let rSquared: Double
  /// The same after the share that as many random predictors would explain:
  /// `1 − (1 − R²)(n − 1)/(n − p − 1)`; may be negative.
  public let adjustedRSquared: Double
  /// The standard deviation of what remains (divisor n − p − 1).
  public let residualDeviation: Double
  /// The number of complete observations.
  public let count: Int

  /// The fit of a table. Refused with fewer than p + 2 observations, predictors that depend on each
  /// other, and outcomes that are all the same.
  public static func fit(
    _ table: DriverTable, level: Double = 0.95
  ) -> RegressionResult<LinearRegression> {
    func refused(_ refusal: RegressionRefusal) -> RegressionResult<LinearRegression> {
      .refused(refusal, count: table.count)
    }
    let width = table.predictorCount
    guard table.count > 0 else { return refused(.noObservations) }
    guard table.count > width + 1 else {
      return refused(.tooFewObservations(needed: width + 2))
    }
    guard let correlations = CorrelationTable(table) else { return refused(.invalidInput) }
    guard correlations.deviations[width] > 0 else { return refused(.noVariation) }
    let dependent = correlations.dependent
    guard dependent.isEmpty else { return refused(.dependentPredictors(dependent)) }
    let freedom = Double(table.count - width - 1)
    guard let fit = StandardizedFit(table, correlations),
      let t = StudentDistribution.criticalValue(level: level, degreesOfFreedom: freedom)
    else { return refused(.invalidInput) }
    let deviations = correlations.deviations
    let residual = (fit.squaredResiduals / freedom).squareRoot()
    let degrees = Double(table.count - 1)
    func coefficient(_ value: Double, error: Double) -> RegressionCoefficient {
      RegressionCoefficient(
        value: value, standardError: error,
        interval: error > 0
          ? Interval(around: value, margin: t * error, level: level, within: nil) : nil,
        probability: error > 0
          ? StudentDistribution.twoSided(value / error, degreesOfFreedom: freedom) : nil)
    }
    // What the mean of the outcome and the slopes, which do not depend on it, add to the intercept.
    let ratios = (0..<width).map { correlations.means[$0] / deviations[$0] }
    var spread = 1 / Double(table.count)
    for row in 0..<width {
      for column in 0..<width {
        spread += ratios[row] * fit.inverse[row, column] * ratios[column] / degrees
      }
    }
    let start = fit.slopes.indices.reduce(correlations.means[width]) {
      $0 - fit.slopes[$1] * ratios[$1]
    }
    let total = deviations[width] * deviations[width] * degrees
    let explained = max(0, min(1, 1 - fit.squaredResiduals / total))
    return .fitted(
      LinearRegression(
        intercept: coefficient(start, error: residual * spread.squareRoot()),
        coefficients: (0..<width).map {
          coefficient(
            fit.slopes[$0] / deviations[$0],
            error: residual * (fit.inverse[$0, $0] / degrees).squareRoot() / deviations[$0])
        },
        rSquared: explained, adjustedRSquared: 1 - (1 - explained) * degrees / freedom,
        residualDeviation: residual, count: table.count))
  }
}

/// Least squares on predictors of mean 0 and variance 1, which keeps years and shares apart.
private struct StandardizedFit {
  let slopes: [Double]
  /// Of the predictors' correlations.
  let inverse: DenseMatrix
  let squaredResiduals: Double

  init?(_ table: DriverTable, _ correlations: CorrelationTable) {
    let width = table.predictorCount
    var design = DenseMatrix(rows: table.count, columns: width)
    for (column, values) in table.predictors.enumerated() {
      for (row, value) in values.enumerated() {
        design[row, column] =
          (value - correlations.means[column]) / correlations.deviations[column]
      }
    }
    let outcomes = table.outcomes.map { $0 - correlations.means[width] }
    var identity = DenseMatrix(rows: width, columns: width)
    for place in 0..<width { identity[place, place] = 1 }
    guard let slopes = design.leastSquares(outcomes),
      let solved = correlations.predictors.solvingPositiveDefinite(identity)
    else { return nil }
    self.slopes = slopes
    inverse = solved.solution
    squaredResiduals = outcomes.indices.reduce(0) { sum, row in
      let rest = slopes.indices.reduce(outcomes[row]) { $0 - slopes[$1] * design[row, $1] }
      return sum + rest * rest
    }
  }
}

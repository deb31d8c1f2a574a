/// The contrasts of a fitted panel with their intervals, by the spread asked for or, where that is
/// not to be had, the pooled one.
struct ContrastErrors {
  private let fit: TwoWayLeastSquares
  private let adjustments: CovarianceAdjustments?

  init(_ fit: TwoWayLeastSquares, spread: RaterDeviations.Spread) {
    self.fit = fit
    adjustments = spread == .own ? CovarianceAdjustments(fit) : nil
  }

  /// A contrast of the raters' effects, and the spread its interval rests on.
  func difference(
    _ contrast: [Double], count: Int, missing: Int, level: Double
  ) -> (difference: Means.Difference, spread: RaterDeviations.Spread?) {
    let value = zip(contrast, fit.effects).map { $0 * $1 }.reduce(0, +)
    let own = adjustments.flatMap { fit.ownError(of: contrast, adjustments: $0) }
    guard let error = own ?? fit.pooledError(of: contrast), error.freedom > 0,
      error.variance > fit.panel.roundingVariance
    else {
      return (
        Means.Difference(
          statistic: .defined(Estimate(value: value, count: count, missing: missing)),
          degreesOfFreedom: nil, probability: nil), nil
      )
    }
    let difference = Means.Difference(
      value: value, error: error.variance.squareRoot(), freedom: error.freedom, count: count,
      missing: missing, level: level)
    return (difference, own == nil ? .pooled : .own)
  }
}

/// The variance of a contrast of raters and the degrees of freedom it is known with.
struct ContrastError {
  let variance: Double
  let freedom: Double
}

extension TwoWayLeastSquares {
  /// The error of a contrast when every rater errs alike: `σ̂² cᵀC⁺c`.
  func pooledError(of contrast: [Double]) -> ContrastError? {
    guard let residualVariance else { return nil }
    let weights = weights(of: contrast)
    let scale = zip(contrast, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return ContrastError(variance: residualVariance * scale, freedom: Double(freedom))
  }

  /// The error of a contrast when each rater errs in their own way and items are the sampling unit:
  /// the bias-reduced "CR2" sandwich over items with Satterthwaite's degrees of freedom (Bell &
  /// McCaffrey 2002, Survey Methodology 28:169–181; Pustejovsky & Tipton 2018, Journal of Business &
  /// Economic Statistics 36:672–683). On a complete panel it is the variance over items of the
  /// per-item contrasts, over n, with n − 1 degrees of freedom.
  ///
  /// `nil` where the data cannot show it: a rater with a single item, or one item alone that links two
  /// parts of the panel, fits itself and leaves no residual.
  func ownError(
    of contrast: [Double], adjustments: CovarianceAdjustments
  ) -> ContrastError? {
    let weights = weights(of: contrast)
    let k = effects.count
    var variance = 0.0
    var diagonal = 0.0
    var squares = 0.0
    var spread = DenseMatrix(rows: k, columns: k)
    for (place, item) in items.enumerated() {
      guard let adjusted = adjustments.adjusted(item.raters.map { weights[$0] }, item: place) else {
        return nil
      }
      let score = zip(adjusted, residuals[place]).reduce(0) { $0 + $1.0 * $1.1 }
      variance += score * score
      let own = adjusted.reduce(0) { $0 + $1 * $1 }
      var shared = 0.0
      for (row, one) in zip(item.raters, adjusted) {
        for (column, two) in zip(item.raters, adjusted) {
          shared += one * inverse[row, column] * two
          spread[row, column] += one * two
        }
      }
      diagonal += own - shared
      squares += own * own - 2 * own * shared
    }
    // The sum over pairs of items of (uⱼᵀC⁺uₗ)² is the trace of (C⁺ Σ uuᵀ)².
    var product = DenseMatrix(rows: k, columns: k)
    for row in 0..<k {
      for column in 0..<k {
        product[row, column] = (0..<k).reduce(0) { $0 + inverse[row, $1] * spread[$1, column] }
      }
    }
    for row in 0..<k {
      for column in 0..<k { squares += product[row, column] * product[column, row] }
    }
    let expected = zip(contrast, weights).reduce(0) { $0 + $1.0 * $1.1 }
    guard squares > 0, diagonal >= expected * (1 - 1e-6) else { return nil }
    return ContrastError(variance: variance, freedom: diagonal * diagonal / squares)
  }
}

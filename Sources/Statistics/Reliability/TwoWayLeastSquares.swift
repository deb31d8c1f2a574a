/// `rating = item + rater + rest` fitted by least squares on a panel with gaps, items absorbed.
///
/// With `C = diag(nᵢ) − Σⱼ 1ⱼ1ⱼᵀ/mⱼ` (1ⱼ marks the mⱼ raters of item j) and Q the raters' sums of
/// ratings less item means, the rater effects that sum to 0 are `C⁺Q`, of covariance `σ²C⁺`
/// (Searle 1971, Linear Models, §7.1).
struct TwoWayLeastSquares {
  let panel: RatingPanel
  /// The items that two raters or more rated: the others compare nobody.
  let items: [RatingPanel.Item]
  /// What each rater gives above the mean of the panel.
  let effects: [Double]
  /// The degrees of freedom of the residual.
  let freedom: Int
  /// The residual's sum of squares.
  let residualSquares: Double
  /// C⁺.
  let inverse: DenseMatrix
  /// For each item, its ratings less their mean less their raters' effects, these less their mean.
  let residuals: [[Double]]

  /// The fit; `nil` when the panel is not of two comparable raters or more.
  init?(_ panel: RatingPanel) {
    let k = panel.raters.count
    let items = panel.items.filter { $0.raters.count > 1 }
    guard k > 1, !items.isEmpty else { return nil }
    var information = DenseMatrix(rows: k, columns: k)
    var right = DenseMatrix(rows: k, columns: k + 1)
    for item in items {
      let size = Double(item.raters.count)
      let mean = item.values.reduce(0, +) / size
      for (rater, value) in zip(item.raters, item.values) {
        right[rater, k] += value - mean
        information[rater, rater] += 1
        for other in item.raters { information[rater, other] -= 1 / size }
      }
    }
    for row in 0..<k {
      right[row, row] = 1
      for column in 0..<k { information[row, column] += 1 / Double(k) }
    }
    guard let solved = information.solvingPositiveDefinite(right)?.solution else { return nil }
    var inverse = DenseMatrix(rows: k, columns: k)
    for row in 0..<k {
      for column in 0..<k { inverse[row, column] = solved[row, column] - 1 / Double(k) }
    }
    let raw = (0..<k).map { solved[$0, k] }
    let center = raw.sorted().reduce(0, +) / Double(k)
    let effects = raw.map { $0 - center }
    residuals = items.map { item in
      let rests = zip(item.raters, item.values).map { $1 - effects[$0] }
      let mean = rests.reduce(0, +) / Double(rests.count)
      return rests.map { $0 - mean }
    }
    self.panel = panel
    self.items = items
    self.inverse = inverse
    self.effects = effects
    freedom = items.reduce(0) { $0 + $1.raters.count - 1 } - (k - 1)
    residualSquares = residuals.joined().map { $0 * $0 }.sorted().reduce(0, +)
    guard residualSquares.isFinite, effects.allSatisfy(\.isFinite) else { return nil }
  }

  /// σ̂², 0 when rounding explains it; `nil` without degrees of freedom.
  var residualVariance: Double? {
    guard freedom > 0 else { return nil }
    let variance = residualSquares / Double(freedom)
    return variance <= panel.roundingVariance ? 0 : variance
  }

  /// The number of items that a rater shares with another.
  func itemCount(of rater: Int) -> Int {
    items.count { $0.raters.contains(rater) }
  }

  /// C⁺ times a contrast of raters.
  func weights(of contrast: [Double]) -> [Double] {
    (0..<contrast.count).map { row in
      contrast.indices.reduce(0) { $0 + inverse[row, $1] * contrast[$1] }
    }
  }
}

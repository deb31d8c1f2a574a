/// The restricted likelihood of `rating = μ + item + rater + rest`, items and raters random, with
/// the residual variance profiled out (Patterson & Thompson 1971, Biometrika 58:545–554).
///
/// With λᵢ and λᵣ the variances of items and raters over the residual's, V the covariance of the N
/// ratings over σ² and P = V⁻¹ − V⁻¹1(1ᵀV⁻¹1)⁻¹1ᵀV⁻¹, the criterion is
/// `(N − 1)·log(yᵀPy) + log|V| + log(1ᵀV⁻¹1)`. Items are absorbed, so that only matrices of the
/// raters' number are ever solved.
struct RestrictedLikelihood {
  /// The ratios of variances to that of the residual.
  struct Ratios: Hashable {
    var items: Double
    var raters: Double
  }

  /// The likelihood at one point, with what predictions need.
  struct Point {
    let ratios: Ratios
    /// Minus twice the log-likelihood, but for a constant.
    let criterion: Double
    /// Its derivatives by λ of the items and of the raters.
    let slopes: Ratios
    /// σ̂², the residual variance.
    let residual: Double
    /// λᵣZᵣᵀPy: the raters' best linear unbiased predictions.
    let predictions: [Double]
    /// Their prediction variances, over σ².
    let predictionVariances: [Double]
  }

  private let items: [RatingPanel.Item]
  private let raterCount: Int
  private let count: Double

  /// The likelihood of a panel's ratings.
  init(_ panel: RatingPanel) {
    raterCount = panel.raters.count
    let all = panel.items.flatMap(\.values).sorted()
    count = Double(all.count)
    let mean = all.reduce(0, +) / count
    items = panel.items.map { item in
      RatingPanel.Item(raters: item.raters, values: item.values.map { $0 - mean })
    }
  }

  /// The likelihood at some ratios, both 0 or more; `nil` when it cannot be computed.
  func point(_ ratios: Ratios) -> Point? {
    let k = raterCount
    let (li, lr) = (ratios.items, ratios.raters)
    var logDeterminant = 0.0
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    var s = DenseMatrix(rows: k, columns: k)
    // The columns Zᵣᵀ(V of items)⁻¹1 and Zᵣᵀ(V of items)⁻¹y.
    var x = Array(repeating: 0.0, count: k)
    var y = Array(repeating: 0.0, count: k)
    for item in items {
      let size = Double(item.raters.count)
      let kept = 1 / (1 + size * li)
      let taken = li * kept
      let sum = item.values.reduce(0, +)
      logDeterminant -= naturalLogarithm(kept)
      xx += size * kept
      xy += sum * kept
      yy += item.values.reduce(0) { $0 + $1 * $1 } - taken * sum * sum
      for (rater, value) in zip(item.raters, item.values) {
        x[rater] += kept
        y[rater] += value - taken * sum
        s[rater, rater] += 1
        for other in item.raters { s[rater, other] -= taken }
      }
    }
    var d = DenseMatrix(rows: k, columns: k)
    var right = DenseMatrix(rows: k, columns: k + 2)
    for row in 0..<k {
      for column in 0..<k {
        d[row, column] = (row == column ? 1 : 0) + lr * s[row, column]
        right[row, column] = row == column ? 1 : 0
      }
      (right[row, k], right[row, k + 1]) = (x[row], y[row])
    }
    guard let (inverse, logD) = d.solvingPositiveDefinite(right) else { return nil }
    let (dx, dy) = ((0..<k).map { inverse[$0, k] }, (0..<k).map { inverse[$0, k + 1] })
    func dot(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let information = xx - lr * dot(x, dx)
    let slope = (xy - lr * dot(x, dy)) / information
    let squares = yy - lr * dot(y, dy) - slope * slope * information
    guard information > 0, squares > 0 else { return nil }
    let scale = (count - 1) / squares
    // (D⁻¹S)ᵢᵢ is (1 − (D⁻¹)ᵢᵢ)/λ; taken as a product, so that λ may be 0.
    let diagonal = (0..<k).map { row in
      (0..<k).reduce(0) { $0 + inverse[row, $1] * s[$1, row] }
    }
    let projected = (0..<k).map { dy[$0] - slope * dx[$0] }
    let raterSlope =
      diagonal.reduce(0, +) - dot(dx, dx) / information - scale * dot(projected, projected)
    var itemSlope = 0.0
    for item in items {
      let size = Double(item.raters.count)
      let kept = 1 / (1 + size * li)
      var (shared, ownX, ownY) = (0.0, size, item.values.reduce(0, +))
      for one in item.raters {
        ownX -= lr * dx[one]
        ownY -= lr * dy[one]
        for two in item.raters { shared += inverse[one, two] }
      }
      let rest = kept * (ownY - slope * ownX)
      itemSlope += size * kept - lr * kept * kept * shared
      itemSlope -= kept * kept * ownX * ownX / information + scale * rest * rest
    }
    let criterion =
      (count - 1) * naturalLogarithm(squares) + logDeterminant + logD
      + naturalLogarithm(information)
    guard criterion.isFinite, itemSlope.isFinite, raterSlope.isFinite else { return nil }
    return Point(
      ratios: ratios, criterion: criterion, slopes: Ratios(items: itemSlope, raters: raterSlope),
      residual: squares / (count - 1), predictions: projected.map { lr * $0 },
      predictionVariances: (0..<k).map { row in
        lr - lr * lr * (diagonal[row] - dx[row] * dx[row] / information)
      })
  }
}

/// The matrices that undo, item by item, how much the fit has drawn residuals toward itself: the
/// inverse square roots of CR2, one for each set of raters.
struct CovarianceAdjustments {
  private let items: [RatingPanel.Item]
  private let roots: [[Int]: DenseMatrix]

  /// Directions that the fit follows wholly have an eigenvalue of 0, with rounding.
  private static let smallest = 1e-9

  init(_ fit: TwoWayLeastSquares) {
    items = fit.items
    var roots: [[Int]: DenseMatrix] = [:]
    for item in fit.items where roots[item.raters] == nil {
      roots[item.raters] = Self.root(of: item.raters, inverse: fit.inverse)
    }
    self.roots = roots
  }

  /// `A·M·w` for an item, M taking the mean away; `nil` without a matrix.
  func adjusted(_ weights: [Double], item: Int) -> [Double]? {
    guard let root = roots[items[item].raters] else { return nil }
    return weights.indices.map { row in
      weights.indices.reduce(0) { $0 + root[row, $1] * weights[$1] }
    }
  }

  /// `(M − M·C⁺·M)^{+½}` on the raters of an item: zero along constants, so that M is included.
  private static func root(of raters: [Int], inverse: DenseMatrix) -> DenseMatrix? {
    let size = raters.count
    var block = DenseMatrix(rows: size, columns: size)
    var rowMeans = Array(repeating: 0.0, count: size)
    for (row, one) in raters.enumerated() {
      rowMeans[row] = raters.reduce(0) { $0 + inverse[one, $1] } / Double(size)
    }
    let mean = rowMeans.reduce(0, +) / Double(size)
    for (row, one) in raters.enumerated() {
      for (column, two) in raters.enumerated() {
        let centered = inverse[one, two] - rowMeans[row] - rowMeans[column] + mean
        block[row, column] = (row == column ? 1 : 0) - 1 / Double(size) - centered
      }
    }
    guard let eigen = block.symmetricEigen() else { return nil }
    var root = DenseMatrix(rows: size, columns: size)
    for (place, value) in eigen.values.enumerated() where value > smallest {
      let scale = 1 / value.squareRoot()
      for row in 0..<size {
        for column in 0..<size {
          root[row, column] += scale * eigen.vectors[row, place] * eigen.vectors[column, place]
        }
      }
    }
    return root
  }
}

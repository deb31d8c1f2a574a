/// The correlations of predictors with each other and, last, with the outcome. A column without
/// variation correlates with nothing, itself included.
struct CorrelationTable {
  /// Predictors and the outcome.
  let size: Int
  /// Row after row.
  let values: [Double]
  /// The mean of each column.
  let means: [Double]
  /// The standard deviation of each column (divisor n − 1); 0 without variation.
  let deviations: [Double]

  subscript(row: Int, column: Int) -> Double { values[row * size + column] }

  /// The predictors' part.
  var predictors: DenseMatrix {
    var matrix = DenseMatrix(rows: size - 1, columns: size - 1)
    for row in 0..<size - 1 {
      for column in 0..<size - 1 { matrix[row, column] = self[row, column] }
    }
    return matrix
  }

  /// The correlation of each predictor with the outcome.
  var withOutcome: [Double] { (0..<size - 1).map { self[$0, size - 1] } }

  /// Correlations of the observations, each counted `weights` times; `nil` when they are not finite,
  /// or when there are fewer than two.
  init?(_ table: DriverTable, weights: [Int]? = nil) {
    let columns = table.predictors + [table.outcomes]
    let counts = weights.map { $0.map(Double.init) }
    let total = counts?.reduce(0, +) ?? Double(table.count)
    guard total > 1 else { return nil }
    var (centered, means, deviations): ([[Double]], [Double], [Double]) = ([], [], [])
    for column in columns {
      // From the first value, so that a constant column has a spread of exactly 0.
      let origin = column.first ?? 0
      let shift = Self.sum(column, column, counts) { value, _ in value - origin } / total
      let distances = column.map { $0 - origin - shift }
      let squares = Self.sum(distances, distances, counts) { $0 * $1 }
      means.append(origin + shift)
      deviations.append((squares / (total - 1)).squareRoot())
      let scale = squares.squareRoot()
      // Rounding alone is no variation.
      let isConstant = deviations[deviations.count - 1] <= 1e-12 * (origin + shift).magnitude
      if isConstant { deviations[deviations.count - 1] = 0 }
      centered.append(distances.map { isConstant || scale == 0 ? 0 : $0 / scale })
    }
    size = columns.count
    var values = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in row..<size {
        let product = Self.sum(centered[row], centered[column], counts) { $0 * $1 }
        values[row * size + column] = product
        values[column * size + row] = product
      }
    }
    guard values.allSatisfy(\.isFinite), means.allSatisfy(\.isFinite),
      deviations.allSatisfy(\.isFinite)
    else { return nil }
    (self.values, self.means, self.deviations) = (values, means, deviations)
  }

  /// The predictors that are constant or follow from those before them: what is left of their
  /// variance is under 10⁻¹⁰.
  var dependent: [Int] {
    var left = values
    return (0..<size - 1).filter { pivot in
      let variance = left[pivot * size + pivot]
      guard variance > 1e-10 else { return true }
      for row in pivot + 1..<size {
        let ratio = left[row * size + pivot] / variance
        for column in pivot + 1..<size {
          left[row * size + column] -= ratio * left[pivot * size + column]
        }
      }
      return false
    }
  }

  private static func sum(
    _ first: [Double], _ second: [Double], _ counts: [Double]?,
    _ term: (Double, Double) -> Double
  ) -> Double {
    var sum = 0.0
    if let counts {
      for place in first.indices { sum += counts[place] * term(first[place], second[place]) }
    } else {
      for place in first.indices { sum += term(first[place], second[place]) }
    }
    return sum
  }
}

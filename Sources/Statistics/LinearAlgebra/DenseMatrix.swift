internal import CEigen

/// A matrix of numbers, column after column, as Eigen takes it.
struct DenseMatrix {
  let rows: Int
  let columns: Int
  private(set) var values: [Double]

  /// A matrix of zeros.
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = Array(repeating: 0, count: rows * columns)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[column * rows + row] }
    set { values[column * rows + row] = newValue }
  }

  /// `self⁻¹ · right` and the logarithm of the determinant, for a symmetric positive definite matrix;
  /// `nil` for any other, or when sizes differ.
  func solvingPositiveDefinite(
    _ right: DenseMatrix
  ) -> (solution: DenseMatrix, logDeterminant: Double)? {
    guard rows == columns, rows > 0, right.rows == rows, right.columns > 0 else { return nil }
    var solution = right
    var logDeterminant = 0.0
    let worked = ecoute_solve_positive_definite(
      values, rows, &solution.values, right.columns, &logDeterminant)
    return worked == 1 && logDeterminant.isFinite ? (solution, logDeterminant) : nil
  }

  /// The eigenvalues of a symmetric matrix, ascending, and its eigenvectors in columns.
  func symmetricEigen() -> (values: [Double], vectors: DenseMatrix)? {
    guard rows == columns, rows > 0 else { return nil }
    var found = Array(repeating: 0.0, count: rows)
    var vectors = DenseMatrix(rows: rows, columns: rows)
    guard ecoute_symmetric_eigen(values, rows, &found, &vectors.values) == 1 else { return nil }
    return (found, vectors)
  }

  /// The `x` that makes `self · x` nearest to `right`; `nil` when columns depend on each other.
  func leastSquares(_ right: [Double]) -> [Double]? {
    guard rows >= columns, columns > 0, right.count == rows else { return nil }
    var solution = Array(repeating: 0.0, count: columns)
    return ecoute_least_squares(values, rows, columns, right, &solution) == 1 ? solution : nil
  }
}

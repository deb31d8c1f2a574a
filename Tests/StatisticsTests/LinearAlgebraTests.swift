import Testing

@testable import Statistics

@Suite("Linear algebra")
struct LinearAlgebraTests {
  @Test("A positive definite system is solved, and its determinant known")
  func positiveDefinite() throws {
    // [[4, 2], [2, 3]]: determinant 8, inverse [[3, −2], [−2, 4]] / 8.
    let matrix = Self.matrix([[4, 2], [2, 3]])
    let solved = try #require(matrix.solvingPositiveDefinite(Self.matrix([[1], [0]])))
    #expect(solved.solution[0, 0].isNear(0.375, 1e-12))
    #expect(solved.solution[1, 0].isNear(-0.25, 1e-12))
    #expect(solved.logDeterminant.isNear(naturalLogarithm(8), 1e-12))
  }

  @Test("A matrix that is not positive definite has no solution")
  func indefinite() {
    #expect(
      Self.matrix([[1, 2], [2, 1]]).solvingPositiveDefinite(Self.matrix([[1], [1]])) == nil)
    #expect(Self.matrix([[1, 2]]).solvingPositiveDefinite(Self.matrix([[1]])) == nil)
  }

  @Test("A symmetric matrix has its eigenvalues in ascending order, with their vectors")
  func eigen() throws {
    // [[2, 1], [1, 2]]: eigenvalues 1 and 3, the second along (1, 1).
    let found = try #require(Self.matrix([[2, 1], [1, 2]]).symmetricEigen())
    #expect(found.values[0].isNear(1, 1e-12))
    #expect(found.values[1].isNear(3, 1e-12))
    #expect(found.vectors[0, 1].isNear(found.vectors[1, 1], 1e-12))
  }

  @Test("Least squares find the line through points, and refuse columns that depend on each other")
  func leastSquares() throws {
    let design = Self.matrix([[1, 0], [1, 1], [1, 2]])
    let line = try #require(design.leastSquares([1, 3, 5]))
    #expect(line[0].isNear(1, 1e-12))
    #expect(line[1].isNear(2, 1e-12))
    #expect(Self.matrix([[1, 2], [2, 4], [3, 6]]).leastSquares([1, 2, 3]) == nil)
  }

  private static func matrix(_ rows: [[Double]]) -> DenseMatrix {
    var matrix = DenseMatrix(rows: rows.count, columns: rows[0].count)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { matrix[row, column] = value }
    }
    return matrix
  }
}

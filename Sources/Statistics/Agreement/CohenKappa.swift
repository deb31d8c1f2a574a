/// Agreement of two raters beyond chance, each with their own use of the categories.
public enum CohenKappa {
  /// Cohen's kappa (1960), weighted with other weights than identity (Cohen 1968).
  ///
  /// `(p − e) / (1 − e)` with p the weighted agreement and e that expected from the two raters' own
  /// totals. Large-sample standard error of Fleiss, Cohen & Everitt (1969, Psychological Bulletin
  /// 72:323–327, equation 13); normal interval held within −1…1. When every pair agrees fully, the
  /// lower bound is Wilson's on the share of items without disagreement, put in place of p. Without
  /// variation (both always in one category) kappa is undefined.
  ///
  /// - Parameters:
  ///   - table: the items that both rated.
  ///   - weights: how much two different categories count as agreeing, on the declared scale.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func estimate(
    _ table: ConfusionTable, weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    guard level > 0, level < 1 else { return .undefined(.invalidInput, count: table.total) }
    switch Parts.of(table, weights) {
    case .failure(let undefined): return undefined.statistic
    case .success(let parts):
      let error = parts.standardError
      return .defined(
        Estimate(
          value: parts.value, count: table.total, missing: table.missing, standardError: error,
          interval: AgreementInterval.of(
            value: parts.value, standardError: error, observed: parts.observed,
            chance: parts.chance, items: table.total, freedom: .infinity, floor: -1,
            level: level)))
    }
  }

  /// The same for two raters of a matrix, counted from 0.
  public static func estimate(
    _ matrix: CategoryMatrix, rater: Int = 0, against other: Int = 1,
    weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    guard let table = ConfusionTable(matrix, rater: rater, against: other) else {
      return .undefined(.noPairs, count: matrix.itemCount)
    }
    return estimate(table, weights: weights, level: level)
  }

  /// Whether kappa differs from 0: z, with the standard error that holds if it is 0 (Fleiss, Cohen &
  /// Everitt 1969, equation 14).
  public static func significance(
    _ table: ConfusionTable, weights: AgreementWeights = .identity
  ) -> TestResult {
    switch Parts.of(table, weights) {
    case .failure(let undefined): .undefined(undefined.reason, count: undefined.count)
    case .success(let parts):
      TestResult.normal(
        parts.value, standardError: parts.nullStandardError, count: table.total)
    }
  }

  /// The shares of a table and what kappa is made of.
  private struct Parts {
    let size: Int
    let total: Double
    let shares: [Double]
    let rows: [Double]
    let columns: [Double]
    let weights: [[Double]]
    let observed: Double
    let chance: Double
    /// The mean weight of each row's category against the columns' totals, and the converse.
    let rowWeights: [Double]
    let columnWeights: [Double]

    var value: Double { (observed - chance) / (1 - chance) }

    static func of(
      _ table: ConfusionTable, _ weights: AgreementWeights
    ) -> Result<Parts, Undefined> {
      guard table.total > 0 else {
        return .failure(Undefined(table.missing > 0 ? .noPairs : .noObservations, 0))
      }
      let size = table.scale.count
      guard let matrix = weights.matrix(for: table.scale) else {
        return .failure(Undefined(.invalidInput, table.total))
      }
      let total = Double(table.total)
      let rows = table.rowTotals.map { Double($0) / total }
      let columns = table.columnTotals.map { Double($0) / total }
      var shares: [Double] = []
      var (observed, chance) = (0.0, 0.0)
      for row in 0..<size {
        for column in 0..<size {
          let share = Double(table[row, column]) / total
          shares.append(share)
          observed += matrix[row][column] * share
          chance += matrix[row][column] * rows[row] * columns[column]
        }
      }
      guard chance < 1 - 1e-12 else { return .failure(Undefined(.noVariation, table.total)) }
      return .success(
        Parts(
          size: size, total: total, shares: shares, rows: rows, columns: columns,
          weights: matrix, observed: observed, chance: chance,
          rowWeights: (0..<size).map { row in
            (0..<size).reduce(0) { $0 + matrix[row][$1] * columns[$1] }
          },
          columnWeights: (0..<size).map { column in
            (0..<size).reduce(0) { $0 + matrix[$1][column] * rows[$1] }
          }))
    }

    var standardError: Double {
      // The published Σ p t² − m² is Σ p (t − m)², m being the mean of t: that one keeps its digits.
      let middle = observed * chance - 2 * chance + observed
      var sum = 0.0
      for row in 0..<size {
        for column in 0..<size {
          let term =
            weights[row][column] * (1 - chance)
            - (rowWeights[row] + columnWeights[column]) * (1 - observed) - middle
          sum += shares[row * size + column] * term * term
        }
      }
      return (sum / total).squareRoot() / ((1 - chance) * (1 - chance))
    }

    var nullStandardError: Double {
      var sum = 0.0
      for row in 0..<size {
        for column in 0..<size {
          let term = weights[row][column] - (rowWeights[row] + columnWeights[column]) + chance
          sum += rows[row] * columns[column] * term * term
        }
      }
      return (sum / total).squareRoot() / (1 - chance)
    }
  }
}

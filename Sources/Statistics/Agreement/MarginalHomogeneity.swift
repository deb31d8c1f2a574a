/// Whether two raters use the categories of a scale equally often: the direction of their
/// disagreement, for more than two categories.
public enum MarginalHomogeneity {
  /// The Stuart–Maxwell chi-square, `dᵀ S⁻¹ d` with d the differences of totals and S their covariance
  /// if there is no difference (Stuart 1955, Biometrika 42:412–416; Maxwell 1970, British Journal of
  /// Psychiatry 116:651–655).
  ///
  /// A category on which the raters never differ tells nothing and costs no degree of freedom; where
  /// categories fall in groups that are never taken for one another, each group loses one.
  public static func stuartMaxwell(_ table: ConfusionTable) -> TestResult {
    if table.total == 0 { return empty(table) }
    let kept = contrasts(of: table)
    guard !kept.isEmpty else { return .undefined(.noVariation, count: table.total) }
    let (rows, columns) = (table.rowTotals, table.columnTotals)
    var covariance = DenseMatrix(rows: kept.count, columns: kept.count)
    var differences = DenseMatrix(rows: kept.count, columns: 1)
    for (place, category) in kept.enumerated() {
      differences[place, 0] = Double(rows[category] - columns[category])
      covariance[place, place] = Double(
        rows[category] + columns[category] - 2 * table[category, category])
      for (otherPlace, other) in kept.enumerated() where otherPlace != place {
        covariance[place, otherPlace] = -Double(table[category, other] + table[other, category])
      }
    }
    guard let solved = covariance.solvingPositiveDefinite(differences) else {
      return .undefined(.noVariation, count: table.total)
    }
    let value = kept.indices.reduce(0) { $0 + differences[$1, 0] * solved.solution[$1, 0] }
    return TestResult.chiSquare(value, degreesOfFreedom: kept.count, count: table.total)
  }

  /// Bhapkar's chi-square (1966, JASA 61:228–235), whose covariance does not suppose that there is
  /// no difference: `W / (1 − W/n)` with W that of Stuart and Maxwell. Undefined when every item
  /// differs in one direction.
  public static func bhapkar(_ table: ConfusionTable) -> TestResult {
    let found = stuartMaxwell(table)
    guard case .defined(let test) = found, let value = test.statistic,
      let freedom = test.degreesOfFreedom
    else { return found }
    let rest = 1 - value / Double(table.total)
    guard rest > 1e-12 else { return .undefined(.noVariation, count: table.total) }
    return TestResult.chiSquare(value / rest, degreesOfFreedom: freedom, count: table.total)
  }

  /// Bowker's chi-square of symmetry, `Σ (n_ij − n_ji)² / (n_ij + n_ji)` over pairs of categories that
  /// were taken for one another, one degree of freedom each (Bowker 1948, JASA 43:572–574).
  public static func bowker(_ table: ConfusionTable) -> TestResult {
    if table.total == 0 { return empty(table) }
    var (value, freedom) = (0.0, 0)
    for row in 0..<table.scale.count {
      for column in 0..<row {
        let (one, other) = (Double(table[row, column]), Double(table[column, row]))
        guard one + other > 0 else { continue }
        value += (one - other) * (one - other) / (one + other)
        freedom += 1
      }
    }
    return TestResult.chiSquare(value, degreesOfFreedom: freedom, count: table.total)
  }

  private static func empty(_ table: ConfusionTable) -> TestResult {
    .undefined(table.missing > 0 ? .noPairs : .noObservations, count: 0)
  }

  /// All categories but one of each group linked by disagreements: those on which S is positive
  /// definite.
  private static func contrasts(of table: ConfusionTable) -> [Int] {
    let size = table.scale.count
    var isReached = [Bool](repeating: false, count: size)
    var kept: [Int] = []
    for start in 0..<size where !isReached[start] {
      isReached[start] = true
      var open = [start]
      while let category = open.popLast() {
        for other in 0..<size
        where !isReached[other] && table[category, other] + table[other, category] > 0 {
          isReached[other] = true
          open.append(other)
          kept.append(other)
        }
      }
    }
    return kept.sorted()
  }
}

/// Correlation of ranks.
public enum RankCorrelation {
  /// Spearman's (1904) coefficient: Pearson's correlation of average ranks, −1 to 1, right with
  /// ties.
  ///
  /// The interval is Fisher's z with the variance `(1 + ρ²/2)/(n − 3)` of Bonett & Wright (2000,
  /// Psychometrika 65:23–28), which holds its level where 1/(n − 3) and 1.06/(n − 3) are too
  /// narrow. A coefficient of exactly ±1 has no interval.
  /// - Parameters:
  ///   - pairs: finite numbers, in any order.
  ///   - minimum: the fewest pairs that give a figure, 4 at least.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func spearman(
    _ pairs: [(Double, Double)], minimum: Int = 4, level: Double = 0.95
  ) -> Statistic {
    let count = pairs.count
    guard count > 0 else { return .undefined(.noObservations, count: 0) }
    guard let z = NormalDistribution.criticalValue(level: level),
      pairs.allSatisfy({ $0.0.isFinite && $0.1.isFinite })
    else { return .undefined(.invalidInput, count: count) }
    let needed = max(4, minimum)
    guard count >= needed else {
      return .undefined(.tooFewObservations(needed: needed), count: count)
    }
    let first = doubledRanks(pairs.map(\.0))
    let second = doubledRanks(pairs.map(\.1))
    // Doubled ranks are whole numbers and so are these sums: the order of the pairs cannot matter.
    let middle = Double(count + 1)
    var (cross, squares, otherSquares) = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      cross += (a - middle) * (b - middle)
      squares += (a - middle) * (a - middle)
      otherSquares += (b - middle) * (b - middle)
    }
    guard squares > 0, otherSquares > 0 else { return .undefined(.noVariation, count: count) }
    let value = max(-1, min(1, cross / (squares.squareRoot() * otherSquares.squareRoot())))
    return .defined(
      Estimate(value: value, count: count, interval: interval(of: value, count, z, level)))
  }

  private static func interval(
    of value: Double, _ count: Int, _ z: Double, _ level: Double
  ) -> Interval? {
    guard value.magnitude < 1 else { return nil }
    let center = inverseHyperbolicTangent(value)
    let margin = z * ((1 + value * value / 2) / Double(count - 3)).squareRoot()
    return Interval(
      lower: hyperbolicTangent(center - margin), upper: hyperbolicTangent(center + margin),
      level: level)
  }

  /// Twice the average rank of each value, from 2.
  private static func doubledRanks(_ values: [Double]) -> [Double] {
    let ascending = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < ascending.count {
      var end = start + 1
      while end < ascending.count, values[ascending[end]] == values[ascending[start]] { end += 1 }
      for index in ascending[start..<end] { ranks[index] = Double(start + 1 + end) }
      start = end
    }
    return ranks
  }
}

/// How much two categories count as agreeing, from 1 for the same one down to 0.
public enum AgreementWeights: Sendable, Hashable {
  /// 1 for the same category, 0 for any other.
  case identity
  /// `1 − |x − y| / (max − min)` on the places that the scale declares (Cicchetti & Allison 1971).
  case linear
  /// `1 − (x − y)² / (max − min)²` on the places that the scale declares (Fleiss & Cohen 1973).
  case quadratic
  /// `1 − M(k, l) / M(1, q)` with `M(k, l) = (|k − l| + 1)|k − l| / 2`, from the order of the
  /// categories alone (Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., section 3.5). Not
  /// Krippendorff's ordinal metric, which depends on how often each category was used.
  case gwetOrdinal
  /// One row per category of the scale, symmetric, 1 on the diagonal, from 0 to 1.
  case custom([[Double]])

  /// The weights of every pair of categories, row after row.
  ///
  /// Returns `nil` when the scale allows none: all its places are the same, it has more than 1000, or
  /// a matrix of one's own does not fit it.
  public func matrix(for scale: CategoryScale) -> [[Double]]? {
    let size = scale.count
    guard size <= 1000 else { return nil }
    switch self {
    case .identity:
      return AgreementWeights.table(size) { $0 == $1 ? 1 : 0 }
    case .linear, .quadratic:
      guard size > 1 else { return [[1]] }
      guard let least = scale.values.min(), let most = scale.values.max(), least < most,
        (most - least).isFinite
      else { return nil }
      return AgreementWeights.table(size) { row, column in
        let distance = (scale.values[row] - scale.values[column]).magnitude / (most - least)
        return self == .linear ? 1 - distance : 1 - distance * distance
      }
    case .gwetOrdinal:
      guard size > 1 else { return [[1]] }
      let most = Double(size) * Double(size - 1)
      return AgreementWeights.table(size) { row, column in
        let steps = Double((row - column).magnitude)
        return 1 - (steps + 1) * steps / most
      }
    case .custom(let rows):
      guard rows.count == size, rows.allSatisfy({ $0.count == size }) else { return nil }
      for row in 0..<size {
        guard rows[row][row] == 1 else { return nil }
        for column in 0..<row {
          let weight = rows[row][column]
          guard (0...1).contains(weight), weight == rows[column][row] else { return nil }
        }
      }
      return rows
    }
  }

  private static func table(_ size: Int, _ weight: (Int, Int) -> Double) -> [[Double]] {
    (0..<size).map { row in (0..<size).map { weight(row, $0) } }
  }
}

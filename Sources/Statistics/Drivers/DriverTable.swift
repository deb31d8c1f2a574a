/// Observations of an outcome (a customer's answer, say) with the predictors that may drive it.
///
/// Rows are put in an order of their own, so that the order given changes no result, to the last bit.
public struct DriverTable: Sendable, Hashable {
  /// The number of complete observations.
  public let count: Int
  /// The number of rows dropped since a value was missing.
  public let missing: Int
  /// Predictor after predictor, each with a value per observation.
  let predictors: [[Double]]
  /// A value per observation.
  let outcomes: [Double]

  /// The number of predictors.
  public var predictorCount: Int { predictors.count }

  /// A table from one column per predictor and one for the outcome; `nil` marks a gap, and drops the
  /// row.
  ///
  /// Returns `nil` without predictors, when columns differ in length or a value is not a finite
  /// number.
  public init?(predictors: [[Double?]], outcomes: [Double?]) {
    let columns = predictors + [outcomes]
    guard !predictors.isEmpty, columns.allSatisfy({ $0.count == outcomes.count }) else {
      return nil
    }
    var rows: [[Double]] = []
    for place in outcomes.indices {
      let row = columns.compactMap { $0[place] }
      guard row.allSatisfy(\.isFinite) else { return nil }
      if row.count == columns.count { rows.append(row) }
    }
    rows.sort { $0.lexicographicallyPrecedes($1) }
    count = rows.count
    missing = outcomes.count - rows.count
    self.predictors = predictors.indices.map { place in rows.map { $0[place] } }
    self.outcomes = rows.map { $0[predictors.count] }
  }
}

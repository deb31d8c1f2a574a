import Statistics
import Testing

/// Published data that several tests use, categories from 1 as printed.
enum AgreementData {
  /// Krippendorff (2011), section C; also Gwet's cac.raw4raters.
  static let fourRaters: [[Int?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, nil],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  /// Klein (2018), Stata Journal 18:871–901.
  static let klein: [[Int?]] = [
    [1, 1, 3, 1, 1, 1, 1, 2, 1, 1],
    [2, 1, 3, 1, 1, 2, 1, 2, 3, 1],
    [2, 3, 3, 1, 1, 2, 1, 2, nil, 1],
    [nil, 3, 3, 1, 3, 2, 1, 2, nil, 3],
    [2, 3, 3, 3, 3, 2, 1, 3, 3, 3],
  ]

  /// en.wikipedia.org, Krippendorff's alpha.
  static let wikipedia: [[Int?]] = [
    [nil, nil, nil, nil, nil, 3, 4, 1, 2, 1, 1, 3, 3, nil, 3],
    [1, nil, 2, 1, 3, 3, 4, 3, nil, nil, nil, nil, nil, nil, nil],
    [nil, nil, 2, 1, 3, 4, 4, nil, 2, 1, 1, 3, 3, nil, 4],
  ]

  /// R irr, data(anxiety).
  static let anxiety: [[Int?]] = [
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
  ]

  /// R irr, data(video).
  static let video: [[Int?]] = [
    [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
    [4, 4, 4, 4, 3, 4, 3, 4, 3, 3, 4, 3, 4, 4, 4, 4, 4, 4, 4, 5],
    [3, 4, 5, 4, 2, 3, 2, 3, 3, 3, 3, 3, 4, 4, 3, 4, 4, 4, 4, 5],
    [4, 5, 5, 4, 4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
  ]

  /// Gwet's table of three abstractors' diagnoses (irrCAC, contingency tables).
  static let abstractors = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]

  /// Ratings from 1 as a matrix on a scale 1…categories.
  static func matrix(_ rows: [[Int?]], _ categories: Int) throws -> CategoryMatrix {
    try #require(
      CategoryMatrix(
        rows.map { $0.map { $0.map { $0 - 1 } } }, scale: CategoryScale(count: categories)))
  }

  /// Ratings as numbers.
  static func numbers(_ rows: [[Int?]]) throws -> RatingMatrix {
    try #require(RatingMatrix(rows.map { $0.map { $0.map(Double.init) } }))
  }

  static func table(_ rows: [[Int]]) throws -> ConfusionTable {
    try #require(ConfusionTable(rows, scale: CategoryScale(count: rows.count)))
  }

  /// The ratings of two raters that a table counts.
  static func matrix(ofTable rows: [[Int]]) throws -> CategoryMatrix {
    var (first, second): ([Int?], [Int?]) = ([], [])
    for (row, counts) in rows.enumerated() {
      for (column, count) in counts.enumerated() {
        first += Array(repeating: row, count: count)
        second += Array(repeating: column, count: count)
      }
    }
    return try #require(
      CategoryMatrix([first, second], scale: CategoryScale(count: rows.count)))
  }
}

extension Statistic {
  /// Whether value, error and bounds are as expected, within a tolerance.
  func isNear(
    _ value: Double, error: Double? = nil, bounds: (Double, Double)? = nil, _ tolerance: Double
  ) -> Bool {
    guard let estimate, estimate.value.isNear(value, tolerance) else { return false }
    if let error {
      guard let found = estimate.standardError, found.isNear(error, tolerance) else {
        return false
      }
    }
    if let bounds {
      guard let found = estimate.interval, found.lower.isNear(bounds.0, tolerance),
        found.upper.isNear(bounds.1, tolerance)
      else { return false }
    }
    return true
  }
}

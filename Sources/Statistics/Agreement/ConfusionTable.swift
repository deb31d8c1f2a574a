/// What one rater gave where another, or a reference, gave something else: a count for each pair of
/// categories, the first rater's in rows.
public struct ConfusionTable: Sendable, Hashable {
  /// The scale that was declared, unused categories included.
  public let scale: CategoryScale
  /// The number of items that both rated.
  public let total: Int
  /// The number of items that one of them, or both, did not rate.
  public let missing: Int
  /// Row after row.
  private var counts: [Int]

  /// A table from one row of counts per category of the first rater.
  ///
  /// Returns `nil` when it is not square on the scale or a count is negative or above 10⁹.
  public init?(_ rows: [[Int]], scale: CategoryScale, missing: Int = 0) {
    guard rows.count == scale.count,
      rows.allSatisfy({ row in
        row.count == scale.count && row.allSatisfy { (0...1_000_000_000).contains($0) }
      })
    else { return nil }
    self.scale = scale
    self.missing = max(0, missing)
    counts = rows.flatMap { $0 }
    total = counts.reduce(0, +)
  }

  /// The table of two raters of a matrix, counted from 0; `nil` when it has no such rater.
  public init?(_ matrix: CategoryMatrix, rater: Int, against other: Int) {
    let raters = 0..<matrix.raterCount
    guard raters.contains(rater), raters.contains(other) else { return nil }
    self.init(
      (0..<matrix.itemCount).map { item in
        (
          matrix.category(rater: rater, item: item),
          matrix.category(rater: other, item: item)
        )
      }, scale: matrix.scale)
  }

  /// The table of one rater of a matrix, counted from 0, against the category that each item should
  /// have had, `nil` where that is not known.
  ///
  /// Returns `nil` when there is no such rater, when there is not one reference per item, or when one
  /// is not of the scale.
  public init?(_ matrix: CategoryMatrix, rater: Int, reference: [Int?]) {
    guard (0..<matrix.raterCount).contains(rater), reference.count == matrix.itemCount,
      reference.allSatisfy({ $0.map((0..<matrix.scale.count).contains) ?? true })
    else { return nil }
    self.init(
      reference.enumerated().map { (matrix.category(rater: rater, item: $0), $1) },
      scale: matrix.scale)
  }

  private init(_ pairs: [(Int?, Int?)], scale: CategoryScale) {
    var counts = [Int](repeating: 0, count: scale.count * scale.count)
    var total = 0
    for case (let first?, let second?) in pairs {
      counts[first * scale.count + second] += 1
      total += 1
    }
    self.scale = scale
    self.counts = counts
    self.total = total
    missing = pairs.count - total
  }

  /// How often the first gave `row` where the second gave `column`; 0 outside the scale.
  public subscript(row: Int, column: Int) -> Int {
    let range = 0..<scale.count
    guard range.contains(row), range.contains(column) else { return 0 }
    return counts[row * scale.count + column]
  }

  /// How often the first gave each category.
  public var rowTotals: [Int] {
    (0..<scale.count).map { row in (0..<scale.count).reduce(0) { $0 + self[row, $1] } }
  }

  /// How often the second gave each category.
  public var columnTotals: [Int] {
    (0..<scale.count).map { column in (0..<scale.count).reduce(0) { $0 + self[$1, column] } }
  }

  /// The number of items that both put in the same category.
  public var agreements: Int { (0..<scale.count).reduce(0) { $0 + self[$1, $1] } }

  /// The number of items that the first put in a later category of the scale than the second.
  public var above: Int {
    (0..<scale.count).reduce(0) { sum, row in
      sum + (0..<row).reduce(0) { $0 + self[row, $1] }
    }
  }

  /// The number of items that the first put in an earlier category of the scale than the second.
  public var below: Int { total - agreements - above }

  /// The same table with the raters exchanged.
  public var transposed: ConfusionTable {
    var table = self
    for row in 0..<scale.count {
      for column in 0..<scale.count {
        table.counts[row * scale.count + column] = self[column, row]
      }
    }
    return table
  }

  /// The table with the counts of another added, for several pairs of raters or several sessions;
  /// `nil` when the scales differ.
  public func adding(_ other: ConfusionTable) -> ConfusionTable? {
    guard scale == other.scale else { return nil }
    return ConfusionTable(
      (0..<scale.count).map { row in
        (0..<scale.count).map { self[row, $0] + other[row, $0] }
      }, scale: scale, missing: missing + other.missing)
  }
}

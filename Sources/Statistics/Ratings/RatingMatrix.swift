/// Numbers that several raters gave the same items, with gaps: raters in rows, items in columns.
public struct RatingMatrix: Sendable, Hashable {
  /// The number of raters.
  public let raterCount: Int
  /// The number of items.
  public let itemCount: Int
  /// Rater after rater; NaN where there is no rating.
  let cells: [Double]

  /// A matrix from one row per rater; `nil` marks a gap.
  ///
  /// Returns `nil` when rows have different lengths or a rating is not a finite number.
  public init?(_ rows: [[Double?]]) {
    let width = rows.first?.count ?? 0
    var cells: [Double] = []
    cells.reserveCapacity(rows.count * width)
    for row in rows {
      guard row.count == width else { return nil }
      for rating in row {
        if let rating, !rating.isFinite { return nil }
        cells.append(rating ?? .nan)
      }
    }
    self.init(raterCount: rows.count, itemCount: width, cells: cells)
  }

  init(raterCount: Int, itemCount: Int, cells: [Double]) {
    self.raterCount = raterCount
    self.itemCount = itemCount
    self.cells = cells
  }

  /// The rating that a rater gave an item, both counted from 0; `nil` for a gap or outside the
  /// matrix.
  public func rating(rater: Int, item: Int) -> Double? {
    guard (0..<raterCount).contains(rater), (0..<itemCount).contains(item) else { return nil }
    let value = cells[rater * itemCount + item]
    return value.isNaN ? nil : value
  }

  /// The items that every rater rated, in order.
  public var completeItems: [Int] {
    (0..<itemCount).filter { item in
      (0..<raterCount).allSatisfy { !cells[$0 * itemCount + item].isNaN }
    }
  }

  /// The number of cells without a rating.
  public var missingCount: Int { cells.count(where: \.isNaN) }
}

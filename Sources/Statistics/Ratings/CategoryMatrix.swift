/// Categories of a declared scale that several raters gave the same items, with gaps: raters in
/// rows, items in columns.
public struct CategoryMatrix: Sendable, Hashable {
  /// The scale that was declared, unused categories included.
  public let scale: CategoryScale
  /// The number of raters.
  public let raterCount: Int
  /// The number of items.
  public let itemCount: Int
  /// Rater after rater, the category counted from 0; −1 where there is none.
  let codes: [Int32]

  /// A matrix from one row per rater, categories counted from 0 in the scale's order; `nil` marks a
  /// gap.
  ///
  /// Returns `nil` when rows have different lengths or a category is not of the scale.
  public init?(_ rows: [[Int?]], scale: CategoryScale) {
    let width = rows.first?.count ?? 0
    var codes: [Int32] = []
    codes.reserveCapacity(rows.count * width)
    for row in rows {
      guard row.count == width else { return nil }
      for category in row {
        guard let category else {
          codes.append(-1)
          continue
        }
        guard (0..<scale.count).contains(category), let code = Int32(exactly: category) else {
          return nil
        }
        codes.append(code)
      }
    }
    self.scale = scale
    self.raterCount = rows.count
    self.itemCount = width
    self.codes = codes
  }

  /// The category that a rater gave an item, all counted from 0; `nil` for a gap or outside the
  /// matrix.
  public func category(rater: Int, item: Int) -> Int? {
    guard (0..<raterCount).contains(rater), (0..<itemCount).contains(item) else { return nil }
    let code = codes[rater * itemCount + item]
    return code < 0 ? nil : Int(code)
  }

  /// The number of cells without a category.
  public var missingCount: Int { codes.count { $0 < 0 } }
}

/// The categories that a question declares, with the place of each on its scale. A category that
/// nobody used keeps its place, and its distance in weighted coefficients.
public struct CategoryScale: Sendable, Hashable {
  /// The place of each category: its points, or its rank. Used by linear, quadratic, interval and
  /// ratio distances; the order of the categories is that of this list.
  public let values: [Double]

  /// The number of categories.
  public var count: Int { values.count }

  /// A scale from the place of each category, in the order in which the scale declares them.
  ///
  /// Returns `nil` without categories or when a place is not a finite number.
  public init?(values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    self.values = values
  }

  /// A scale of `count` categories at 1, 2, 3…; at least one.
  public init(count: Int) {
    values = (0..<max(count, 1)).map { Double($0 + 1) }
  }
}

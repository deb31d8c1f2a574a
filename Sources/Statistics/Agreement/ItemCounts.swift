/// How many raters put each item in each category of a declared scale. All that coefficients which
/// do not tell raters apart need; who gave which rating is forgotten.
public struct ItemCounts: Sendable, Hashable {
  /// The scale that was declared, unused categories included.
  public let scale: CategoryScale
  /// The number of items, those that nobody rated included.
  public let itemCount: Int
  /// Item after item, the number of ratings in each category.
  let counts: [Int32]

  /// Counts from one row per item, one number per category of the scale.
  ///
  /// Returns `nil` when a row does not have one number per category or a number is negative or
  /// above a million.
  public init?(_ rows: [[Int]], scale: CategoryScale) {
    var counts: [Int32] = []
    counts.reserveCapacity(rows.count * scale.count)
    for row in rows {
      guard row.count == scale.count else { return nil }
      for count in row {
        guard (0...1_000_000).contains(count) else { return nil }
        counts.append(Int32(count))
      }
    }
    self.scale = scale
    itemCount = rows.count
    self.counts = counts
  }

  /// The counts of a matrix of ratings.
  public init(_ matrix: CategoryMatrix) {
    let width = matrix.scale.count
    var counts = [Int32](repeating: 0, count: matrix.itemCount * width)
    for rater in 0..<matrix.raterCount {
      for item in 0..<matrix.itemCount {
        let code = matrix.codes[rater * matrix.itemCount + item]
        if code >= 0 { counts[item * width + Int(code)] += 1 }
      }
    }
    scale = matrix.scale
    itemCount = matrix.itemCount
    self.counts = counts
  }

  /// The counts of numbers, each distinct number being a category, ascending: for distances of
  /// numbers, to which a category that nobody used adds nothing.
  public init(numbers matrix: RatingMatrix) {
    let values = Set(matrix.cells.lazy.filter { !$0.isNaN }).sorted()
    var places: [Double: Int] = [:]
    for (place, value) in values.enumerated() { places[value] = place }
    let width = max(values.count, 1)
    var counts = [Int32](repeating: 0, count: matrix.itemCount * width)
    for rater in 0..<matrix.raterCount {
      for item in 0..<matrix.itemCount {
        if let place = places[matrix.cells[rater * matrix.itemCount + item]] {
          counts[item * width + place] += 1
        }
      }
    }
    scale = CategoryScale(values: values) ?? CategoryScale(count: 1)
    itemCount = matrix.itemCount
    self.counts = counts
  }

  /// The same items with two categories: the one given, and all others.
  ///
  /// Returns `nil` when the scale has no such category, counted from 0.
  public func dichotomized(at category: Int) -> ItemCounts? {
    guard (0..<scale.count).contains(category) else { return nil }
    var merged: [Int32] = []
    merged.reserveCapacity(itemCount * 2)
    for item in 0..<itemCount {
      let row = row(item)
      let inside = row[row.startIndex + category]
      merged.append(inside)
      merged.append(row.reduce(0, +) - inside)
    }
    return ItemCounts(scale: CategoryScale(count: 2), itemCount: itemCount, counts: merged)
  }

  init(scale: CategoryScale, itemCount: Int, counts: [Int32]) {
    self.scale = scale
    self.itemCount = itemCount
    self.counts = counts
  }

  /// The counts of one item, category after category.
  func row(_ item: Int) -> ArraySlice<Int32> {
    counts[item * scale.count..<(item + 1) * scale.count]
  }
}

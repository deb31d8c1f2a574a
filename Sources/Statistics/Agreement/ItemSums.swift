/// Items that each add a few numbers, and a figure computed from the sums: a resample then costs one
/// addition per item and number.
struct ItemSums {
  let itemCount: Int
  let width: Int
  /// Item after item.
  private let rows: [Double]

  /// Items in an order of their own, so that the order in which they are given cannot matter to
  /// what a seed draws.
  init(_ items: [[Double]]) {
    itemCount = items.count
    width = items.first?.count ?? 0
    rows = items.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
  }

  /// The sums over all items.
  var totals: [Double] {
    var sums = [Double](repeating: 0, count: width)
    for (place, number) in rows.enumerated() { sums[place % width] += number }
    return sums
  }

  /// The figure on all items.
  func value(_ figure: (UnsafeBufferPointer<Double>) -> Double?) -> Double? {
    totals.withUnsafeBufferPointer(figure)
  }

  /// The figures of resamples of as many items, drawn with replacement.
  func resampled(
    _ plan: BootstrapPlan, _ figure: (UnsafeBufferPointer<Double>) -> Double?
  ) -> Replicates {
    var values: [Double] = []
    values.reserveCapacity(plan.replicates)
    var draws = ItemDraws(seed: plan.seed, items: itemCount)
    var drawn = [Int32](repeating: 0, count: itemCount)
    var sums = [Double](repeating: 0, count: width)
    let width = width
    rows.withUnsafeBufferPointer { rows in
      drawn.withUnsafeMutableBufferPointer { drawn in
        sums.withUnsafeMutableBufferPointer { sums in
          for _ in 0..<plan.replicates {
            draws.fill(drawn)
            sums.update(repeating: 0)
            for item in drawn {
              let start = Int(item) &* width
              for place in 0..<width { sums[place] += rows[start &+ place] }
            }
            if let value = figure(UnsafeBufferPointer(sums)) { values.append(value) }
          }
        }
      }
    }
    return Replicates(values: values, dropped: plan.replicates - values.count)
  }

  /// The figures without each item in turn, those that are undefined left out.
  func leavingOut(_ figure: (UnsafeBufferPointer<Double>) -> Double?) -> [Double] {
    let totals = totals
    return (0..<itemCount).compactMap { item in
      var sums = totals
      for place in 0..<width { sums[place] -= rows[item * width + place] }
      return sums.withUnsafeBufferPointer(figure)
    }
  }
}

/// Items that each add a few numbers, and a figure computed from the sums: a resample then costs one
/// addition per item and number.
struct ItemSums {
  let itemCount: Int
  let width: Int
  /// Item after item, each filled with zeros to a multiple of four numbers.
  private let rows: [Double]
  private let stride: Int

  /// Items in an order of their own, so that the order in which they are given cannot matter to
  /// what a seed draws.
  init(_ items: [[Double]]) {
    itemCount = items.count
    width = items.first?.count ?? 0
    stride = (width + 3) / 4 * 4
    let padding = [Double](repeating: 0, count: stride - width)
    rows = items.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 + padding }
  }

  /// The sums over all items.
  var totals: [Double] {
    var sums = [Double](repeating: 0, count: stride)
    for (place, number) in rows.enumerated() { sums[place % stride] += number }
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
    var sums = [Double](repeating: 0, count: stride)
    let stride = stride
    rows.withUnsafeBufferPointer { rows in
      drawn.withUnsafeMutableBufferPointer { drawn in
        sums.withUnsafeMutableBufferPointer { sums in
          for _ in 0..<plan.replicates {
            draws.fill(drawn)
            // Four sums at a time stay in registers over all the items drawn.
            var start = 0
            while start < stride {
              var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
              for item in drawn {
                let place = Int(item) &* stride &+ start
                first += rows[place]
                second += rows[place &+ 1]
                third += rows[place &+ 2]
                fourth += rows[place &+ 3]
              }
              sums[start] = first
              sums[start &+ 1] = second
              sums[start &+ 2] = third
              sums[start &+ 3] = fourth
              start &+= 4
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
      for place in 0..<width { sums[place] -= rows[item * stride + place] }
      return sums.withUnsafeBufferPointer(figure)
    }
  }
}

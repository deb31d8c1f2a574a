/// What intervals of several values say of their order.
public enum RankRanges {
  /// The ranks that each value can have, 1 for the largest, knowing only its interval and those of
  /// the others: from 1 + the number of intervals wholly above its own, to the number of all less
  /// that of the intervals wholly below (Klein, Wright & Wieczorek 2020, *JRSS C* 69:589).
  ///
  /// When the intervals hold together with some probability, so do the ranks: hand in intervals at
  /// ``jointLevel(_:of:)``.
  public static func ranges(of intervals: [Interval]) -> [ClosedRange<Int>] {
    let lowers = intervals.map(\.lower).sorted()
    let uppers = intervals.map(\.upper).sorted()
    return intervals.map { interval in
      let above = lowers.count - count(of: lowers) { $0 <= interval.upper }
      let below = count(of: uppers) { $0 < interval.lower }
      return (1 + above)...max(1 + above, intervals.count - below)
    }
  }

  /// The level of each of `count` intervals such that all hold together at `level` at least
  /// (Bonferroni).
  public static func jointLevel(_ level: Double, of count: Int) -> Double {
    1 - (1 - level) / Double(max(1, count))
  }

  /// The rank of each value, 1 for the largest; equal values share the mean of their ranks.
  public static func averageRanks(_ values: [Double]) -> [Double] {
    let descending = values.indices.sorted { values[$0] > values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < descending.count {
      var end = start + 1
      while end < descending.count, values[descending[end]] == values[descending[start]] {
        end += 1
      }
      for index in descending[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }

  /// How many of the first of ascending `values` satisfy a condition that holds from the start.
  private static func count(of values: [Double], _ holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Shares out a whole total in proportion to weights, within bounds.
enum Apportionment {
  /// Whole numbers that add up to `total`: each is `λ · weight` held between its bounds, for the one λ
  /// that fits, then rounded by largest remainders, the first of equals first.
  ///
  /// Only additions, products and comparisons of IEEE numbers are made: every machine agrees.
  /// - Parameter total: held between the sums of the bounds.
  static func shared(
    _ total: Int, weights: [Double], lower: [Int], upper: [Int]
  ) -> [Int] {
    let wanted = min(max(total, lower.reduce(0, +)), upper.reduce(0, +))
    func value(_ scale: Double, _ index: Int) -> Double {
      min(max(scale * weights[index], Double(lower[index])), Double(upper[index]))
    }
    func sum(_ scale: Double) -> Double {
      weights.indices.reduce(0) { $0 + value(scale, $1) }
    }
    let weight = weights.reduce(0, +)
    var scale = weight > 0 ? Double(wanted) / weight : 0
    if sum(scale) != Double(wanted) {
      var (low, high) = (0.0, max(scale, 1e-12))
      while sum(high) < Double(wanted), high < 1e18 { high *= 2 }
      for _ in 0..<100 {
        scale = (low + high) / 2
        if sum(scale) <= Double(wanted) { low = scale } else { high = scale }
      }
      scale = low
    }
    return rounded(weights.indices.map { value(scale, $0) }, to: wanted, lower, upper)
  }

  private static func rounded(
    _ values: [Double], to total: Int, _ lower: [Int], _ upper: [Int]
  ) -> [Int] {
    var whole = values.indices.map { min(max(Int(values[$0]), lower[$0]), upper[$0]) }
    var missing = total - whole.reduce(0, +)
    let order = values.indices.sorted {
      let (left, right) = (values[$0] - Double(whole[$0]), values[$1] - Double(whole[$1]))
      return (-left, $0) < (-right, $1)
    }
    while missing != 0 {
      let before = missing
      for index in missing > 0 ? order : order.reversed() where missing != 0 {
        if missing > 0, whole[index] < upper[index] {
          whole[index] += 1
          missing -= 1
        } else if missing < 0, whole[index] > lower[index] {
          whole[index] -= 1
          missing += 1
        }
      }
      if missing == before { break }
    }
    return whole
  }
}

/// Where figures fall in a drawing, along one of its sides.
struct ChartScale {
  /// Where the lower figure falls.
  let left: Double
  /// Where the upper figure falls; before `left` on a scale that climbs.
  let right: Double
  let lower: Double
  let upper: Double

  init(left: Double, right: Double, lower: Double = 0, upper: Double = 100) {
    self.left = left
    self.right = right
    self.lower = lower
    self.upper = upper
  }

  /// The place of a figure; figures beyond the scale stand at its end.
  func place(_ value: Double) -> Double {
    let width = upper - lower
    guard value.isFinite, width > 0 else { return left }
    return left + (right - left) * (min(max(value, lower), upper) - lower) / width
  }
}

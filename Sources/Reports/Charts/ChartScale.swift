/// Where the figures from 0 to 100 fall in a drawing.
struct ChartScale {
  let left: Double
  let right: Double

  /// The place of a figure; figures beyond the scale stand at its end.
  func place(_ value: Double) -> Double {
    let bounded = value.isFinite ? min(max(value, 0), 100) : 0
    return left + (right - left) * bounded / 100
  }
}

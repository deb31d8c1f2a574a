/// The count, mean and spread of a list of numbers: all that a comparison of means needs of it.
public struct Summary: Sendable, Hashable {
  /// How many numbers.
  public let count: Int
  /// Their mean; 0 when there are none.
  public let mean: Double
  /// The sum of squared deviations from the mean.
  public let squaredDeviations: Double

  /// A summary; the order of the numbers changes nothing, to the last bit. `nil` when a number, or
  /// their spread, is not finite.
  public init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first else {
      (count, mean, squaredDeviations) = (0, 0, 0)
      return
    }
    // Counting from the smallest keeps equal numbers at a spread of exactly 0.
    var sum = 0.0
    for value in sorted { sum += value - first }
    let shift = sum / Double(sorted.count)
    let mean = first + shift
    var squares = 0.0
    for value in sorted {
      let deviation = value - first - shift
      squares += deviation * deviation
    }
    guard mean.isFinite, squares.isFinite else { return nil }
    self.count = sorted.count
    self.mean = mean
    self.squaredDeviations = squares
  }

  /// The sample variance (divided by count − 1); `nil` under two numbers.
  public var variance: Double? {
    count > 1 ? squaredDeviations / Double(count - 1) : nil
  }
}

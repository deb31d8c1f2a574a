extension [Double] {
  /// The quantile of numbers in ascending order, by straight lines between them: type 7 of Hyndman
  /// & Fan (1996, The American Statistician 50:361–365), the default of R and NumPy.
  func ascendingQuantile(_ share: Double) -> Double? {
    guard !isEmpty, (0...1).contains(share) else { return nil }
    let place = share * Double(count - 1)
    let low = Int(place.rounded(.down))
    let high = Swift.min(low + 1, count - 1)
    return self[low] + (place - Double(low)) * (self[high] - self[low])
  }
}

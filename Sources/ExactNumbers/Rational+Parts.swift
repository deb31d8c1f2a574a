extension Rational {
  /// Numerator and denominator in lowest terms, when both fit in 64 bits; `nil` beyond.
  public var parts: (numerator: Int64, denominator: Int64)? {
    switch storage {
    case .small(let numerator, let denominator): (numerator, denominator)
    case .big: nil
    }
  }
}

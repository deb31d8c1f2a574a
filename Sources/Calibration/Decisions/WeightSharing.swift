internal import ExactNumbers

/// A weight shared among the parts of a criterion.
enum WeightSharing {
  /// As many weights that add up to a weight exactly: equal where six decimals can write them, else
  /// in thousandths, the first ones a thousandth heavier (1 in three: 0.334, 0.333, 0.333).
  static func parts(of weight: Rational, count: Int) -> [Rational] {
    guard count > 0, let equal = weight.divided(by: Rational(count)) else { return [] }
    if GridWords.decimals(of: equal) != nil { return Array(repeating: equal, count: count) }
    for decimals in 3...6 {
      let unit = (0..<decimals).reduce(Rational.one) { product, _ in product * 10 }
      guard GridWords.decimals(of: weight) ?? 6 <= decimals,
        let step = Rational.one.divided(by: unit)
      else { continue }
      let least = equal.rounded(decimals: decimals, rule: .down)
      if least.isZero, decimals < 6 { continue }
      let rest = weight - least * Rational(count)
      return (0..<count).map { Rational($0) * step < rest ? least + step : least }
    }
    return Array(repeating: equal, count: count)
  }
}

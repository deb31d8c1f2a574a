internal import ExactNumbers
internal import JSONText

extension JSONValue {
  /// The exact value of a number that was read: digits with an exponent of at most 18.
  var exactNumber: Rational? {
    guard case .digits(let text) = self else { return nil }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { "eE".contains($0) }
    guard let mantissa = Rational(decimal: parts[0]) else { return nil }
    guard parts.count == 2 else { return mantissa }
    guard let exponent = Int(parts[1]), (-18...18).contains(exponent) else { return nil }
    var unit = Rational.one
    for _ in 0..<abs(exponent) { unit = unit * 10 }
    return exponent < 0 ? mantissa.divided(by: unit) : mantissa * unit
  }
}

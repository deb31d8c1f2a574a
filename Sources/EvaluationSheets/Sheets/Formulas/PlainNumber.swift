internal import ExactNumbers

/// Numbers of cells as people wrote them.
enum PlainNumber {
  /// The number without a useless `.0`, in the fewest digits that tell it from others.
  static func text(_ number: Double) -> String {
    guard let whole = Int(exactly: number) else { return "\(number)" }
    return String(whole)
  }

  /// The decimal number that a cell's floating-point number stands for; `nil` when it has an
  /// exponent or is not finite.
  static func exact(_ number: Double) -> Rational? {
    Rational(decimal: text(number))
  }
}

internal import BigInt

/// How a number half-way between two displayed values is rounded.
public enum RoundingRule: String, Sendable, Hashable, CaseIterable {
  /// Half away from zero: 66.65 becomes 66.7. What people do by hand.
  case halfUp = "half-up"
  /// Half to the even digit: 66.65 becomes 66.6.
  case halfEven = "half-even"
  /// Toward zero: 66.69 becomes 66.6.
  case down
}

extension Rational {
  /// The number written in decimal digits, `-12.50` for instance: an optional sign, digits, and
  /// optionally a point and digits. At most 40 digits in all. `nil` for anything else.
  public init?(decimal text: some StringProtocol) {
    var digits = text.utf8[...]
    var negative = false
    if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    var mantissa: BigInt = 0
    var (scale, count, seenPoint) = (0, 0, false)
    for byte in digits {
      if byte == UInt8(ascii: "."), !seenPoint, count > 0 {
        seenPoint = true
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), count < 40 else { return nil }
      mantissa = mantissa * 10 + BigInt(byte - UInt8(ascii: "0"))
      count += 1
      if seenPoint { scale += 1 }
    }
    guard count > 0, !(seenPoint && scale == 0) else { return nil }
    self = Rational.reduced(negative ? -mantissa : mantissa, BigInt(10).power(scale))
  }

  /// The number rounded to `decimals` digits after the point, exact again.
  public func rounded(decimals: Int, rule: RoundingRule = .halfUp) -> Rational {
    let unit = BigInt(10).power(max(0, decimals))
    return Rational.reduced(roundedUnits(unit: unit, rule: rule), unit)
  }

  private func roundedUnits(unit: BigInt, rule: RoundingRule) -> BigInt {
    let fraction = bigFraction
    let (quotient, remainder) = (fraction.numerator.magnitude * unit.magnitude)
      .quotientAndRemainder(dividingBy: fraction.denominator.magnitude)
    let twice = remainder << 1
    let up =
      switch rule {
      case .halfUp: twice >= fraction.denominator.magnitude
      case .halfEven:
        twice > fraction.denominator.magnitude
          || (twice == fraction.denominator.magnitude && quotient & 1 == 1)
      case .down: false
      }
    let magnitude = BigInt(up ? quotient + 1 : quotient)
    return fraction.numerator.sign == .minus ? -magnitude : magnitude
  }

  /// The number rounded and written with exactly `decimals` digits after a point: `82.5`.
  public func decimalText(decimals: Int, rule: RoundingRule = .halfUp) -> String {
    let places = max(0, decimals)
    if let text = smallDecimalText(places: places, rule: rule) { return text }
    let units = roundedUnits(unit: BigInt(10).power(places), rule: rule)
    var digits = String(units.magnitude)
    if digits.count <= places {
      digits = String(repeating: "0", count: places - digits.count + 1) + digits
    }
    let sign = units.sign == .minus && !units.isZero ? "-" : ""
    guard places > 0 else { return sign + digits }
    return sign + digits.dropLast(places) + "." + digits.suffix(places)
  }

  /// The same without big integers, for numbers whose units fit 64 bits; `nil` for others.
  private func smallDecimalText(places: Int, rule: RoundingRule) -> String? {
    guard case .small(let numerator, let denominator) = storage, places <= 9 else { return nil }
    var unit: UInt64 = 1
    for _ in 0..<places { unit *= 10 }
    let divisor = UInt128(denominator.magnitude)
    let (quotient, remainder) = (UInt128(numerator.magnitude) * UInt128(unit))
      .quotientAndRemainder(dividingBy: divisor)
    let twice = remainder << 1
    let up =
      switch rule {
      case .halfUp: twice >= divisor
      case .halfEven: twice > divisor || (twice == divisor && quotient & 1 == 1)
      case .down: false
      }
    guard let units = UInt64(exactly: quotient + (up ? 1 : 0)) else { return nil }
    let sign = numerator < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    let fraction = String(units % unit)
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return "\(sign)\(units / unit).\(zeros)\(fraction)"
  }

  /// The number as the shortest exact decimal (`0.5`), or as a fraction (`290/3`) when it has none.
  public var exactText: String {
    let fraction = bigFraction
    guard fraction.denominator != 1 else { return String(fraction.numerator) }
    var (rest, twos, fives) = (fraction.denominator, 0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    guard rest == 1 else { return "\(fraction.numerator)/\(fraction.denominator)" }
    return decimalText(decimals: max(twos, fives))
  }
}

extension Rational: CustomStringConvertible {
  /// The exact text.
  public var description: String { exactText }
}

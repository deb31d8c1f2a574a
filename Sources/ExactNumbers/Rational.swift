internal import BigInt

/// An exact fraction: no rounding, no overflow.
///
/// Always in lowest terms with a positive denominator, so that two equal numbers are equal values.
/// Numerator and denominator are kept in 64 bits while they fit and in big integers beyond.
public struct Rational: Sendable, Hashable {
  enum Storage: Sendable, Hashable {
    case small(Int64, Int64)
    /// Kept apart, so that a fraction takes little room and is copied without a thought.
    indirect case big(BigFraction)
  }

  struct BigFraction: Sendable, Hashable {
    let numerator: BigInt
    let denominator: BigInt
  }

  let storage: Storage

  init(storage: Storage) {
    self.storage = storage
  }

  /// Zero.
  public static let zero = Rational(0)
  /// One.
  public static let one = Rational(1)

  /// The whole number `value`.
  public init(_ value: Int) {
    storage = .small(Int64(value), 1)
  }

  /// The fraction `numerator / denominator`, or `nil` when the denominator is zero.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self = Rational.reduced(Int128(numerator), Int128(denominator))
  }

  /// The fraction `numerator / denominator` in lowest terms. `denominator` is not zero.
  public static func reduced(_ numerator: Int128, _ denominator: Int128) -> Rational {
    if let top = Int64(exactly: numerator), let bottom = Int64(exactly: denominator),
      let small = reducedSmall(top, bottom)
    {
      return small
    }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let negative = (numerator < 0) != (denominator < 0)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    if let smallBottom = Int64(exactly: bottom), top <= Int64.min.magnitude,
      let small = Int64(exactly: negative ? -Int128(top) : Int128(top))
    {
      return Rational(storage: .small(small, smallBottom))
    }
    let bigTop = BigInt(BigUInt(words: top))
    return Rational(
      storage: .big(
        BigFraction(
          numerator: negative ? -bigTop : bigTop, denominator: BigInt(BigUInt(words: bottom)))))
  }

  /// The fraction in lowest terms, when it fits; divisions of 64 bits take a fraction of the time
  /// of those of 128.
  static func reducedSmall(_ numerator: Int64, _ denominator: Int64) -> Rational? {
    if denominator == 1 { return Rational(storage: .small(numerator, 1)) }
    let (top, bottom) = (numerator.magnitude, denominator.magnitude)
    let divisor = greatestCommonDivisor(top, bottom)
    let isNegative = (numerator < 0) != (denominator < 0)
    guard let under = Int64(exactly: bottom / divisor),
      let over = Int64(exactly: isNegative ? -Int128(top / divisor) : Int128(top / divisor))
    else { return nil }
    return Rational(storage: .small(over, under))
  }

  static func reduced(_ numerator: BigInt, _ denominator: BigInt) -> Rational {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    let top = sign * numerator / divisor
    let bottom = sign * denominator / divisor
    if let small = Int64(exactly: top), let smallBottom = Int64(exactly: bottom) {
      return Rational(storage: .small(small, smallBottom))
    }
    return Rational(storage: .big(BigFraction(numerator: top, denominator: bottom)))
  }

  /// The nearest `Double`, for drawing and for statistics; never for comparing with a threshold.
  public var doubleValue: Double {
    switch storage {
    case .small(let numerator, let denominator): Double(numerator) / Double(denominator)
    case .big(let fraction): fraction.doubleValue
    }
  }

  /// Whether the number is zero.
  public var isZero: Bool {
    if case .small(0, _) = storage { true } else { false }
  }

  /// Whether the number is below zero.
  public var isNegative: Bool {
    switch storage {
    case .small(let numerator, _): numerator < 0
    case .big(let fraction): fraction.numerator.sign == .minus
    }
  }

  var bigFraction: BigFraction {
    switch storage {
    case .small(let numerator, let denominator):
      BigFraction(numerator: BigInt(numerator), denominator: BigInt(denominator))
    case .big(let fraction): fraction
    }
  }
}

extension Rational.BigFraction {
  /// Scaled so that the quotient keeps 63 significant bits or more before it becomes a `Double`.
  var doubleValue: Double {
    let shift = 64 + denominator.bitWidth - numerator.bitWidth
    guard shift > 0 else { return Double(numerator / denominator) }
    let quotient = Double((numerator << shift) / denominator)
    return quotient * Double(sign: .plus, exponent: -shift, significand: 1)
  }
}

extension BigUInt {
  init(words value: UInt128) {
    self.init(words: [UInt(truncatingIfNeeded: value), UInt(truncatingIfNeeded: value >> 64)])
  }
}

func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
  var (a, b) = (left, right)
  while b != 0 {
    if let small = UInt64(exactly: a), let smallB = UInt64(exactly: b) {
      return UInt128(greatestCommonDivisor(small, smallB))
    }
    (a, b) = (b, a % b)
  }
  return a
}

func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}

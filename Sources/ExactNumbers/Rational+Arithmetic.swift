internal import BigInt

extension Rational {
  /// The exact sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      if b == d {
        let (sum, overflow) = a.addingReportingOverflow(c)
        if !overflow, let small = reducedSmall(sum, b) { return small }
      }
      let (sum, overflow) = (Int128(a) * Int128(d)).addingReportingOverflow(Int128(c) * Int128(b))
      if !overflow { return reduced(sum, Int128(b) * Int128(d)) }
    }
    let (l, r) = (left.bigFraction, right.bigFraction)
    return reduced(
      l.numerator * r.denominator + r.numerator * l.denominator, l.denominator * r.denominator)
  }

  /// The exact difference.
  public static func - (left: Rational, right: Rational) -> Rational {
    left + -right
  }

  /// The opposite number.
  public static prefix func - (value: Rational) -> Rational {
    if case .small(let numerator, let denominator) = value.storage, numerator != .min {
      return Rational(storage: .small(-numerator, denominator))
    }
    let fraction = value.bigFraction
    return reduced(-fraction.numerator, fraction.denominator)
  }

  /// The exact product.
  public static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      return reduced(Int128(a) * Int128(c), Int128(b) * Int128(d))
    }
    let (l, r) = (left.bigFraction, right.bigFraction)
    return reduced(l.numerator * r.numerator, l.denominator * r.denominator)
  }

  /// The exact quotient, or `nil` when `divisor` is zero.
  public func divided(by divisor: Rational) -> Rational? {
    guard !divisor.isZero else { return nil }
    if case .small(let a, let b) = storage, case .small(let c, let d) = divisor.storage {
      return Rational.reduced(Int128(a) * Int128(d), Int128(b) * Int128(c))
    }
    let (l, r) = (bigFraction, divisor.bigFraction)
    return Rational.reduced(l.numerator * r.denominator, l.denominator * r.numerator)
  }

  /// Adds in place.
  public static func += (left: inout Rational, right: Rational) {
    left = left + right
  }
}

extension Rational: Comparable {
  /// Exact order.
  public static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    let (l, r) = (left.bigFraction, right.bigFraction)
    return l.numerator * r.denominator < r.numerator * l.denominator
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// The whole number written.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

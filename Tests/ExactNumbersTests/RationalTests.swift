import ExactNumbers
import Testing

@Suite("Exact fractions")
struct RationalTests {
  @Test("A fraction is kept in lowest terms with a positive denominator")
  func lowestTerms() throws {
    #expect(try #require(Rational(6, over: -8)).exactText == "-0.75")
    #expect(try #require(Rational(2, over: 6)) == #require(Rational(1, over: 3)))
    #expect(Rational(1, over: 0) == nil)
  }

  @Test("Numbers beyond 64 bits stay exact, and come back to 64 bits when they can")
  func beyondSixtyFourBits() throws {
    var product = Rational.one
    for factor in 1...30 { product = product * Rational(factor) }
    // 30! (OEIS A000142).
    #expect(product.exactText == "265252859812191058636308480000000")
    for factor in 1...30 { product = try #require(product.divided(by: Rational(factor))) }
    #expect(product == .one)
    let third = try #require(Rational(1, over: 3))
    var sum = Rational.zero
    for _ in 0..<3 { sum += third }
    #expect(sum == .one)
  }

  @Test("The smallest 64-bit number can be negated, added and multiplied")
  func extremes() {
    let smallest = Rational(Int.min)
    #expect((-smallest).exactText == "9223372036854775808")
    #expect((smallest + smallest).exactText == "-18446744073709551616")
    #expect(smallest < Rational(Int.max))
    #expect((-smallest) > Rational(Int.max))
  }

  @Test("The laws of a field hold on a grid of fractions")
  func laws() throws {
    let values = (-4...4).flatMap { top in (1...4).compactMap { Rational(top, over: $0) } }
    for a in values {
      for b in values {
        #expect(a + b == b + a)
        #expect(a * b == b * a)
        #expect((a - b) + b == a)
        if let quotient = a.divided(by: b) { #expect(quotient * b == a) } else { #expect(b.isZero) }
        #expect((a < b) == (b - a > .zero))
      }
    }
  }

  @Test("The laws hold at the edge of 64 bits, where sums and products leave them and come back")
  func lawsAtTheEdge() throws {
    let wholes = [Int.min, Int.min + 1, -3, -1, 1, 2, Int.max - 1, Int.max]
    let values = wholes.flatMap { top in
      [1, 2, 3, Int.max - 1, Int.max].compactMap { Rational(top, over: $0) }
    }
    for a in values {
      #expect(-(-a) == a)
      for b in values {
        #expect(a + b == b + a)
        #expect((a - b) + b == a)
        #expect((a * b).divided(by: b) == a)
        #expect((a < b) == (b - a > .zero))
        #expect((a - b).isZero == (a == b))
      }
    }
  }

  @Test(
    "Decimal text is read exactly, and nothing else is",
    arguments: [
      ("12.50", "12.5"), ("-0.25", "-0.25"), ("+3", "3"), ("007", "7"), ("0.1", "0.1"),
    ])
  func decimals(text: String, expected: String) throws {
    #expect(try #require(Rational(decimal: text)).exactText == expected)
  }

  @Test(
    "What is not a decimal number is refused",
    arguments: ["", "-", ".5", "5.", "1e3", "1,5", "0x10", " 1", "1 ", "1.2.3", "٣", "NaN"])
  func notDecimals(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test("A decimal of more than 40 digits is refused")
  func tooLong() {
    #expect(Rational(decimal: String(repeating: "9", count: 40)) != nil)
    #expect(Rational(decimal: String(repeating: "9", count: 41)) == nil)
  }

  @Test(
    "Rounding follows its rule on both sides of zero",
    arguments: [
      ("66.65", RoundingRule.halfUp, "66.7"), ("-66.65", .halfUp, "-66.7"),
      ("66.65", .halfEven, "66.6"), ("66.75", .halfEven, "66.8"), ("66.69", .down, "66.6"),
      ("-66.69", .down, "-66.6"), ("0.04", .halfUp, "0.0"), ("-0.04", .halfUp, "0.0"),
      ("99.95", .halfUp, "100.0"),
    ])
  func rounding(text: String, rule: RoundingRule, expected: String) throws {
    let value = try #require(Rational(decimal: text))
    #expect(value.decimalText(decimals: 1, rule: rule) == expected)
    #expect(value.rounded(decimals: 1, rule: rule) == Rational(decimal: expected))
  }

  @Test("A fraction without a finite decimal is written as a fraction")
  func fractions() throws {
    #expect(try #require(Rational(145, over: 190)).exactText == "29/38")
    #expect(try #require(Rational(1, over: 8)).exactText == "0.125")
  }

  @Test("The nearest Double of a very large fraction is right to the last bits")
  func doubles() throws {
    let huge = try #require(Rational(decimal: "1234567890123456789012345678901234567890"))
    #expect(abs(huge.doubleValue / 1.2345678901234567e39 - 1) < 1e-15)
    let tiny = try #require(Rational.one.divided(by: huge))
    #expect(abs(tiny.doubleValue * 1.2345678901234567e39 - 1) < 1e-15)
  }
}

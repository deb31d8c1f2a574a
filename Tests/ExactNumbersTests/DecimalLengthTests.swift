import ExactNumbers
import Testing

@Suite("Decimals of every length")
struct DecimalLengthTests {
  @Test("A decimal of 1 to 40 digits is the number its digits say", arguments: 1...40)
  func lengths(count: Int) throws {
    let digits = String("1234567890123456789012345678901234567890".prefix(count))
    var expected = Rational.zero
    for digit in digits.compactMap(\.wholeNumberValue) {
      expected = expected * 10 + Rational(digit)
    }
    #expect(Rational(decimal: digits) == expected)
    #expect(Rational(decimal: "-" + digits) == -expected)
    var power = Rational.one
    for _ in 1..<count { power = power * 10 }
    if count > 1 {
      let text = digits.prefix(1) + "." + digits.dropFirst()
      #expect(Rational(decimal: text) == expected.divided(by: power))
    }
  }
}

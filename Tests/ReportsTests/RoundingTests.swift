import ExactNumbers
import Testing

@Suite("Rounding of the figures shown")
struct RoundingTests {
  @Test(
    "Small numbers round as big integers do", arguments: [RoundingRule.halfUp, .halfEven, .down])
  func sameAsBigIntegers(rule: RoundingRule) throws {
    var different: [String] = []
    for numerator in -60...60 {
      for denominator in [1, 3, 7, 8, 20, 40, 400] {
        let value = try #require(Rational(numerator, over: denominator))
        for decimals in 0...3 {
          // `rounded` decides with big integers; its result is written without rounding.
          let expected = value.rounded(decimals: decimals, rule: rule)
            .decimalText(decimals: decimals)
          let text = value.decimalText(decimals: decimals, rule: rule)
          if text != expected { different.append("\(value) at \(decimals): \(text)") }
        }
      }
    }
    #expect(different == [])
  }

  @Test("A number just under zero is written without a sign, a large one in full")
  func edges() throws {
    #expect(Rational(decimal: "-0.04").map { $0.decimalText(decimals: 1) } == "0.0")
    #expect(Rational(decimal: "-0.05").map { $0.decimalText(decimals: 1) } == "-0.1")
    #expect(Rational(Int.max).decimalText(decimals: 9) == "9223372036854775807.000000000")
    #expect(Rational(Int.min).decimalText(decimals: 0) == "-9223372036854775808")
  }
}

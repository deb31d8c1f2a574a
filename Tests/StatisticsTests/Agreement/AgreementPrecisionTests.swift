import Statistics
import Testing

@Suite("What a number of items allows")
struct AgreementPrecisionTests {
  @Test("An agreement of 0.60 on six calls cannot be told from 0.85; twelve more would")
  func share() throws {
    let found = try #require(Proportions.wilson(successes: 3, of: 5).estimate)
    let precision = try #require(AgreementPrecision(found))
    // Student's t and √(p(1 − p)), by search with scipy 1.12.
    #expect(precision.items(toExclude: 0.85) == 18)
    #expect(precision.items(toExclude: 0.35) == 18)
    #expect(precision.items(toExclude: 0.85, power: 0.8) == 32)
    let six = try #require(
      AgreementPrecision(
        Estimate(
          value: 0.6, count: 6, standardError: (0.24 / 6).squareRoot(),
          interval: Interval(lower: 0.1, upper: 1))))
    #expect(six.furtherItems(toExclude: 0.85) == 12)
    #expect(six.furtherItems(toExclude: -8) == 0)
  }

  @Test("A coefficient with its standard error tells the items for a half-width")
  func coefficient() throws {
    let precision = try #require(
      AgreementPrecision(Estimate(value: 0.7, count: 6, standardError: 0.12)))
    // By search with scipy 1.12.
    #expect(precision.items(forHalfWidth: 0.1) == 36)
    #expect(precision.items(toExclude: 0.75) == 136)
    #expect(try #require(precision.halfWidth(items: 10)).isNear(0.2102711284, 1e-9))
    #expect(precision.halfWidth(items: 1) == nil)
  }

  @Test("Full agreement on six calls excludes 0.85 once there are twenty-two")
  func unanimous() throws {
    let full = PercentAgreement.pairs(
      try AgreementData.matrix([[1, 2, 1, 2, 1, 1], [1, 2, 1, 2, 1, 1]], 2))
    let precision = try #require(full.estimate.flatMap(AgreementPrecision.init))
    // Wilson: n/(n + z²) > 0.85 from n = 21.77.
    #expect(precision.items(toExclude: 0.85) == 22)
    #expect(precision.furtherItems(toExclude: 0.85) == 16)
    #expect(try #require(precision.halfWidth(items: 6)).isNear(1 - 0.6096657121, 1e-9))
  }

  @Test("What cannot be reached, and figures without error, have no number of items")
  func none() throws {
    #expect(AgreementPrecision(Estimate(value: 1, count: 1)) == nil)
    #expect(AgreementPrecision(Estimate(value: .nan, count: 5, standardError: 1)) == nil)
    let precision = try #require(
      AgreementPrecision(Estimate(value: 0.7, count: 6, standardError: 0.12)))
    #expect(precision.items(toExclude: 0.7) == nil)
    #expect(precision.items(toExclude: 0.7 + 1e-9) == nil)
    #expect(precision.items(forHalfWidth: 0) == nil)
    #expect(precision.items(forHalfWidth: .nan) == nil)
    #expect(precision.items(toExclude: 0.8, power: 0.2) == nil)
    #expect(precision.items(toExclude: .infinity) == nil)
  }
}

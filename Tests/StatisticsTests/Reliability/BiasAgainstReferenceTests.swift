import Statistics
import Testing

@Suite("Bias against a reference")
struct BiasAgainstReferenceTests {
  @Test("A rater under the expert has a negative bias with its test and errors")
  func reference() throws {
    // scipy 1.12 ttest_1samp: t = −3.643131.
    let found = BiasAgainstReference(
      [78, 70, 88, 61, 80, 66, 90, 64], reference: [80, 75, 90, 60, 85, 70, 95, 65])
    let estimate = try #require(found.bias.statistic.estimate)
    #expect(estimate.value.isNear(-2.875, 1e-6))
    #expect(try #require(estimate.standardError).isNear(0.7891564212, 1e-6))
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(-4.7410584114, 1e-6))
    #expect(interval.upper.isNear(-1.0089415886, 1e-6))
    #expect(try #require(found.tStatistic).isNear(-3.6431307187, 1e-6))
    #expect(try #require(found.bias.probability).isNear(0.0082527495, 1e-6))
    #expect(try #require(found.meanAbsoluteError).isNear(3.125, 1e-6))
    #expect(try #require(found.rootMeanSquaredError).isNear(3.5531676009, 1e-6))
    #expect(estimate.count == 8)
  }

  @Test("Items that one of both did not rate are missing")
  func gaps() throws {
    let found = BiasAgainstReference([78, nil, 88, 61], reference: [80, 75, nil, 60])
    let estimate = try #require(found.bias.statistic.estimate)
    #expect((estimate.value, estimate.count, estimate.missing) == (-0.5, 2, 2))
    #expect(found.meanAbsoluteError == 1.5)
  }

  @Test("No common item has no bias, and a constant bias no test")
  func degenerate() {
    let none = BiasAgainstReference([nil, 3], reference: [4, nil])
    #expect(none.bias.statistic == .undefined(.noObservations, count: 0))
    #expect(none.meanAbsoluteError == nil)
    #expect(none.tStatistic == nil)
    let constant = BiasAgainstReference([3, 5, 7], reference: [4, 6, 8])
    #expect(constant.bias.statistic == .defined(Estimate(value: -1, count: 3)))
    #expect(constant.bias.probability == nil)
    #expect(constant.rootMeanSquaredError == 1)
    let unequal = BiasAgainstReference([3, 5, 7], reference: [4, 6])
    #expect(unequal.bias.statistic == .undefined(.invalidInput, count: 2))
    let infinite = BiasAgainstReference([3, .infinity], reference: [4, 6])
    #expect(infinite.bias.statistic == .undefined(.invalidInput, count: 2))
  }
}

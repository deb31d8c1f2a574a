import Statistics
import Testing

struct ProportionsTests {
  /// Newcombe (1998), Statistics in Medicine 17:857–872, table I; digits beyond the four printed:
  /// statsmodels proportion_confint(method="wilson").
  @Test(
    "Wilson's interval is the published one",
    arguments: [
      (81, 263, 0.2552885199, 0.366209577), (15, 148, 0.0623863995, 0.1604872417),
      (0, 20, 0, 0.1611251581), (1, 29, 0.0061132143, 0.1717552188),
    ])
  func wilson(successes: Int, total: Int, lower: Double, upper: Double) throws {
    let estimate = try #require(Proportions.wilson(successes: successes, of: total).estimate)
    #expect(estimate.value == Double(successes) / Double(total))
    #expect(estimate.count == total)
    #expect(try #require(estimate.interval).lower.isNear(lower, 1e-9))
    #expect(try #require(estimate.interval).upper.isNear(upper, 1e-9))
  }

  /// Newcombe (1998), Statistics in Medicine 17:857–872, table I, method 5; digits beyond the four
  /// printed: statsmodels proportion_confint(method="beta").
  @Test(
    "Clopper and Pearson's interval is the published one",
    arguments: [
      (81, 263, 0.2527367456, 0.3676219226), (15, 148, 0.0578440101, 0.1616504903),
      (0, 20, 0.0, 0.168433471), (1, 29, 0.0008726469, 0.1776442955),
    ] as [(Int, Int, Double, Double)])
  func clopperPearson(successes: Int, total: Int, lower: Double, upper: Double) throws {
    let estimate = try #require(
      Proportions.clopperPearson(successes: successes, of: total).estimate)
    #expect(try #require(estimate.interval).lower.isNear(lower, 1e-9))
    #expect(try #require(estimate.interval).upper.isNear(upper, 1e-9))
  }

  @Test("Ten satisfied customers out of fourteen: the CSAT with its interval")
  func csat() throws {
    // statsmodels proportion_confint(10, 14, method="wilson").
    let estimate = try #require(Proportions.wilson(successes: 10, of: 14).estimate)
    #expect(estimate.value.isNear(0.7142857143, 1e-9))
    #expect(try #require(estimate.interval).lower.isNear(0.4535091567, 1e-9))
    #expect(try #require(estimate.interval).upper.isNear(0.8827862136, 1e-9))
  }

  @Test("The interval touches 0 and 1 exactly where all answers are alike, and holds the share")
  func ends() throws {
    #expect(Proportions.wilson(successes: 0, of: 3).estimate?.interval?.lower == 0)
    #expect(Proportions.wilson(successes: 3, of: 3).estimate?.interval?.upper == 1)
    for total in 1...40 {
      for successes in 0...total {
        let estimate = try #require(Proportions.wilson(successes: successes, of: total).estimate)
        #expect(estimate.interval?.contains(estimate.value) == true)
      }
    }
  }

  @Test("Impossible counts are undefined")
  func impossible() {
    #expect(Proportions.wilson(successes: 0, of: 0) == .undefined(.noObservations, count: 0))
    #expect(Proportions.wilson(successes: 3, of: 2) == .undefined(.invalidInput, count: 2))
    #expect(Proportions.wilson(successes: -1, of: 2) == .undefined(.invalidInput, count: 2))
    #expect(Proportions.wilson(successes: 1, of: -2) == .undefined(.invalidInput, count: 0))
    #expect(
      Proportions.wilson(successes: 1, of: 2, level: 1) == .undefined(.invalidInput, count: 2))
  }

  /// Newcombe (1998), Statistics in Medicine 17:873–890, table II, method 10; digits beyond the four
  /// printed: statsmodels confint_proportions_2indep(method="newcomb").
  @Test(
    "Newcombe's interval of a difference is the published one",
    arguments: [
      (56, 70, 48, 80, 0.2, 0.0524314724, 0.333872654),
      (9, 10, 3, 10, 0.6, 0.1705227239, 0.8090179735),
    ])
  func newcombe(
    x: Int, n: Int, otherX: Int, otherN: Int, value: Double, lower: Double, upper: Double
  ) throws {
    let estimate = try #require(
      Proportions.difference(successes: x, of: n, minus: otherX, of: otherN).estimate)
    #expect(estimate.value.isNear(value, 1e-12))
    #expect(try #require(estimate.interval).lower.isNear(lower, 1e-9))
    #expect(try #require(estimate.interval).upper.isNear(upper, 1e-9))
  }

  @Test("A difference with an empty sample is undefined, and says so")
  func emptySample() {
    #expect(
      Proportions.difference(successes: 1, of: 2, minus: 0, of: 0)
        == .undefined(.noObservations, count: 2))
    #expect(
      Proportions.difference(successes: 5, of: 2, minus: 0, of: 1)
        == .undefined(.invalidInput, count: 3))
  }
}

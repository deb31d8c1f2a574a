import Statistics
import Testing

@Suite("Tests of shares")
struct ProportionTestTests {
  // two_proportion_z_statsmodels: statsmodels proportions_ztest docstring (-1.4078, 0.159).
  @Test("Two shares have statsmodels's z")
  func two() throws {
    let test = try #require(
      Proportions.pooledTest(Tally(5, of: 83), against: Tally(12, of: 99)).value)
    #expect(test.value.isNear(-1.4078304151, 1e-9))
    #expect(test.probability.isNear(0.1591812918, 1e-9))
    #expect(!test.isRough)
    let turned = try #require(
      Proportions.pooledTest(Tally(12, of: 99), against: Tally(5, of: 83)).value)
    #expect(turned.value == -test.value)
    #expect(turned.probability == test.probability)
  }

  // k_proportions_smokers: Fleiss (1981), p. 139; R stats::prop.test (12.6004, 3, 0.005585).
  @Test("Four hospitals' smokers have Fleiss's χ²")
  func several() throws {
    let groups = [Tally(83, of: 86), Tally(90, of: 93), Tally(129, of: 136), Tally(70, of: 82)]
    let test = try #require(Proportions.homogeneity(groups).value)
    #expect(test.value.isNear(12.6004112971, 1e-9))
    #expect(test.degreesOfFreedom == 3)
    #expect(test.probability.isNear(0.0055854767, 1e-9))
    #expect(Proportions.homogeneity(groups.reversed()) == .defined(test))
    let failures = groups.map { Tally($0.total - $0.successes, of: $0.total) }
    let mirrored = try #require(Proportions.homogeneity(failures).value)
    #expect(mirrored.value.isNear(test.value, 1e-10))
  }

  @Test("Equal shares give 0; small groups are said to be rough")
  func equal() throws {
    let test = try #require(Proportions.pooledTest(Tally(2, of: 4), against: Tally(3, of: 6)).value)
    #expect(test.value == 0)
    #expect(test.probability.isNear(1, 1e-12))
    #expect(test.isRough)
  }

  @Test("Nothing, one group, impossible counts and a pooled share of 0 or 1 give a reason")
  func undefined() {
    #expect(Proportions.homogeneity([]) == .undefined(.noObservations, count: 0))
    #expect(
      Proportions.homogeneity([Tally(1, of: 2)])
        == .undefined(.tooFewObservations(needed: 2), count: 1))
    #expect(
      Proportions.pooledTest(Tally(1, of: 0), against: Tally(1, of: 2))
        == .undefined(.invalidInput, count: 2))
    #expect(
      Proportions.pooledTest(Tally(2, of: 2), against: Tally(5, of: 5))
        == .undefined(.noVariation, count: 2))
  }
}

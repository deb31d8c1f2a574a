import Statistics
import Testing

@Suite("Gwet's AC1 and AC2")
struct GwetACTests {
  @Test(
    "Four raters with gaps, by weights",
    arguments: [
      // irrCAC 1.4 README, cac.raw4raters: AC1 0.77544, SE 0.14295, (0.461, 1).
      (AgreementWeights.identity, 0.7754440681, 0.1429499506, 0.4608133481),
      (.linear, 0.8587391364, 0.1173290219, 0.6004997004),
      (.quadratic, 0.9140007236, 0.1039622446, 0.6851813659),
      (.gwetOrdinal, 0.8989397699, 0.1069035238, 0.6636467004),
    ])
  func fourRaters(
    weights: AgreementWeights, value: Double, error: Double, lower: Double
  ) throws {
    let matrix = try AgreementData.matrix(AgreementData.fourRaters, 5)
    #expect(
      GwetAC.estimate(matrix, weights: weights)
        .isNear(value, error: error, bounds: (lower, 1), 1e-5))
  }

  @Test("Klein's five raters, AC1 and AC2 with quadratic weights")
  func klein() throws {
    // Klein (2018), Stata Journal 18(4); irrCAC 1.4.
    let matrix = try AgreementData.matrix(AgreementData.klein, 3)
    #expect(
      GwetAC.estimate(matrix).isNear(
        0.3829014329, error: 0.1145468761, bounds: (0.1237783966, 0.6420244692), 1e-5))
    #expect(
      GwetAC.estimate(matrix, weights: .quadratic).isNear(
        0.0891506667, error: 0.2223631848, bounds: (-0.4138698046, 0.5921711379), 1e-5))
  }

  @Test("Gwet's table of abstractors; its raw form divides by n − 1")
  func abstractors() throws {
    // irrCAC README: 0.8493305; SE 0.04321747 by its table form, 0.0434352 by its raw form.
    let result = GwetAC.estimate(try AgreementData.matrix(ofTable: AgreementData.abstractors))
    #expect(result.isNear(0.8493305482, 1e-6))
    #expect(try #require(result.estimate?.standardError).isNear(0.0434351891, 0.0003))
  }

  @Test("Without variation on a declared scale AC1 is 1, with a bound that grows with items")
  func noVariation() throws {
    // Gwet's definition with two declared categories: e = 0; irrCAC R and Python give 1.
    let five = GwetAC.estimate(
      try AgreementData.matrix([[2, 2, 2, 2, 2], [2, 2, 2, 2, 2]], 2))
    #expect(five.isNear(1, 1e-12))
    // 5/(5 + 1.959964²), by hand.
    #expect(try #require(five.estimate?.interval).lower.isNear(0.5655175, 1e-6))
    #expect(
      GwetAC.estimate(try AgreementData.matrix([[1, 1], [1, 1]], 1))
        == .undefined(.noVariation, count: 2))
  }

  @Test("Agreement everywhere on a varied scale bounds the coefficient as it bounds agreement")
  func fullAgreement() throws {
    let matrix = try AgreementData.matrix([[1, 2, 1, 2, 1, 2], [1, 2, 1, 2, 1, 2]], 2)
    let result = GwetAC.estimate(matrix)
    // Wilson's 6/(6 + z²) = 0.6096657, and e = 0.5.
    #expect(result.isNear(1, bounds: ((0.6096657 - 0.5) / 0.5, 1), 1e-6))
  }

  @Test("An interval stays within what the coefficient can reach")
  func reach() throws {
    let result = GwetAC.estimate(try AgreementData.matrix([[1, 2, 1], [2, 1, 1]], 2))
    let interval = try #require(result.estimate?.interval)
    #expect(interval.lower == -1 && interval.upper == 1)
  }
}

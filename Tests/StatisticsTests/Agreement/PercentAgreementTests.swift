import Statistics
import Testing

@Suite("Percent agreement and agreement within a tolerance")
struct PercentAgreementTests {
  @Test("Gwet's four raters agree on 82 % of pairs, with his standard error and interval")
  func gwet() throws {
    // irrCAC README (Gwet 2014): 0.8181818, SE 0.12561, (0.542, 1).
    let result = PercentAgreement.pairs(try AgreementData.matrix(AgreementData.fourRaters, 5))
    #expect(
      result.isNear(0.8181818182, error: 0.1256089599, bounds: (0.5417183614, 1), 1e-5))
    #expect(result.count == 11)
    #expect(result.estimate?.missing == 1)
  }

  @Test("The share of unanimous items has Wilson's interval")
  func unanimous() throws {
    // Items 1, 3, 4, 5, 7, 9, 10 and 11 of the eleven rated twice; Wilson by R's binom.confint form.
    let result = PercentAgreement.unanimous(
      try AgreementData.matrix(AgreementData.fourRaters, 5))
    #expect(
      result.estimate?.value == Proportions.wilson(successes: 8, of: 11).estimate?.value)
    #expect(
      result.estimate?.interval == Proportions.wilson(successes: 8, of: 11).estimate?.interval)
    #expect(result.estimate?.missing == 1)
  }

  @Test("Full agreement, and none, have the bounds that Wilson gives to their items")
  func extremes() throws {
    let full = PercentAgreement.pairs(try AgreementData.matrix([[1, 2, 1, 2], [1, 2, 1, 2]], 2))
    #expect(full.estimate?.value == 1)
    // n/(n + z²) = 4/(4 + 1.959964²)
    #expect(full.isNear(1, bounds: (0.5101091635, 1), 1e-9))
    let none = PercentAgreement.pairs(try AgreementData.matrix([[1, 2, 1, 2], [2, 1, 2, 1]], 2))
    #expect(none.isNear(0, bounds: (0, 0.4898908365), 1e-9))
  }

  @Test(
    "All raters within a tolerance, as R's irr::agree counts them",
    arguments: [
      // R irr 0.84.1, data(video) and data(anxiety).
      (AgreementData.video, 0.0, 0.35), (AgreementData.video, 1, 0.9),
      (AgreementData.anxiety, 0, 0), (AgreementData.anxiety, 1, 0.35),
      (AgreementData.anxiety, 2, 0.7),
    ])
  func allRaters(ratings: [[Int?]], tolerance: Double, expected: Double) throws {
    let result = ToleranceAgreement.allRaters(
      try AgreementData.numbers(ratings), tolerance: tolerance)
    #expect(result.isNear(expected, 1e-9))
    #expect(result.count == 20)
    let wilson = Proportions.wilson(successes: Int((expected * 20).rounded()), of: 20)
    #expect(result.estimate?.interval == wilson.estimate?.interval)
  }

  @Test("Pairs within five points: the boundary counts although 66.3 − 61.3 is above 5 in binary")
  func boundary() throws {
    // Constructed; brute force in numpy.
    let ratings = try #require(
      RatingMatrix([
        [82, 90, 64, 77, 88.5, 100, 55, 70, 93, 61.3],
        [85, 95, 70, 77, 83.5, 95, nil, 75.1, nil, 66.3],
        [79, 92.5, nil, 77, 81, 90, 61, 72, nil, 58.8],
      ]))
    let result = ToleranceAgreement.pairs(ratings, tolerance: 5)
    #expect(result.isNear(0.5925925926, 1e-9))
    #expect(result.count == 9)
    #expect(result.estimate?.missing == 1)
    let interval = try #require(result.estimate?.interval)
    #expect(interval.lower > 0 && interval.contains(0.5925925926) && interval.upper < 1)
    #expect(ToleranceAgreement.allRaters(ratings, tolerance: 5).count == 7)
  }

  @Test("Without a usable tolerance or level there is no figure")
  func invalid() throws {
    let ratings = try AgreementData.numbers(AgreementData.video)
    for tolerance in [-1, Double.nan, .infinity] {
      #expect(
        ToleranceAgreement.pairs(ratings, tolerance: tolerance)
          == .undefined(.invalidInput, count: 20))
      #expect(
        ToleranceAgreement.allRaters(ratings, tolerance: tolerance)
          == .undefined(.invalidInput, count: 20))
    }
    for level in [0, 1, Double.nan] {
      #expect(
        ToleranceAgreement.pairs(ratings, tolerance: 1, level: level)
          == .undefined(.invalidInput, count: 20))
      #expect(
        PercentAgreement.pairs(
          try AgreementData.matrix(AgreementData.video, 5), level: level)
          == .undefined(.invalidInput, count: 20))
    }
  }
}

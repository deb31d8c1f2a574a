import Statistics
import Testing

@Suite("Equivalence within a margin")
struct EquivalenceTests {
  private let ratings: [Double?] = [78, 70, 88, 61, 80, 66, 90, 64]
  private let reference: [Double?] = [80, 75, 90, 60, 85, 70, 95, 65]

  @Test("Pairs are equivalent within 5 points, and neither that nor different within 3")
  func paired() throws {
    // scipy 1.17 t distribution with 7 degrees of freedom on mean −2.875, error 0.7891564212.
    for (margin, lower, upper, verdict) in [
      (5.0, 0.015481137992672481, 1.0846288148558282e-05, Equivalence.Verdict.equivalent),
      (3, 0.4393083838792007, 7.193380871597165e-05, .inconclusive),
      (1, 0.9754131428975984, 0.0008663266165797992, .different),
    ] {
      let found = Equivalence(ratings, minus: reference, margin: margin)
      #expect(try #require(found.lowerProbability).isNear(lower, 1e-10))
      #expect(try #require(found.upperProbability).isNear(upper, 1e-10))
      #expect(found.probability == found.lowerProbability)
      #expect(found.verdict == verdict)
      let interval = try #require(found.difference.estimate?.interval)
      #expect(interval.lower.isNear(-4.370118871678274, 1e-9))
      #expect(interval.upper.isNear(-1.379881128321726, 1e-9))
      #expect(interval.level.isNear(0.9, 1e-12))
    }
  }

  @Test("Independent samples are compared by Welch's tests")
  func independent() throws {
    // scipy 1.17 ttest_ind, equal_var=False, one-sided, on samples shifted by ±4.
    let found = Equivalence(
      independent: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      minus: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4], margin: 4)
    #expect(try #require(found.lowerProbability).isNear(0.005361624103159106, 1e-10))
    #expect(try #require(found.upperProbability).isNear(1.9004056834130728e-06, 1e-10))
    #expect(found.verdict == .equivalent)
  }

  @Test("The verdict is that of the interval and the margin, whatever the margin")
  func agreesWithInterval() throws {
    for margin in stride(from: 0.1, through: 8, by: 0.1) {
      let found = Equivalence(ratings, minus: reference, margin: margin)
      let interval = try #require(found.difference.estimate?.interval)
      let isInside = interval.lower >= -margin && interval.upper <= margin
      let isOutside = interval.upper <= -margin || interval.lower >= margin
      #expect((found.verdict == .equivalent) == isInside)
      #expect((found.verdict == .different) == isOutside)
    }
  }

  @Test("The two groups of a panel are tested on their adjusted difference")
  func groups() throws {
    let panel = try #require(RatingMatrix(RaterDeviationTests.gapped))
    let difference = GroupDifference(panel, first: [0, 1], minus: [2, 3]).adjusted
    #expect(Equivalence(difference, margin: 5).verdict == .equivalent)
    #expect(Equivalence(difference, margin: 2).verdict == .inconclusive)
  }

  @Test("Without a spread, with too few pairs or an impossible margin nothing is concluded")
  func degenerate() {
    let constant = Equivalence([80, 70, 60], minus: [80, 70, 60], margin: 5)
    #expect(constant.verdict == .inconclusive)
    #expect(constant.difference == .defined(Estimate(value: 0, count: 3)))
    #expect(constant.probability == nil)
    let none = Equivalence([nil], minus: [4], margin: 5)
    #expect(none.difference == .undefined(.noObservations, count: 0))
    #expect(none.verdict == .inconclusive)
    for margin in [0, -5, .nan, .infinity] {
      let refused = Equivalence(ratings, minus: reference, margin: margin)
      #expect(refused.difference == .undefined(.invalidInput, count: 8))
      #expect(refused.verdict == .inconclusive)
    }
    for alpha in [0, 0.5, .nan] {
      let refused = Equivalence(ratings, minus: reference, margin: 5, alpha: alpha)
      #expect(refused.difference == .undefined(.invalidInput, count: 8))
    }
  }
}

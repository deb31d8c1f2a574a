import Statistics
import Testing

@Suite("Deviations of raters from their panel")
struct RaterDeviationTests {
  @Test(
    "Published panels have their deviations, positive for the lenient",
    arguments: [
      // Shrout & Fleiss (1979); R lme4.
      (
        IntraclassCorrelationTests.judges, [2.375, -2.7916666667, -0.9583333333, 1.375]
      ),
      (IntraclassCorrelationTests.anxiety, [0.2833333333, 0.2833333333, -0.5666666667]),
    ])
  func published(_ rows: [[Double?]], _ expected: [Double]) throws {
    let ratings = try #require(RatingMatrix(rows))
    for spread in [RaterDeviations.Spread.own, .pooled] {
      let found = RaterDeviations(ratings, spread: spread)
      for (rater, value) in zip(found.raters, expected) {
        let estimate = try #require(rater.deviation.statistic.estimate)
        #expect(estimate.value.isNear(value, 1e-4))
        #expect((estimate.count, estimate.missing) == (rows[0].count, 0))
        #expect(rater.spread == spread)
      }
    }
  }

  @Test("On a complete panel the own interval is Student's on the per-item deviations")
  func complete() throws {
    let rows = IntraclassCorrelationTests.judges.map { $0.compactMap { $0 } }
    let ratings = try #require(RatingMatrix(IntraclassCorrelationTests.judges))
    let found = RaterDeviations(ratings)
    for (rater, result) in found.raters.enumerated() {
      let deviations = (0..<6).map { item in
        rows[rater][item] - rows.map { $0[item] }.reduce(0, +) / 4
      }
      let expected = try #require(Means.studentInterval(deviations).estimate?.interval)
      let interval = try #require(result.deviation.statistic.estimate?.interval)
      #expect(interval.lower.isNear(expected.lower, 1e-10))
      #expect(interval.upper.isNear(expected.upper, 1e-10))
      #expect(try #require(result.deviation.degreesOfFreedom).isNear(5, 1e-9))
    }
  }

  @Test("The pooled interval rests on the residual mean square of the published analysis")
  func pooled() throws {
    // EMS 1.02 (1.0194444), 15 degrees of freedom: error √(EMS · (1 − 1/4) / 6).
    let ratings = try #require(RatingMatrix(IntraclassCorrelationTests.judges))
    let found = RaterDeviations(ratings, spread: .pooled)
    #expect(try #require(found.residualDeviation).isNear(1.0194444444.squareRoot(), 1e-9))
    for rater in found.raters {
      let error = try #require(rater.deviation.statistic.estimate?.standardError)
      #expect(error.isNear((1.0194444444 * 0.75 / 6).squareRoot(), 1e-9))
      #expect(try #require(rater.deviation.degreesOfFreedom).isNear(15, 1e-9))
    }
  }

  @Test("Raters of different items are adjusted for them")
  func adjusted() throws {
    // Built from items 60, 80, 90, 50, 70 and raters +3, −1, −2, without rest.
    let (items, raters) = ([60.0, 80, 90, 50, 70], [3.0, -1, -2])
    let gaps: Set<[Int]> = [[0, 0], [0, 3], [1, 1], [2, 2], [2, 4]]
    let ratings = try #require(
      RatingMatrix(
        raters.indices.map { rater in
          items.indices.map { gaps.contains([rater, $0]) ? nil : items[$0] + raters[rater] }
        }))
    let found = RaterDeviations(ratings)
    for (result, value) in zip(found.raters, raters) {
      let estimate = try #require(result.deviation.statistic.estimate)
      #expect(estimate.value.isNear(value, 1e-12))
      #expect(estimate.interval == nil)
      #expect(result.adjustedProbability == nil)
    }
    #expect(found.residualDeviation == 0)
    #expect(found.raters[0].deviation.statistic.estimate?.count == 3)
    #expect(found.raters[0].deviation.statistic.estimate?.missing == 2)
  }
}

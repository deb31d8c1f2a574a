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

  /// Four raters, eight items, seven gaps.
  static let gapped: [[Double?]] = [
    [82, 71, nil, 64, 90, 77, nil, 85], [75, nil, 88, 60, 86, 70, 79, nil],
    [nil, 69, 90, 62, nil, 74, 83, 84], [80, 74, 93, nil, 91, nil, 85, 88.5],
  ]

  @Test("A panel with gaps has the effects and sandwich errors of the whole linear model")
  func gaps() throws {
    // numpy 1.26: least squares on item and rater columns; CR2 and Satterthwaite's degrees of freedom
    // from the whole hat matrix.
    let found = RaterDeviations(try #require(RatingMatrix(Self.gapped)))
    let expected = [
      (1.53125, 0.5092850321680248), (-3.4375, 0.33413677710977513),
      (-0.65625, 0.21172617873001703), (2.5625, 0.4824325194442296),
    ]
    for (rater, (value, error)) in zip(found.raters, expected) {
      let estimate = try #require(rater.deviation.statistic.estimate)
      #expect(estimate.value.isNear(value, 1e-12))
      #expect(try #require(estimate.standardError).isNear(error, 1e-10))
      #expect(try #require(rater.deviation.degreesOfFreedom).isNear(4.995073891625614, 1e-9))
      #expect((estimate.count, estimate.missing) == (6, 2))
      #expect(rater.spread == .own)
    }
    #expect(try #require(found.residualDeviation).isNear(1.0737992697868965, 1e-10))
    let pooled = RaterDeviations(try #require(RatingMatrix(Self.gapped)), spread: .pooled)
    for rater in pooled.raters {
      let error = try #require(rater.deviation.statistic.estimate?.standardError)
      #expect(error.isNear(0.40267473, 1e-8))
      #expect(try #require(rater.deviation.degreesOfFreedom).isNear(13, 1e-9))
    }
  }

  @Test("Order changes nothing, a shift nothing, a scale the deviations only")
  func invariance() throws {
    let found = RaterDeviations(try #require(RatingMatrix(Self.gapped))).raters
    let raters = [2, 0, 3, 1]
    let turned = try #require(
      RatingMatrix(raters.map { rater in [5, 0, 7, 2, 1, 6, 4, 3].map { Self.gapped[rater][$0] } }))
    for (result, rater) in zip(RaterDeviations(turned).raters, raters) {
      try expectSame(result, found[rater], scale: 1, tolerance: 1e-12)
    }
    let scaled = try #require(
      RatingMatrix(Self.gapped.map { row in row.map { $0.map { 7 - 0.25 * $0 } } }))
    for (result, expected) in zip(RaterDeviations(scaled).raters, found) {
      try expectSame(result, expected, scale: -0.25, tolerance: 1e-12)
    }
  }

  private func expectSame(
    _ result: RaterDeviations.Rater, _ expected: RaterDeviations.Rater, scale: Double,
    tolerance: Double
  ) throws {
    let (one, two) = (result.deviation, expected.deviation)
    let (found, other) = (
      try #require(one.statistic.estimate), try #require(two.statistic.estimate)
    )
    #expect(found.value.isNear(scale * other.value, tolerance))
    #expect(
      try #require(found.standardError).isNear(
        scale.magnitude * (try #require(other.standardError)), tolerance))
    #expect(
      try #require(result.adjustedProbability).isNear(
        try #require(expected.adjustedProbability), 1e-10))
  }

  @Test("Groups of raters without a common item are told apart, and no figure compares them")
  func disconnected() throws {
    let ratings = try #require(
      RatingMatrix([
        [80, 70, nil, nil], [82, 75, nil, nil], [nil, nil, 60, 90], [nil, nil, 66, 92],
      ]))
    let found = RaterDeviations(ratings)
    #expect(found.groups == [[0, 1], [2, 3]])
    for rater in found.raters {
      #expect(rater.deviation.statistic == .undefined(.disconnected, count: 2))
      #expect(rater.adjustedProbability == nil)
    }
    #expect(found.residualDeviation == nil)
  }

  @Test("A rater alone on their items is undefined, and the others keep their panel")
  func alone() throws {
    let ratings = try #require(
      RatingMatrix([
        [80, 70, 61, nil, nil], [82, 75, 60, nil, nil], [nil, nil, nil, 60, 90],
        [nil, nil, nil, nil, nil],
      ]))
    let found = RaterDeviations(ratings)
    #expect(found.groups == [[0, 1], [2]])
    #expect(found.raters[0].deviation.statistic.estimate?.value == -1)
    #expect(found.raters[1].deviation.statistic.estimate?.value == 1)
    #expect(found.raters[2].deviation.statistic == .undefined(.disconnected, count: 2))
    #expect(found.raters[3].deviation.statistic == .undefined(.noObservations, count: 0))
  }

  @Test("A rater held by one item borrows the spread of the panel")
  func borrowed() throws {
    let ratings = try #require(
      RatingMatrix([
        [80, 70, 61, 90, 77], [82, 75, 60, 88, 79], [nil, nil, 66, nil, nil],
        [79, 71, 63, 86, 75],
      ]))
    let found = RaterDeviations(ratings)
    let third = found.raters[2]
    #expect(third.spread == .pooled)
    #expect(third.deviation.statistic.estimate?.interval != nil)
    #expect(third.deviation.statistic.estimate?.count == 1)
    // One item alone between two parts of a panel shows no residual of its own either.
    let bridge = try #require(
      RatingMatrix([
        [80, 70, 61, nil, nil, nil, 75], [82, 75, 60, nil, nil, nil, nil],
        [nil, nil, nil, 64, 81, 93, 79], [nil, nil, nil, 60, 84, 90, nil],
      ]))
    for rater in RaterDeviations(bridge).raters { #expect(rater.spread == .pooled) }
  }

  @Test("An erratic rater does not make the steady ones suspect, nor pass for biased")
  func erratic() throws {
    var draws = NormalDraws(seed: 5)
    var (own, pooled) = (0, 0)
    for _ in 0..<200 {
      let rows = (0..<4).map { rater -> [Double?] in
        (0..<15).map { _ in 80 + (rater == 0 ? 12 : 2) * draws.next() }
      }
      let ratings = try #require(RatingMatrix(rows))
      for (spread, place) in [(RaterDeviations.Spread.own, 0), (.pooled, 1)] {
        let first = RaterDeviations(ratings, spread: spread).raters[0].deviation
        let isAlarm = try #require(first.probability) <= 0.05
        if isAlarm, place == 0 { own += 1 }
        if isAlarm, place == 1 { pooled += 1 }
      }
    }
    // Of 200 at 5 %, 10 are expected; the pooled spread raises four times as many.
    #expect((2...20).contains(own), "\(own)")
    #expect(pooled > 2 * own, "\(pooled) against \(own)")
  }

  @Test("Panels of one rater, of one item, of nothing, and impossible levels give reasons")
  func degenerate() throws {
    func reasons(_ rows: [[Double?]], level: Double = 0.95) throws -> [Statistic] {
      let ratings = try #require(RatingMatrix(rows))
      return RaterDeviations(ratings, level: level).raters.map(\.deviation.statistic)
    }
    #expect(try reasons([]).isEmpty)
    #expect(try reasons([[1, 2]]) == [.undefined(.disconnected, count: 2)])
    #expect(
      try reasons([[nil], [nil]]) == [.undefined(.noObservations, count: 0)] + [
        .undefined(.noObservations, count: 0)
      ])
    #expect(
      try reasons([[1, 2], [3, 4]], level: 0) == [
        .undefined(.invalidInput, count: 2), .undefined(.invalidInput, count: 2),
      ])
    #expect(
      try reasons([[1e300, -1e300], [3, 4]]) == [
        .undefined(.invalidInput, count: 2), .undefined(.invalidInput, count: 2),
      ])
    // One item compares, and says nothing of how sure.
    #expect(
      try reasons([[70], [80]]) == [
        .defined(Estimate(value: -5, count: 1)), .defined(Estimate(value: 5, count: 1)),
      ])
    // Without any variation everybody is at the mean, without interval.
    #expect(
      try reasons([[7, 7, 7], [7, 7, 7]]) == [
        .defined(Estimate(value: 0, count: 3)), .defined(Estimate(value: 0, count: 3)),
      ])
  }
}

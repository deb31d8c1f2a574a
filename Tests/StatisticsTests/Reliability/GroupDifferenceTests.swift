import Statistics
import Testing

@Suite("Differences between groups of raters")
struct GroupDifferenceTests {
  private let rows = RaterDeviationTests.gapped

  @Test("Without gaps, the seen and the adjusted difference are one, interval included")
  func complete() throws {
    let ratings = try #require(RatingMatrix(IntraclassCorrelationTests.judges))
    let found = GroupDifference(ratings, first: [0, 3], minus: [1, 2])
    let (seen, adjusted) = (found.perItem, found.adjusted)
    let (one, two) = (
      try #require(seen.statistic.estimate), try #require(adjusted.statistic.estimate)
    )
    // (2.375 + 1.375)/2 − (−2.791667 − 0.958333)/2, from the published deviations.
    #expect(one.value.isNear(3.75, 1e-9))
    #expect(two.value.isNear(3.75, 1e-9))
    #expect(try #require(two.standardError).isNear(try #require(one.standardError), 1e-10))
    #expect(try #require(adjusted.degreesOfFreedom).isNear(5, 1e-9))
    #expect(try #require(adjusted.probability).isNear(try #require(seen.probability), 1e-9))
  }

  @Test("With gaps, the difference is adjusted for who rated what")
  func gaps() throws {
    // numpy 1.26: contrast of the whole linear model with CR2 and Satterthwaite's degrees of freedom.
    let ratings = try #require(RatingMatrix(rows))
    let found = GroupDifference(ratings, first: [0, 1], minus: [2, 3])
    let estimate = try #require(found.adjusted.statistic.estimate)
    #expect(estimate.value.isNear(-1.90625, 1e-10))
    #expect(try #require(estimate.standardError).isNear(0.44130386193380805, 1e-10))
    #expect(try #require(found.adjusted.degreesOfFreedom).isNear(6.897959183673469, 1e-9))
    #expect(estimate.count == 8)
    // Welch's on the effects 1.53125, −3.4375 against −0.65625, 2.5625.
    let across = Means.difference([1.53125, -3.4375], minus: [-0.65625, 2.5625])
    #expect(
      try #require(found.acrossRaters.probability).isNear(try #require(across.probability), 1e-9))
    let turned = GroupDifference(ratings, first: [3, 2], minus: [1, 0])
    #expect(
      try #require(turned.adjusted.statistic.estimate).value.isNear(-estimate.value, 1e-12))
  }

  @Test("Who rated the hard calls does not pass for harsh")
  func adjusted() throws {
    // The second provider rater only had the two hardest calls, and rates as everybody.
    let ratings = try #require(
      RatingMatrix([
        [90, 88, 50, 52, 91], [89, 89, 51, 50, 92], [90, 88, 51, 51, 91],
        [nil, nil, 50, 51, nil],
      ]))
    let found = GroupDifference(ratings, first: [0, 1], minus: [2, 3])
    #expect(try #require(found.adjusted.statistic.estimate).value.magnitude < 0.5)
    #expect(found.perItem.statistic.estimate?.count == 5)
  }

  @Test("One rater a side has no interval across raters, and keeps one over items")
  func single() throws {
    let ratings = try #require(RatingMatrix([[90, 80, 71, 60], [87, 79, 66, 58]]))
    let found = GroupDifference(ratings, first: [0], minus: [1])
    #expect(found.perItem.statistic.estimate?.value == 2.75)
    #expect(found.adjusted.statistic.estimate?.interval != nil)
    #expect(found.acrossRaters.statistic.estimate?.interval == nil)
  }

  @Test("Sides that cannot be compared, or are none, give reasons")
  func degenerate() throws {
    let apart = try #require(RatingMatrix([[1, 2, nil, nil], [nil, nil, 4, 5]]))
    let found = GroupDifference(apart, first: [0], minus: [1])
    #expect(found.perItem.statistic == .undefined(.noObservations, count: 0))
    #expect(found.adjusted.statistic == .undefined(.disconnected, count: 0))
    let pair = try #require(RatingMatrix([[1, 2], [3, 5], [nil, nil]]))
    for (first, second) in [([], [1]), ([0], []), ([0], [0]), ([0, 0], [1]), ([0], [9])] {
      let refused = GroupDifference(pair, first: first, minus: second)
      #expect(refused.adjusted.statistic == .undefined(.invalidInput, count: 0))
      #expect(refused.acrossRaters.statistic == .undefined(.invalidInput, count: 0))
    }
    #expect(
      GroupDifference(pair, first: [0], minus: [2]).adjusted.statistic
        == .undefined(.noObservations, count: 0))
    #expect(GroupDifference(pair, first: [0, 2], minus: [1]).adjusted.statistic.estimate != nil)
  }
}

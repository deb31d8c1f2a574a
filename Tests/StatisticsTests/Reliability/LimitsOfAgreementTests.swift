import Statistics
import Testing

@Suite("Limits of agreement")
struct LimitsOfAgreementTests {
  /// Peak expiratory flow by two meters: Bland & Altman (1986), The Lancet i:307–310.
  static let large: [Double?] = [
    494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427,
  ]
  static let mini: [Double?] = [
    512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451,
  ]

  @Test("The flow meters of 1986 have their published bias, limits and intervals")
  func twice() throws {
    // R BlandAltmanLeh 0.3.1; printed from rounded figures as −2.1, 38.8, −79.7, 75.5.
    let found = LimitsOfAgreement(Self.large, minus: Self.mini, multiplier: 2)
    let bias = try #require(found.bias.estimate)
    #expect(bias.value.isNear(-2.1176470588, 1e-4))
    #expect(try #require(found.deviation).isNear(38.7651298736, 1e-4))
    try expect(bias.interval, -22.0488376966, 17.813543579)
    let lower = try #require(found.lowerLimit.estimate)
    #expect(lower.value.isNear(-79.647906806, 1e-4))
    try expect(lower.interval, -114.1697416461, -45.126071966)
    let upper = try #require(found.upperLimit.estimate)
    #expect(upper.value.isNear(75.4126126884, 1e-4))
    try expect(upper.interval, 40.8907778483, 109.9344475284)
    #expect((upper.count, found.points.count) == (17, 17))
    #expect(
      (found.points[0].item, found.points[0].mean, found.points[0].difference) == (0, 503, -18))
  }

  @Test("The multiplier is 1.96 unless another is asked for")
  func usual() throws {
    // R BlandAltmanLeh (1.96): −78.0973, 73.86201; with z = 1.959964: −78.0959, 73.8606.
    let found = LimitsOfAgreement(Self.large, minus: Self.mini)
    #expect(try #require(found.lowerLimit.estimate).value.isNear(-78.0959054671, 0.005))
    #expect(try #require(found.upperLimit.estimate).value.isNear(73.8606113495, 0.005))
    #expect(found.multiplier == 1.96)
  }

  @Test("Two raters of a matrix are compared on the items that both rated")
  func matrix() throws {
    var (first, second) = (Self.large, Self.mini)
    first[3] = nil
    second[5] = nil
    let ratings = try #require(RatingMatrix([first, second]))
    let found = LimitsOfAgreement(ratings, rater: 0, minus: 1)
    #expect(found.bias.estimate?.count == 15)
    #expect(found.bias.estimate?.missing == 2)
    #expect(!found.points.contains { [3, 5].contains($0.item) })
    let reversed = LimitsOfAgreement(ratings, rater: 1, minus: 0)
    #expect(
      try #require(reversed.lowerLimit.estimate).value.isNear(
        -(try #require(found.upperLimit.estimate).value), 1e-12))
    #expect(
      LimitsOfAgreement(ratings, rater: 0, minus: 7).bias == .undefined(.noObservations, count: 0))
  }

  @Test("A constant difference has limits at the bias, and no intervals")
  func constant() throws {
    let found = LimitsOfAgreement([80.3, 70.1, 90.2], minus: [75.3, 65.1, 85.2])
    #expect(try #require(found.bias.estimate).value.isNear(5, 1e-12))
    #expect(found.bias.estimate?.interval == nil)
    #expect(found.deviation == 0)
    #expect(found.upperLimit.estimate?.interval == nil)
    #expect(try #require(found.upperLimit.estimate).value.isNear(5, 1e-12))
  }

  @Test("One item has a bias without limits; none, or impossible options, have neither")
  func degenerate() {
    let one = LimitsOfAgreement([80, nil], minus: [75, 3])
    #expect(one.bias == .defined(Estimate(value: 5, count: 1, missing: 1)))
    #expect(one.lowerLimit == .undefined(.tooFewObservations(needed: 2), count: 1))
    #expect(one.deviation == nil)
    #expect(
      LimitsOfAgreement([nil], minus: [1]).upperLimit == .undefined(.noObservations, count: 0))
    #expect(
      LimitsOfAgreement([1, 2], minus: [1]).bias == .undefined(.invalidInput, count: 1))
    for multiplier in [0, -1, .nan, .infinity] {
      #expect(
        LimitsOfAgreement([1, 2], minus: [1, 3], multiplier: multiplier).bias
          == .undefined(.invalidInput, count: 2))
    }
  }

  private func expect(_ interval: Interval?, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(interval)
    #expect(interval.lower.isNear(lower, 1e-4))
    #expect(interval.upper.isNear(upper, 1e-4))
  }
}

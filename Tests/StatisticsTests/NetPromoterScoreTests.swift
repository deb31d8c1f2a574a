import Statistics
import Testing

struct NetPromoterScoreTests {
  /// Adjusted Wald of Rocks (2016), The American Statistician 70:365–372; the same formulas
  /// reproduce the variance and error of the R package NPS 1.1.
  @Test(
    "The adjusted interval is the published one, clipped to −1…1",
    arguments: [
      (250, 675, 75, 0.175, 0.0171522232, 0.1408588306, 0.20809431),
      (3, 0, 0, 1, 0.2886751346, -0.065792867, 1),
      (60, 25, 15, 0.45, 0.0731962898, 0.293431112, 0.5803552957),
    ] as [(Int, Int, Int, Double, Double, Double, Double)])
  func adjusted(
    promoters: Int, passives: Int, detractors: Int, value: Double, error: Double, lower: Double,
    upper: Double
  ) throws {
    let estimate = try #require(
      NetPromoterScore.adjustedWald(
        promoters: promoters, passives: passives, detractors: detractors
      ).estimate)
    #expect(estimate.value.isNear(value, 1e-12))
    #expect(estimate.count == promoters + passives + detractors)
    #expect(try #require(estimate.standardError).isNear(error, 1e-9))
    #expect(try #require(estimate.interval).lower.isNear(lower, 1e-8))
    #expect(try #require(estimate.interval).upper.isNear(upper, 1e-8))
  }

  @Test("Turning promoters into detractors turns the score and its interval over")
  func mirrored() throws {
    let one = try #require(
      NetPromoterScore.adjustedWald(promoters: 7, passives: 3, detractors: 2).estimate)
    let other = try #require(
      NetPromoterScore.adjustedWald(promoters: 2, passives: 3, detractors: 7).estimate)
    #expect(one.value == -other.value)
    #expect(
      try #require(one.interval).lower.isNear(-(try #require(other.interval)).upper, 1e-15))
  }

  @Test("No answer and negative counts are undefined; enormous counts do not overflow")
  func degenerate() {
    #expect(
      NetPromoterScore.adjustedWald(promoters: 0, passives: 0, detractors: 0)
        == .undefined(.noObservations, count: 0))
    #expect(
      NetPromoterScore.adjustedWald(promoters: -1, passives: 2, detractors: 0)
        == .undefined(.invalidInput, count: 0))
    #expect(
      NetPromoterScore.adjustedWald(promoters: .max, passives: .max, detractors: .max)
        == .undefined(.invalidInput, count: 0))
  }
}

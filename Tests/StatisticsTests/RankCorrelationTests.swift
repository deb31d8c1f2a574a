import Statistics
import Testing

struct RankCorrelationTests {
  private let iqAndTelevision: [(Double, Double)] = [
    (106, 7), (100, 27), (86, 2), (101, 50), (99, 28), (103, 29), (97, 20), (113, 12), (112, 6),
    (110, 17),
  ]
  private let scoresAndSatisfaction: [(Double, Double)] = [
    (92, 5), (85, 4), (85, 5), (70, 3), (60, 2), (95, 5), (88, 4), (77, 4), (85, 3), (66, 3),
  ]

  @Test("Ten pairs without ties give the published coefficient and probability")
  func published() throws {
    // https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient: −29/165, p = 0.627188.
    let estimate = try #require(RankCorrelation.spearman(iqAndTelevision).estimate)
    #expect(estimate.value.isNear(-29.0 / 165, 1e-12))
    let t = estimate.value * (8 / (1 - estimate.value * estimate.value)).squareRoot()
    let tail = try #require(StudentDistribution.cumulative(t, degreesOfFreedom: 8))
    #expect((2 * tail).isNear(0.6271883448, 1e-9))
    // Bonett & Wright (2000), numpy: tanh(atanh ρ ± 1.96 · √((1 + ρ²/2)/7)).
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(-0.7278300282612825, 1e-9))
    #expect(interval.upper.isNear(0.5145466616027848, 1e-9))
  }

  @Test("Ties take average ranks")
  func ties() throws {
    // scipy 1.12 spearmanr.
    let estimate = try #require(RankCorrelation.spearman(scoresAndSatisfaction).estimate)
    #expect(estimate.value.isNear(0.8219228549, 1e-9))
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(0.29669556347700426, 1e-9))
    #expect(interval.upper.isNear(0.9653823078428995, 1e-9))
  }

  @Test("The order of the pairs changes nothing and swapping the sides neither")
  func order() {
    let expected = RankCorrelation.spearman(scoresAndSatisfaction)
    #expect(RankCorrelation.spearman(scoresAndSatisfaction.reversed()) == expected)
    #expect(RankCorrelation.spearman(scoresAndSatisfaction.map { ($0.1, $0.0) }) == expected)
  }

  @Test("A perfect order is 1 or −1, without an interval")
  func perfect() {
    let rising = (1...12).map { (Double($0), Double($0 * $0)) }
    #expect(RankCorrelation.spearman(rising) == .defined(Estimate(value: 1, count: 12)))
    #expect(
      RankCorrelation.spearman(rising.map { ($0.0, -$0.1) })
        == .defined(Estimate(value: -1, count: 12)))
  }

  @Test("Too few pairs, a constant side and values that are not finite are undefined")
  func undefined() {
    #expect(RankCorrelation.spearman([]) == .undefined(.noObservations, count: 0))
    #expect(
      RankCorrelation.spearman([(1, 2), (2, 3), (3, 1)])
        == .undefined(.tooFewObservations(needed: 4), count: 3))
    #expect(
      RankCorrelation.spearman(Array(iqAndTelevision.prefix(9)), minimum: 10)
        == .undefined(.tooFewObservations(needed: 10), count: 9))
    #expect(
      RankCorrelation.spearman((0..<10).map { (Double($0), 5) })
        == .undefined(.noVariation, count: 10))
    #expect(
      RankCorrelation.spearman([(1, 1), (2, 2), (3, .nan), (4, 4)])
        == .undefined(.invalidInput, count: 4))
  }
}

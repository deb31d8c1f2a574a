import Statistics
import Testing

@Suite("Correlations of scores")
struct CorrelationTests {
  // point_biserial_scipy: scipy.stats.pointbiserialr docs.
  @Test("A yes or no with seven values has scipy's point-biserial correlation and probability")
  func pointBiserial() throws {
    let pairs = (0..<7).map { ($0 > 2, Double($0)) }
    let result = Correlations.pointBiserial(pairs)
    #expect(try #require(result.statistic.estimate).value.isNear(0.8660254038, 1e-9))
    #expect(try #require(result.probability).isNear(0.011724811, 1e-9))
  }

  // spearman_wikipedia_iq_tv: https://en.wikipedia.org/wiki/Spearman%27s_rank_correlation_coefficient;
  // spearman_ties_score_csat: scipy 1.12 spearmanr.
  @Test(
    "The probability of a rank correlation of ten pairs is scipy's",
    arguments: [
      (
        [106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
        -0.1757575758, 0.6271883448
      ),
      (
        [92, 85, 85, 70, 60, 95, 88, 77, 85, 66], [5, 4, 5, 3, 2, 5, 4, 4, 3, 3], 0.8219228549,
        0.0035274029
      ),
    ] as [([Double], [Double], Double, Double)])
  func spearman(_ x: [Double], _ y: [Double], value: Double, probability: Double) throws {
    let estimate = try #require(
      RankCorrelation.spearman(zip(x, y).map { ($0, $1) }).estimate)
    #expect(estimate.value.isNear(value, 1e-9))
    let found = try #require(Correlations.probability(of: estimate.value, count: 10))
    #expect(found.isNear(probability, 1e-9))
  }

  @Test("Pearson's interval is Fisher's, symmetric in the sides, and order changes nothing")
  func pearson() throws {
    let pairs: [(Double, Double)] = [(1, 2), (2, 1), (3, 4), (4, 3), (5, 7), (6, 5), (7, 6)]
    let result = Correlations.pearson(pairs)
    let estimate = try #require(result.statistic.estimate)
    // scipy 1.17 stats.pearsonr and its confidence_interval().
    #expect(estimate.value.isNear(0.8214285714285714, 1e-12))
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(0.17925405051483057, 1e-9))
    #expect(interval.upper.isNear(0.9727559513431969, 1e-9))
    #expect(Correlations.pearson(pairs.reversed()) == result)
    let swapped = try #require(
      Correlations.pearson(pairs.map { ($0.1, $0.0) }).statistic.estimate)
    #expect(swapped.value.isNear(estimate.value, 1e-15))
  }

  @Test("A line is ±1 without interval; three pairs have no interval")
  func perfect() throws {
    let line = (0..<9).map { (0.1 * Double($0), 0.3 - 0.7 * Double($0)) }
    let result = Correlations.pearson(line)
    #expect(result.statistic == .defined(Estimate(value: -1, count: 9)))
    #expect(result.probability == nil)
    #expect(
      Correlations.pearson([(1, 1), (2, 3), (3, 2)]).statistic.estimate?.interval == nil)
  }

  // attenuation_basic: Spearman (1904), r/√(ρ₁ρ₂), by hand.
  @Test(
    "A correlation of 0.3 between measures of reliability 0.7 and 0.8 would be 0.40 without error")
  func attenuation() throws {
    let observed = Statistic.defined(
      Estimate(
        value: 0.3, count: 60, missing: 2, standardError: 0.12,
        interval: Interval(lower: 0.05, upper: 0.51)))
    let corrected = try #require(
      Correlations.corrected(observed, reliability: 0.7, otherReliability: 0.8).estimate)
    #expect(corrected.value.isNear(0.4008918629, 1e-9))
    let interval = try #require(corrected.interval)
    #expect(interval.lower.isNear(0.05 / 0.56.squareRoot(), 1e-12))
    #expect(interval.upper.isNear(0.51 / 0.56.squareRoot(), 1e-12))
    #expect(corrected.missing == 2)
    let same = Correlations.corrected(observed, reliability: 1, otherReliability: 1)
    #expect(same == observed)
  }

  @Test("Too few, no variation, impossible reliabilities and undefined correlations give a reason")
  func undefined() {
    #expect(Correlations.pearson([]).statistic == .undefined(.noObservations, count: 0))
    #expect(
      Correlations.pearson([(1, 2), (2, 1)]).statistic
        == .undefined(.tooFewObservations(needed: 3), count: 2))
    #expect(
      Correlations.pointBiserial([(true, 1), (true, 2), (true, 3)]).statistic
        == .undefined(.noVariation, count: 3))
    #expect(
      Correlations.pearson([(1, .nan), (1, 2), (2, 2)]).statistic
        == .undefined(.invalidInput, count: 3))
    let observed = Statistic.defined(Estimate(value: 0.3, count: 9))
    for reliability in [0, -0.5, 1.1, .nan] {
      #expect(
        Correlations.corrected(observed, reliability: reliability, otherReliability: 1)
          == .undefined(.invalidInput, count: 9))
    }
    let none = Statistic.undefined(.noVariation, count: 4)
    #expect(Correlations.corrected(none, reliability: 0.5, otherReliability: 0.5) == none)
    #expect(Correlations.probability(of: 0.4, count: 2) == nil)
    #expect(Correlations.probability(of: 1, count: 9) == nil)
  }
}

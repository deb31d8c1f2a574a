import QualityTestSupport
import Statistics
import Testing

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
  @Test(
    "Krippendorff's own example, by metric",
    arguments: [
      // Krippendorff (2011), section C: 0.743, 0.815, 0.849, 0.797.
      (KrippendorffAlpha.Metric.nominal, 0.7434210526), (.ordinal, 0.8153875038),
      (.interval, 0.8491071429), (.ratio, 0.7974027747),
    ])
  func krippendorff(metric: KrippendorffAlpha.Metric, expected: Double) throws {
    let matrix = try AgreementData.matrix(AgreementData.fourRaters, 5)
    let result = KrippendorffAlpha.estimate(matrix, metric: metric)
    #expect(result.isNear(expected, 1e-7))
    #expect(result.count == 11 && result.estimate?.missing == 1)
    // A scale that declares more changes nothing, and numbers are taken as they are.
    #expect(
      KrippendorffAlpha.estimate(
        try AgreementData.matrix(AgreementData.fourRaters, 9), metric: metric
      ).isNear(expected, 1e-7))
    #expect(
      KrippendorffAlpha.estimate(
        try AgreementData.numbers(AgreementData.fourRaters), metric: metric
      ).isNear(expected, 1e-7))
  }

  @Test("The example of three coders and fifteen items, most of them with gaps")
  func wikipedia() throws {
    // en.wikipedia.org, Krippendorff's alpha: 0.691 and 0.811.
    let matrix = try AgreementData.matrix(AgreementData.wikipedia, 4)
    #expect(KrippendorffAlpha.estimate(matrix, metric: .nominal).isNear(0.6913580247, 1e-7))
    #expect(KrippendorffAlpha.estimate(matrix, metric: .interval).isNear(0.8108448928, 1e-7))
  }

  @Test("Klein's five raters")
  func klein() throws {
    // Klein (2018), Stata Journal 18:871–901; R irr 0.84.1.
    let matrix = try AgreementData.matrix(AgreementData.klein, 3)
    #expect(KrippendorffAlpha.estimate(matrix, metric: .nominal).isNear(0.3896648045, 1e-7))
    #expect(KrippendorffAlpha.estimate(matrix, metric: .ordinal).isNear(0.2036585125, 1e-7))
  }

  @Test("Its bootstrap interval over items, percentile")
  func bootstrap() throws {
    // 20,000 draws of items elsewhere: (0.1, 0.594), to 0.03 for the draw.
    let matrix = try AgreementData.matrix(AgreementData.klein, 3)
    let result = KrippendorffAlpha.bootstrap(
      matrix, metric: .nominal, plan: BootstrapPlan(seed: 4, replicates: 5000, method: .percentile))
    #expect(result.statistic.isNear(0.3896648045, 1e-7))
    #expect(result.statistic.isNear(0.3896648045, bounds: (0.1, 0.5943661972), 0.03))
    #expect(result.replicates + result.dropped == 5000)
  }

  @Test("Scores are taken as numbers, decimals and thousands of different ones included")
  func scores() throws {
    var random = SeededGenerator(seed: 6)
    func score() -> Double { Double(Int.random(in: 0...10_000, using: &random)) / 100 }
    let rows = (0..<3).map { _ in (0..<2000).map { _ -> Double? in score() } }
    let large = try #require(RatingMatrix(rows))
    let found = try #require(KrippendorffAlpha.estimate(large, metric: .interval).estimate)
    #expect(found.value.isNear(0, 0.1))
    let small = large.selecting(items: Array(0..<30))
    let plan = BootstrapPlan(seed: 1, replicates: 200)
    let numbers = KrippendorffAlpha.bootstrap(small, metric: .interval, plan: plan)
    let counts = KrippendorffAlpha.bootstrap(
      ItemCounts(numbers: small), metric: .interval, plan: plan)
    let expected = try #require(counts.statistic.estimate)
    let bounds = try #require(expected.interval)
    #expect(
      numbers.statistic.isNear(
        expected.value, error: expected.standardError, bounds: (bounds.lower, bounds.upper),
        1e-9))
    let alike = try #require(RatingMatrix([[82.3, 82.3, 82.3], [82.3, 82.3, nil]]))
    #expect(
      KrippendorffAlpha.estimate(alike, metric: .interval)
        == .undefined(.noVariation, count: 2))
  }

  @Test("Ratings all alike, one rater, and places under 0 on a ratio scale have words")
  func undefined() throws {
    let alike = try AgreementData.matrix([[1, 1, 1], [1, 1, 1]], 2)
    for metric in [KrippendorffAlpha.Metric.nominal, .ordinal, .interval, .ratio] {
      #expect(
        KrippendorffAlpha.estimate(alike, metric: metric)
          == .undefined(.noVariation, count: 3))
    }
    #expect(
      KrippendorffAlpha.estimate(try AgreementData.matrix([[1, 2, 3, 1]], 3), metric: .nominal)
        == .undefined(.noPairs, count: 4))
    let negative = try #require(RatingMatrix([[-1, 2], [1, 2]]))
    #expect(
      KrippendorffAlpha.estimate(negative, metric: .ratio)
        == .undefined(.invalidInput, count: 2))
    let enormous = try #require(RatingMatrix([[1e300, -1e300], [1e300, 1e300]]))
    #expect(
      KrippendorffAlpha.estimate(enormous, metric: .interval)
        == .undefined(.invalidInput, count: 2))
  }
}

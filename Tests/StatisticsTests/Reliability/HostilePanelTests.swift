import QualityTestSupport
import Statistics
import Testing

@Suite("Whatever the panel, a figure is finite or says why there is none")
struct HostilePanelTests {
  private static let kinds: [@Sendable (inout SeededGenerator) -> Double] = [
    { Double(Int.random(in: 0...1, using: &$0)) },
    { Double(Int.random(in: 0...100, using: &$0)) },
    { _ in 7.3 },
    { Double.random(in: -1e-300...1e-300, using: &$0) },
    { Double.random(in: -1e150...1e150, using: &$0) },
    { 1e9 + Double.random(in: 0...1e-6, using: &$0) },
    { Double.random(in: -1...1, using: &$0) * .greatestFiniteMagnitude },
  ]

  /// Panels of 0 to 5 raters and 0 to 6 items, of every kind of number and share of gaps.
  private static func panels(_ count: Int) -> [RatingMatrix] {
    var generator = SeededGenerator(seed: 17)
    return (0..<count).compactMap { trial in
      let kind = kinds[trial % kinds.count]
      let (raters, items) = (
        Int.random(in: 0...5, using: &generator), Int.random(in: 0...6, using: &generator)
      )
      let gaps = Double.random(in: 0...1, using: &generator)
      return RatingMatrix(
        (0..<raters).map { _ in
          (0..<items).map { _ in
            Double.random(in: 0..<1, using: &generator) < gaps * gaps ? nil : kind(&generator)
          }
        })
    }
  }

  @Test("Severities, by every model")
  func severities() {
    for panel in Self.panels(210) {
      for spread in [RaterDeviations.Spread.own, .pooled] {
        let found = RaterDeviations(panel, spread: spread)
        #expect(found.raters.count == panel.raterCount)
        for rater in found.raters { expectFinite(rater.deviation) }
        #expect(found.residualDeviation?.isFinite != false)
      }
      for prediction in RandomRaterEffects(panel).predictions { expectFinite(prediction) }
      for rater in RaschDeviations(panel).raters { expectFinite(rater) }
    }
  }

  @Test("Comparisons of two raters, of sides and with oneself")
  func comparisons() {
    for panel in Self.panels(210) {
      for form in IntraclassCorrelation.Form.allCases {
        expectFinite(IntraclassCorrelation.estimate(form, of: panel))
      }
      let limits = LimitsOfAgreement(panel, rater: 0, minus: 1)
      for statistic in [limits.bias, limits.lowerLimit, limits.upperLimit] {
        expectFinite(statistic)
      }
      #expect(limits.points.allSatisfy { $0.mean.isFinite && $0.difference.isFinite })
      let sides = GroupDifference(panel, first: [0], minus: [1, 2])
      for difference in [sides.perItem, sides.adjusted, sides.acrossRaters] {
        expectFinite(difference)
        expectFinite(Equivalence(difference, margin: 5).difference)
      }
      let rows = (0..<2).map { rater in
        (0..<panel.itemCount).map { panel.rating(rater: rater, item: $0) }
      }
      let repeated = Repeatability(first: rows[0], second: rows[1])
      for statistic in [repeated.deviation, repeated.coefficient, repeated.exactShare] {
        expectFinite(statistic)
      }
      let bias = BiasAgainstReference(rows[0], reference: rows[1])
      expectFinite(bias.bias)
      #expect(bias.rootMeanSquaredError?.isFinite != false)
      #expect(bias.tStatistic?.isFinite != false)
    }
  }

  private func expectFinite(_ difference: Means.Difference) {
    expectFinite(difference.statistic)
    #expect(difference.probability.map { (0...1).contains($0) } != false)
    #expect(difference.degreesOfFreedom?.isFinite != false)
  }

  private func expectFinite(_ statistic: Statistic) {
    guard let estimate = statistic.estimate else { return }
    #expect(estimate.value.isFinite)
    #expect(estimate.standardError?.isFinite != false)
    guard let interval = estimate.interval else { return }
    #expect(interval.lower.isFinite && interval.upper.isFinite)
    #expect(interval.lower <= estimate.value && estimate.value <= interval.upper)
  }
}

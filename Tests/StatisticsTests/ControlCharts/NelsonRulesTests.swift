import QualityTestSupport
import Statistics
import Testing

@Suite("Nelson's rules")
struct NelsonRulesTests {
  private static let series = [
    0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0.48, 0.49, 0.51, 0.52, 0.53, 0.54, 0.55, 0.55,
    0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, 0.55, -1, -1, -1, -1,
    -1, -1, -1, -1, 2,
  ]

  // nelson_rules_jasp_minitab: JASP jaspQualityControl, test-variablesChartsIndividuals.R 12.2
  // ("verified with Minitab"); runs of 7, 7 and 14, exact d2.
  @Test("All eight signal where Minitab does")
  func minitab() throws {
    let chart = try #require(XmRChart.chart(of: Self.series, constant: .exact).value)
    #expect(chart.center.isNear(0.2737777778, 1e-9))
    #expect(chart.sigma.isNear(0.3847030517, 1e-9))
    let signals = chart.signals(
      runs: NelsonRules.Runs(sameSide: 7, trend: 7, alternation: 14))
    // Minitab counts points from 1.
    func places(_ rule: NelsonRules.Rule) -> [Int] {
      signals.filter { $0.rule == rule }.map { $0.place + 1 }
    }
    #expect(places(.beyondThreeSigma) == [37, 38, 39, 40, 41, 42, 43, 44, 45])
    #expect(
      places(.sameSide)
        == [
          22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 43, 44,
        ])
    #expect(places(.trend) == [22])
    #expect(places(.alternation) == [15, 16])
    #expect(places(.twoOfThree) == [38, 39, 40, 41, 42, 43, 44])
    #expect(places(.fourOfFive) == [40, 41, 42, 43, 44])
    #expect(places(.crowding) == [29, 30, 31, 32, 33, 34, 35, 36])
    #expect(places(.avoidance) == [44, 45])
    #expect(chart.beyond.map { $0 + 1 } == places(.beyondThreeSigma))
  }

  private func places(_ rule: NelsonRules.Rule, _ values: [Double]) -> [Int] {
    NelsonRules.signals(
      in: values, center: 0, sigmas: values.map { _ in 1 }, rules: [rule]
    ).map(\.place)
  }

  @Test("Six steps are seven points; an equal neighbour ends a trend")
  func trend() {
    #expect(places(.trend, [0, 0.1, 0.2, 0.3, 0.4, 0.5]).isEmpty)
    #expect(places(.trend, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) == [6])
    #expect(places(.trend, [0, 0.1, 0.2, 0.3, 0.3, 0.5, 0.6, 0.7]).isEmpty)
    #expect(places(.trend, [0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0, -0.1]) == [6, 7])
  }

  @Test("Two of three: the third must itself be beyond, on the same side")
  func twoOfThree() {
    #expect(places(.twoOfThree, [2.5, 0, 2.5]) == [2])
    #expect(places(.twoOfThree, [2.5, 2.5, 0]) == [1])
    #expect(places(.twoOfThree, [2.5, -2.5, 0]).isEmpty)
    #expect(places(.twoOfThree, [2, 2, 2]).isEmpty)
  }

  @Test("Four of five: a point within 1 σ is not flagged after four that are beyond")
  func fourOfFive() {
    #expect(places(.fourOfFive, [1.5, 1.5, 0, 1.5, 1.5, 0]) == [4])
    #expect(places(.fourOfFive, [-1.5, -1.5, -1.5, -1.5, 0.5]) == [3])
  }

  @Test("A point on the centre ends a run on one side")
  func onCenter() {
    #expect(places(.sameSide, Array(repeating: 0.5, count: 9)) == [8])
    let broken = Array(repeating: 0.5, count: 8) + [0] + Array(repeating: 0.5, count: 8)
    #expect(places(.sameSide, broken).isEmpty)
  }

  @Test("Turned over, a series signals at the same places")
  func mirrored() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let values = (0..<60).map { _ in Double.random(in: -2.5...2.5, using: &random) }
      let ones = values.map { _ in 1.0 }
      #expect(
        NelsonRules.signals(in: values, center: 0, sigmas: ones)
          == NelsonRules.signals(in: values.map { -$0 }, center: 0, sigmas: ones))
    }
  }

  // numpy on two million normal points, the same rules: one in 366, 263, 340, 496, 233 and 310.
  @Test("A stable series is flagged as seldom as the article says")
  func falseAlarms() {
    var draws = Draws(seed: 77)
    let values = (0..<30_000).map { _ in draws.normal() }
    let rates: [(NelsonRules.Rule, Double)] = [
      (.beyondThreeSigma, 1.0 / 366), (.sameSide, 1.0 / 263), (.alternation, 1.0 / 340),
      (.twoOfThree, 1.0 / 496), (.fourOfFive, 1.0 / 233), (.crowding, 1.0 / 310),
    ]
    for (rule, rate) in rates {
      let flagged = Double(places(rule, values).count)
      // Flags come in runs: the bounds are wide.
      #expect((0.6...1.5).contains(flagged / (rate * 30_000)), "\(rule): \(flagged)")
    }
  }

  @Test("Unusable numbers signal nothing")
  func unusable() {
    #expect(NelsonRules.signals(in: [5], center: 0, sigmas: []).isEmpty)
    #expect(NelsonRules.signals(in: [5], center: 0, sigmas: [0]).isEmpty)
    #expect(NelsonRules.signals(in: [.nan], center: 0, sigmas: [1]).isEmpty)
    #expect(NelsonRules.signals(in: [5], center: .infinity, sigmas: [1]).isEmpty)
    #expect(NelsonRules.signals(in: [], center: 0, sigmas: []).isEmpty)
  }
}

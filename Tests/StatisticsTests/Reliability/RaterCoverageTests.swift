import Foundation
import Statistics
import Testing

@Suite("Deviations of raters hold what they claim, by simulation")
struct RaterCoverageTests {
  @Test("95 % intervals of unequal panels hold the true deviation", .enabled(if: table == nil))
  func own() {
    for condition in [PanelSimulation.Condition.complete, .gaps, .erratic] {
      for (raters, items) in [(2, 12), (4, 8)] {
        let simulation = PanelSimulation(
          raters: raters, items: items, condition: condition, severity: 3)
        let tally = simulation.run(160, seed: 31)
        // 93 to 97 with room for the chance of a few hundred panels.
        #expect((91...98.4).contains(tally.coverage), "\(simulation): \(tally.coverage)")
        #expect(tally.standardizedBias.magnitude < 4, "\(simulation)")
      }
    }
  }

  @Test(
    "Panels without bias raise a false alarm 5 times of 100 at most", .enabled(if: table == nil))
  func falseAlarms() {
    for (raters, items, condition) in [
      (2, 10, PanelSimulation.Condition.complete), (6, 6, .crowded), (4, 12, .erratic),
    ] {
      let simulation = PanelSimulation(
        raters: raters, items: items, condition: condition, severity: 0)
      let tally = simulation.run(200, seed: 33)
      // 5 % of 200 panels, and two standard errors.
      #expect(tally.falseAlarms <= 8.1, "\(simulation): \(tally.falseAlarms)")
    }
  }

  @Test("A difference of sides is held by its interval, gaps or not", .enabled(if: table == nil))
  func sides() {
    var draws = NormalDraws(seed: 35)
    for condition in [PanelSimulation.Condition.complete, .erratic] {
      let simulation = PanelSimulation(raters: 5, items: 10, condition: condition, severity: 3)
      var (held, all) = (0, 0)
      for _ in 0..<160 {
        let (ratings, severities) = simulation.draw(&draws)
        guard let ratings,
          let interval = GroupDifference(ratings, first: [0, 1], minus: [2, 3, 4])
            .adjusted.statistic.estimate?.interval
        else { continue }
        all += 1
        let truth =
          (severities[0] + severities[1]) / 2 - (severities[2] + severities[3] + severities[4]) / 3
        if interval.contains(truth) { held += 1 }
      }
      #expect((0.91...0.985).contains(Double(held) / Double(max(1, all))), "\(held) of \(all)")
    }
  }

  @Test("Eight points taken off by one evaluator are found, and held by the interval")
  func planted() throws {
    var draws = NormalDraws(seed: 37)
    let rows = (0..<5).map { rater in
      (0..<20).map { item -> Double? in
        let call = 70 + Double(item % 7) * 4
        return call - (rater == 2 ? 8 : 0) + 5 * draws.next()
      }
    }
    let found = RaterDeviations(try #require(RatingMatrix(rows))).raters
    // The panel's mean holds a fifth of the 8 points.
    let harsh = try #require(found[2].deviation.statistic.estimate)
    #expect(try #require(harsh.interval).contains(-6.4))
    #expect(try #require(found[2].adjustedProbability) < 0.001)
    let reference = GroupDifference(
      try #require(RatingMatrix(rows)), first: [2], minus: [0, 1, 3, 4])
    #expect(try #require(reference.adjusted.statistic.estimate?.interval).contains(-8))
  }

  static let table = ProcessInfo.processInfo.environment["ECOUTE_SIMULATIONS"].flatMap(Int.init)

  @Test("The published table of coverage is found again", .enabled(if: table != nil))
  func published() {
    let count = Self.table ?? 0
    print(
      """
      | Panels | Raters × items | Own % | Erratic, own % | Pooled % | Erratic, pooled % \
      | False alarms, own % | False alarms, pooled % | Predictions % | Without interval % \
      | Undefined % | Bias, z |
      """)
    var seed: UInt64 = 40
    for condition in PanelSimulation.Condition.allCases {
      for raters in [2, 3, 5, 8] {
        for items in [5, 10, 20, 50, 200] {
          seed += 2
          let line = Self.figures(count, raters, items, condition, seed: seed)
            .map { String(format: "%.1f", $0) }.joined(separator: " | ")
          print("| \(condition.rawValue) | \(raters) × \(items) | \(line) |")
        }
      }
    }
  }

  private static func figures(
    _ count: Int, _ raters: Int, _ items: Int, _ condition: PanelSimulation.Condition,
    seed: UInt64
  ) -> [Double] {
    let severity = condition == .crowded ? 0.0 : 3
    let biased = PanelSimulation(
      raters: raters, items: items, condition: condition, severity: severity)
    let fair = PanelSimulation(raters: raters, items: items, condition: condition, severity: 0)
    let predicting = condition == .complete || condition == .gaps
    let own = biased.run(count, seed: seed, predicting: predicting)
    let pooled = biased.run(count, seed: seed, spread: .pooled)
    return [
      own.coverage, own.followedCoverage, pooled.coverage, pooled.followedCoverage,
      fair.run(count, seed: seed + 1).falseAlarms,
      fair.run(count, seed: seed + 1, spread: .pooled).falseAlarms, own.predictionCoverage,
      own.predictionsLacking, 100 * Double(own.undefined) / Double(count), own.standardizedBias,
    ]
  }
}

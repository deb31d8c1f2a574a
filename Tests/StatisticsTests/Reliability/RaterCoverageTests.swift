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
        let tally = simulation.run(250, seed: 31)
        // 93 to 97 with room for the chance of a few hundred panels.
        #expect((91.5...98).contains(tally.coverage), "\(simulation): \(tally.coverage)")
        #expect(tally.standardizedBias.magnitude < 4, "\(simulation)")
      }
    }
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

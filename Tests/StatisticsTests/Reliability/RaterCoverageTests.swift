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
      "| condition | raters × items | own | pooled | false alarms | pooled | predictions | undefined | bias z |"
    )
    for condition in PanelSimulation.Condition.allCases {
      for raters in [2, 3, 5, 8] {
        for items in [5, 10, 20, 50, 200] {
          let severity = condition == .crowded ? 0.0 : 3
          let biased = PanelSimulation(
            raters: raters, items: items, condition: condition, severity: severity)
          let fair = PanelSimulation(
            raters: raters, items: items, condition: condition, severity: 0)
          let own = biased.run(count, seed: 41, predicting: severity > 0)
          let pooled = biased.run(count, seed: 41, spread: .pooled)
          let alarms = fair.run(count, seed: 42)
          let pooledAlarms = fair.run(count, seed: 42, spread: .pooled)
          let figures = [
            own.coverage, pooled.coverage, alarms.falseAlarms, pooledAlarms.falseAlarms,
            own.predictionCoverage, 100 * Double(own.undefined) / Double(count),
            own.standardizedBias,
          ].map { String(format: "%.1f", $0) }
          print(
            "| \(condition.rawValue) | \(raters) × \(items) | \(figures.joined(separator: " | ")) |"
          )
        }
      }
    }
  }
}

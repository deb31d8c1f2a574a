import Foundation
import QualityTestSupport
import Statistics
import Testing

/// Yes/no panels whose true agreement is known: an item is a "yes" with a given probability, and each
/// rater hears it right with another, whatever the item and the other raters.
struct SimulatedPanel {
  let items: Int
  let raters: Int
  let prevalence: Double
  let accuracy: Double

  /// The share of agreeing pairs in an endless sample.
  private var agreement: Double { accuracy * accuracy + (1 - accuracy) * (1 - accuracy) }
  private var positive: Double {
    prevalence * accuracy + (1 - prevalence) * (1 - accuracy)
  }

  var trueAC1: Double {
    let chance = 2 * positive * (1 - positive)
    return (agreement - chance) / (1 - chance)
  }

  var trueAlpha: Double { 1 - (1 - agreement) / (2 * positive * (1 - positive)) }

  func draw(_ random: inout SeededGenerator) throws -> CategoryMatrix {
    var rows = Array(repeating: [Int?](), count: raters)
    for _ in 0..<items {
      let truth = Double.random(in: 0..<1, using: &random) < prevalence ? 1 : 0
      for rater in 0..<raters {
        rows[rater].append(Double.random(in: 0..<1, using: &random) < accuracy ? truth : 1 - truth)
      }
    }
    return try #require(CategoryMatrix(rows, scale: CategoryScale(count: 2)))
  }
}

/// How many intervals held the true value, of those that there were.
struct Coverage: CustomStringConvertible {
  private(set) var intervals = 0
  private(set) var held = 0

  mutating func add(_ interval: Interval?, _ truth: Double) {
    guard let interval else { return }
    intervals += 1
    if interval.contains(truth) { held += 1 }
  }

  var share: Double { Double(held) / Double(max(1, intervals)) }

  var description: String { "\((share * 1000).rounded() / 10)" }
}

@Suite("Intervals of agreement hold what they claim, by simulation")
struct AgreementCoverageTests {
  struct Found {
    var ac1 = Coverage()
    var percentile = Coverage()
    var accelerated = Coverage()
    var undefined = 0
  }

  private static func simulate(
    _ panel: SimulatedPanel, _ simulations: Int, replicates: Int
  ) throws -> Found {
    var random = SeededGenerator(seed: UInt64(panel.items * 1000 + panel.raters * 10))
    var found = Found()
    for run in 0..<simulations {
      let counts = ItemCounts(try panel.draw(&random))
      found.ac1.add(GwetAC.estimate(counts).estimate?.interval, panel.trueAC1)
      for method in [BootstrapPlan.Method.percentile, .accelerated] {
        let interval = KrippendorffAlpha.bootstrap(
          counts, metric: .nominal,
          plan: BootstrapPlan(seed: UInt64(run), replicates: replicates, method: method)
        ).statistic.estimate?.interval
        switch method {
        case .percentile: found.percentile.add(interval, panel.trueAlpha)
        case .accelerated: found.accelerated.add(interval, panel.trueAlpha)
        }
        if method == .percentile, interval == nil { found.undefined += 1 }
      }
    }
    return found
  }

  @Test("At 40 items and 4 raters, 95 % intervals of AC1 and alpha hold 91 to 98 times of 100")
  func quick() throws {
    let found = try Self.simulate(
      SimulatedPanel(items: 40, raters: 4, prevalence: 0.7, accuracy: 0.9), 200, replicates: 200)
    for coverage in [found.ac1, found.percentile, found.accelerated] {
      #expect((0.91...0.98).contains(coverage.share), "\(found)")
    }
    #expect(found.undefined == 0)
  }

  private static let asked =
    ProcessInfo.processInfo.environment["ECOUTE_COVERAGE_SIMULATIONS"].flatMap { Int($0) }

  @Test("The table of the documentation", .enabled(if: asked != nil))
  func table() throws {
    let simulations = try #require(Self.asked)
    print(
      "| prevalence | accuracy | items | raters | AC1 | covered | α | percentile | BCa | without |")
    for (prevalence, accuracy) in [(0.5, 0.9), (0.9, 0.9), (0.5, 0.75)] {
      for items in [6, 10, 20, 50, 200] {
        for raters in [2, 4, 8] {
          let panel = SimulatedPanel(
            items: items, raters: raters, prevalence: prevalence, accuracy: accuracy)
          let found = try Self.simulate(panel, simulations, replicates: 1000)
          let without = Double(found.undefined) / Double(simulations) * 100
          print(
            "| \(prevalence) | \(accuracy) | \(items) | \(raters) |",
            "\((panel.trueAC1 * 100).rounded() / 100) | \(found.ac1) |",
            "\((panel.trueAlpha * 100).rounded() / 100) | \(found.percentile) |",
            "\(found.accelerated) | \((without * 10).rounded() / 10) |")
          if items >= 50 { #expect((0.92...0.975).contains(found.ac1.share)) }
        }
      }
    }
  }
}

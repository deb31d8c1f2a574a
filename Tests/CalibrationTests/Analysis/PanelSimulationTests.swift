import QualityModel
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Calibration on panels drawn at random")
struct PanelSimulationTests {
  /// `ECOUTE_CALIBRATION_PANELS=2000` draws as many of every size and prints the table that the
  /// documentation shows.
  static let wanted: Int? = getenv("ECOUTE_CALIBRATION_PANELS").flatMap { Int(String(cString: $0)) }

  static let harsh = [-8.0, 0, 3, 0, -2, 1, 4, 2]

  @Test(
    "Planted severities are found without bias, in intervals that hold them",
    arguments: [(2, 5, 400), (4, 12, 150), (6, 20, 80)])
  func plantedSeverity(evaluators: Int, calls: Int, panels: Int) {
    let planted = Array(Self.harsh.prefix(evaluators))
    let outcome = PanelSimulation(severities: planted, calls: calls)
      .outcome(panels: panels, seed: 4)
    // Three standard errors of a share of 95 % of so many panels, and of a mean of one call's noise.
    let slack = 3 * (0.95 * 0.05 / Double(panels)).squareRoot()
    let error = 3 * 2 * 5 / Double(panels * calls).squareRoot()
    #expect(outcome.bias.magnitude < error)
    #expect((outcome.coverage - 0.95).magnitude < slack)
    #expect(outcome.sideBias.magnitude < error)
    #expect((outcome.sideCoverage - 0.95).magnitude < slack)
  }

  @Test(
    "Panels without bias raise a false alarm on at most one in twenty",
    arguments: [(2, 5, 400), (4, 12, 150), (6, 20, 80)])
  func falseAlarms(evaluators: Int, calls: Int, panels: Int) {
    let outcome = PanelSimulation(
      severities: Array(repeating: 0, count: evaluators), calls: calls
    ).outcome(panels: panels, seed: 5)
    let most = 0.05 + 2 * (0.05 * 0.95 / Double(panels)).squareRoot()
    #expect(outcome.significantPanels < most)
    #expect(outcome.flaggedPanels < most)
  }

  @Test("Every size of panel, when asked for", .enabled(if: wanted != nil))
  func everySize() throws {
    let panels = try #require(Self.wanted)
    for gaps in [0.0, 0.3] {
      for evaluators in [2, 3, 4, 6, 8] {
        for calls in [5, 10, 20, 50, 200] {
          let planted = PanelSimulation(
            severities: Array(Self.harsh.prefix(evaluators)), calls: calls, gaps: gaps
          ).outcome(panels: panels, seed: 6)
          let level = PanelSimulation(
            severities: Array(repeating: 0, count: evaluators), calls: calls, gaps: gaps
          ).outcome(panels: panels, seed: 7)
          print(
            "|", gaps, "|", evaluators, "|", calls, "|", planted.bias, "|", planted.coverage, "|",
            planted.sideCoverage, "|", level.significantPanels, "|", level.flaggedPanels, "|")
          // The bounds of the whole table, with the error that so many panels leave.
          let slack = 3 * (0.95 * 0.05 / Double(panels)).squareRoot()
          #expect(planted.bias.magnitude < 30 / Double(panels * calls).squareRoot())
          #expect((0.93 - slack...0.97 + slack).contains(planted.coverage))
          #expect(level.flaggedPanels < 0.05 + slack)
        }
      }
    }
  }
}

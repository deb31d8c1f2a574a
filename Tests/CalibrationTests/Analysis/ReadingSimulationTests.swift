import QualityModel
import QualityTestSupport
import Statistics
import Testing

@testable import Calibration

/// Criteria whose true agreement lies exactly on the threshold, so that either verdict is wrong.
struct ReadingSimulation {
  let name: String
  let criterionID: String
  /// Levels, worst first, with how often calls deserve them.
  let prevalence: [(level: String, share: Double)]
  /// How often an evaluator gives the level deserved; a neighbour otherwise. Solved for the
  /// coefficient read first to be 0.8 over all calls, from the exact joint distribution of two
  /// evaluators (numpy 2).
  let accuracy: Double

  static let all: [ReadingSimulation] = [
    ReadingSimulation(
      name: "two levels, as many of each", criterionID: "identification",
      prevalence: [("non", 0.5), ("oui", 0.5)], accuracy: 0.9472135954999579),
    ReadingSimulation(
      name: "two levels, one call in ten", criterionID: "identification",
      prevalence: [("non", 0.1), ("oui", 0.9)], accuracy: 0.9210759605332594),
    ReadingSimulation(
      name: "four levels, as many of each", criterionID: "emotion",
      prevalence: [
        ("insuffisant", 0.25), ("partiel", 0.25), ("conforme", 0.25), ("exemplaire", 0.25),
      ], accuracy: 0.7342434037668982),
    ReadingSimulation(
      name: "four levels, mostly the best", criterionID: "emotion",
      prevalence: [
        ("insuffisant", 0.05), ("partiel", 0.1), ("conforme", 0.25), ("exemplaire", 0.6),
      ], accuracy: 0.8915263518723495),
  ]

  /// The shares of panels on which people are said to agree, and not to.
  func verdicts(evaluators: Int, calls: Int, panels: Int, seed: UInt64) -> (Double, Double) {
    var generator = SeededGenerator(seed: seed)
    var (agree, disagree) = (0, 0)
    for _ in 0..<panels {
      let deserved = (0..<calls).map { _ in draw(&generator) }
      let rows = (0..<evaluators).map { _ in
        deserved.map { level -> [String: Answer.Value]? in
          [criterionID: .level(prevalence[heard(level, &generator)].level)]
        }
      }
      let sides = Array(repeating: Side.client, count: evaluators)
      let material = DrawnPanel(sides).adding(answers: rows).material
      let panel = Panel(material)
      guard let grid = ComparedGrid(panel, material.grids),
        let item = grid.criteria.first(where: { $0.criterion.id == criterionID })
      else { continue }
      let reading = CriterionCoefficients(
        CriterionAnswers(item, panel, grid), callCount: calls,
        plan: BootstrapPlan(seed: 1, replicates: 1_000, method: .accelerated)
      ).reading(threshold: 0.8)
      if reading == .agree { agree += 1 }
      if reading == .disagree { disagree += 1 }
    }
    return (Double(agree) / Double(panels), Double(disagree) / Double(panels))
  }

  private func draw(_ generator: inout SeededGenerator) -> Int {
    var rest = Double.random(in: 0..<1, using: &generator)
    for (place, level) in prevalence.enumerated() {
      rest -= level.share
      if rest < 0 { return place }
    }
    return prevalence.count - 1
  }

  private func heard(_ level: Int, _ generator: inout SeededGenerator) -> Int {
    guard Double.random(in: 0..<1, using: &generator) >= accuracy else { return level }
    let neighbours = [level - 1, level + 1].filter(prevalence.indices.contains)
    return neighbours[Int.random(in: neighbours.indices, using: &generator)]
  }
}

@Suite("Readings of criteria drawn on the threshold")
struct ReadingSimulationTests {
  @Test("Either verdict is wrong on the threshold, and seldom given", arguments: [0, 3])
  func seldomWrong(place: Int) {
    let (agree, disagree) = ReadingSimulation.all[place]
      .verdicts(evaluators: 3, calls: 20, panels: 60, seed: 8)
    // Twice 2.5 % and two standard errors on 60 panels.
    #expect(agree <= 0.11)
    #expect(disagree <= 0.11)
  }

  @Test("Every size of panel, when asked for", .enabled(if: PanelSimulationTests.wanted != nil))
  func everySize() throws {
    let panels = try #require(PanelSimulationTests.wanted)
    for simulation in ReadingSimulation.all {
      for evaluators in [2, 4, 8] {
        for calls in [6, 10, 20, 50, 200] {
          let (agree, disagree) = simulation.verdicts(
            evaluators: evaluators, calls: calls, panels: panels, seed: 9)
          print(
            "|", simulation.name, "|", evaluators, "|", calls, "|", agree, "|", disagree, "|")
        }
      }
    }
  }
}

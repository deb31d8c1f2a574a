import Calendars
import Calibration
import ExactNumbers
import QualityModel
import Statistics
import Testing

@Suite("The client against the provider")
struct SideAnalysisTests {
  private let client: [Double?] = [80, 70, 90, 60, 75, 85, 66, 72]

  private func report(
    _ gaps: [Double], margin: Double? = nil, threshold: Double? = nil,
    agents: [(String, Double)] = []
  ) -> CalibrationReport {
    let provider = zip(client, gaps).map { score, gap in score.map { $0 + gap } }
    let panel = DrawnPanel([.client, .provider]).adding(scores: [client, provider])
    var material = panel.material
    material.margin = margin
    material.threshold = threshold
    material.agents = [Agent(id: "A1", name: "Zoé"), Agent(id: "A2", name: "Élie")]
    material.providerEvaluations = agents.enumerated().map { index, agent in
      panel.evaluation(
        .init(answers: [], scorecard: .bare(agent.1)), by: "E1", of: "X\(index)",
        at: CivilDateTime(startOf: material.madeOn), agent: agent.0)
    }
    return CalibrationAnalysis(material: material).report()
  }

  @Test("Calls are the unit: a steady gap beyond the margin is different, within it equivalent")
  func equivalence() throws {
    let far = try #require(report([9, 11, 10, 10, 9, 11, 10, 10]).sides)
    #expect(far.margin == 5)
    #expect(far.parts.map(\.id) == ["total", "empathie", "conformite"])
    #expect(far.parts[0].difference.estimate?.value.isNear(-10) == true)
    #expect(far.parts[0].equivalence == .different)
    #expect(far.parts[0].equivalenceInterval?.level.isNear(0.9) == true)
    #expect(far.parts[2].equivalence == .undefined)
    let near = try #require(report([1, -1, 0, 2, 0, -2, 1, 0]).sides)
    #expect(near.parts[0].equivalence == .equivalent)
    #expect(try #require(near.parts[0].equivalenceProbability) < 0.05)
    let unsure = try #require(report([20, -10, 4, 9, -6, 15, -8, 3]).sides)
    #expect(unsure.parts[0].equivalence == .undecided)
    let strict = try #require(report([1, -1, 0, 2, 0, -2, 1, 0], margin: 0.5).sides)
    #expect(strict.parts[0].equivalence == .undecided)
  }

  @Test(
    "The difference moves agents' means, held within the scale, and says who passes a threshold")
  func agents() throws {
    let sides = try #require(
      report(
        [9, 11, 10, 10, 9, 11, 10, 10], threshold: 85,
        agents: [("A1", 90), ("A1", 92), ("A2", 99), ("A2", 97), ("A3", 4), ("A3", 6)]
      ).sides)
    #expect(sides.agents.map(\.agent.name) == ["A3", "Élie", "Zoé"])
    #expect(sides.agents.map(\.count) == [2, 2, 2])
    #expect(sides.agents.map { $0.byProvider.rounded() } == [5, 98, 91])
    #expect(sides.agents.map { $0.byClient.rounded() } == [0, 88, 81])
    #expect(sides.agents.map(\.crossesThreshold) == [false, false, true])
    // Differences −9 … −11: s² = 4/7, scipy 1.17 t(0.975, 7) = 2.364624: −10 ± 0.631972.
    #expect(sides.agents[2].byClientInterval?.lower.isNear(80.368028, 1e-5) == true)
  }

  @Test("Calls of the session are not counted again among the provider's evaluations")
  func sessionCallsAside() throws {
    let panel = DrawnPanel([.client, .provider])
      .adding(scores: [[80, 70, 60], [85, 74, 66]])
    var material = panel.material
    material.providerEvaluations = material.sessions[0].evaluations
    #expect(CalibrationAnalysis(material: material).report().sides?.agents.isEmpty == true)
  }

  @Test("One side alone has nobody to be compared with")
  func oneSide() {
    let report = DrawnPanel([.client, .client, .neutral])
      .adding(scores: [[80, 70], [81, 69], [80, 60]]).report
    #expect(report.sides == nil)
  }

  @Test("A section on which sides differ beyond the margin and chance comes among what to look at")
  func priority() {
    #expect(
      report([9, 11, 10, 10, 9, 11, 10, 10]).priorities.contains(.side("empathie")))
    #expect(!report([20, -10, 4, 9, -6, 15, -8, 20]).priorities.contains(.side("empathie")))
    #expect(!report([3, 4, 3, 4, 3, 4, 3, 4]).priorities.contains(.side("empathie")))
  }
}

import Calendars
import Coaching
import ExactNumbers
import QualityModel
import Statistics
import Testing

/// The figures of a sheet, and what it says when there is little to say.
struct SheetTests {
  private let usual: [Int?] = [2, 1, 3, 1, 2, 0]

  private func small(calls: Int) -> Fixture {
    var fixture = Fixture()
    fixture.criteria = 6
    for agent in fixture.agents {
      for call in 0..<calls {
        fixture.add(agent.id, call: "\(agent.id)\(call)", day: call, levels: usual)
      }
    }
    return fixture
  }

  private func sheet(_ material: TeamMaterial) throws -> CoachingSheet {
    try #require(TeamCoaching(material).sheet(for: "ana"))
  }

  @Test("The four evaluations of one call are one call, their mean")
  func severalEvaluators() throws {
    var fixture = Fixture()
    fixture.criteria = 2
    fixture.add("ana", call: "x", by: "e1", levels: [3, 1])
    fixture.add("ana", call: "x", by: "e2", levels: [3, 0])
    fixture.add("ana", call: "x", by: "e3", levels: [0, 0])
    fixture.add("ana", call: "x", by: "e4", levels: [3, 1])
    fixture.add("ana", call: "y", by: "e1", levels: [3, 1])
    let sheet = try sheet(fixture.material)
    // Call x: 100, 50, 0 and 100, mean 62.5; call y: 100.
    #expect(sheet.score.value.estimate?.value == 81.25)
    #expect(sheet.score.value.count == 2)
    #expect(sheet.sample.evaluations == 5)
    #expect(sheet.sample.interactions == 2)
    #expect(sheet.sample.shares.map(\.count) == [2, 1, 1, 1])
    #expect(sheet.sample.shares.map(\.evaluator.name) == ["Nadia", "Marc", "e3", "e4"])
    // One of the four found the customer-critical error: the call does not count as having it.
    #expect(sheet.accuracies.map(\.errorClass) == [.customer])
    #expect(sheet.accuracies.first?.value == Proportions.wilson(successes: 2, of: 2))
  }

  @Test("Drafts, retracted evaluations and corrected revisions count nowhere")
  func states() throws {
    var fixture = Fixture()
    fixture.criteria = 1
    fixture.add("ana", call: "x", levels: [0])
    fixture.add("ana", call: "x", levels: [3], revision: 2)
    fixture.add("ana", call: "y", levels: [0], state: .draft)
    fixture.add("ana", call: "z", levels: [0])
    fixture.add("ana", call: "z", levels: [0], state: .retracted, revision: 2)
    let sheet = try sheet(fixture.material)
    #expect(sheet.sample.evaluations == 1)
    #expect(sheet.score.value == .defined(Estimate(value: 100, count: 1)))
  }

  @Test("Sections and dimensions stand beside the team, the target and the period before")
  func parts() throws {
    let fixture = small(calls: 5)
    var material = fixture.material
    var before = Fixture()
    before.criteria = 6
    before.add("ana", call: "old", levels: [0, 0, 0, 0, 0, 0])
    material.previousEvaluations = before.evaluations
    let sheet = try sheet(material)
    #expect(sheet.grids.map(\.evaluationCount) == [5])
    #expect(sheet.sections.map(\.id) == ["s0", "s1", "s2"])
    #expect(sheet.dimensions.map(\.id) == ["tone", "empathy", "resolution"])
    let section = try #require(sheet.sections.first)
    #expect(section.value.count == 5)
    #expect(section.team.count == 15)
    #expect(section.target == 80)
    #expect(section.previous == .defined(Estimate(value: 0, count: 1)))
    #expect(sheet.score.previous?.estimate?.value == 0)
    #expect(sheet.dimensions.first?.title.entries.first?.text == "Ton")
  }

  @Test("Everything N/A gives a sheet without a score, that counts what has none")
  func allNotApplicable() throws {
    var fixture = Fixture()
    fixture.criteria = 3
    for call in 0..<4 { fixture.add("ana", call: "x\(call)", levels: [nil, nil, nil]) }
    let sheet = try sheet(fixture.material)
    #expect(sheet.sample.withoutScore == 4)
    #expect(sheet.score.value == .undefined(.noObservations, count: 0))
    #expect(sheet.strengths.isEmpty && sheet.priorities.isEmpty && sheet.toConfirm.isEmpty)
  }

  @Test("One call has its score without an interval and no strength nor priority")
  func oneCall() throws {
    var fixture = small(calls: 6)
    fixture.evaluations.removeAll { $0.interaction.agentID == "ana" }
    fixture.add("ana", call: "x", levels: [3, 0, 0, 0, 3, 1])
    let sheet = try sheet(fixture.material)
    #expect(sheet.score.value.estimate?.interval == nil)
    #expect(sheet.score.value.count == 1)
    #expect(sheet.strengths.isEmpty && sheet.priorities.isEmpty)
  }

  @Test("An agent without any call has a sheet that says so, and an unknown one has none")
  func noCall() throws {
    let material = Fixture().material
    let sheet = try sheet(material)
    #expect(sheet.sample.evaluations == 0)
    #expect(sheet.sample.handled == nil)
    #expect(sheet.score.value == .undefined(.noObservations, count: 0))
    #expect(sheet.score.target == nil)
    #expect(sheet.sections.isEmpty && sheet.surveys.isEmpty && sheet.accuracies.isEmpty)
    #expect(sheet.activity == nil)
    #expect(TeamCoaching(material).sheet(for: "nobody") == nil)
  }

  @Test("The same material in another order gives the same sheets, to the last bit")
  func order() throws {
    var fixture = Fixture()
    var draws = SeededDraws(seed: 7)
    for agent in fixture.agents {
      for call in 0..<8 {
        for evaluator in ["e1", "e2"].prefix(call % 2 + 1) {
          fixture.add(
            agent.id, call: "\(agent.id)\(call)", day: call % 3, by: evaluator,
            levels: (0..<15).map { draws.place(level: 0.7, steps: $0.isMultiple(of: 2) ? 3 : 1) },
            quotes: [call: "…"])
        }
      }
    }
    let expected = TeamCoaching(fixture.material)
    for seed in 1...3 {
      var shuffle = SeededDraws(seed: UInt64(seed))
      var material = fixture.material
      material.evaluations.shuffle(using: &shuffle)
      material.agents.shuffle(using: &shuffle)
      material.evaluators.shuffle(using: &shuffle)
      let coaching = TeamCoaching(material)
      for agent in fixture.agents {
        #expect(coaching.sheet(for: agent.id) == expected.sheet(for: agent.id))
      }
    }
  }
}

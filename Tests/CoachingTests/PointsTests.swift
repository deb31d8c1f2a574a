import Coaching
import ExactNumbers
import QualityModel
import Statistics
import Testing

/// How strengths, priorities and points to confirm are chosen.
struct PointsTests {
  /// A team whose agents have every criterion at its best, but for what a test changes.
  private func team(calls: Int = 12) -> Fixture {
    var fixture = Fixture()
    fixture.criteria = 6
    for agent in fixture.agents.dropFirst() {
      for call in 0..<calls {
        fixture.add(agent.id, call: "\(agent.id)\(call)", day: call, levels: best)
      }
    }
    return fixture
  }

  private let best: [Int?] = [3, 1, 3, 1, 3, 1]

  private func sheet(_ fixture: Fixture, _ agent: String = "ana") throws -> CoachingSheet {
    try #require(TeamCoaching(fixture.material).sheet(for: agent))
  }

  @Test("A weakness over twelve calls is a priority, with its figures and its evidence")
  func priority() throws {
    var fixture = team()
    for call in 0..<12 {
      fixture.add(
        "ana", call: "ana\(call)", day: call, levels: [3, call < 8 ? 0 : 1, 3, 1, 3, 1],
        quotes: call == 2 ? [1: "Je ne sais pas, rappelez demain."] : [:],
        comments: call == 5 ? [1: "Pas de suite proposée."] : [:])
    }
    let sheet = try sheet(fixture)
    #expect(sheet.priorities.map(\.criterion.id) == ["c1"])
    let point = try #require(sheet.priorities.first)
    #expect(point.value.estimate.map { ($0.value * 10).rounded() } == 333)
    #expect(point.value.count == 12)
    #expect(point.team.estimate?.value == 100)
    #expect(point.target == 80)
    let shrunken = try #require(point.shrunken)
    #expect(shrunken > 33.3)
    #expect(shrunken < 60)
    #expect(try #require(point.probabilityUnderTarget) > 0.95)
    // One criterion of six, asked in every call: a sixth of the gap.
    #expect((point.recoverablePoints - (80 - shrunken) / 6).magnitude < 1e-9)
    #expect(point.callsNeeded == nil)
    #expect(point.evidence.map(\.interactionID) == ["ana2", "ana5", "ana7"])
    #expect(point.evidence.first?.quote?.text == "Je ne sais pas, rappelez demain.")
    #expect(point.evidence.first?.level?.id == "non")
    #expect(point.evidence.map(\.evaluator) == ["Nadia", "Nadia", "Nadia"])
    #expect(sheet.toConfirm.isEmpty)
  }

  @Test("At most two priorities, the most recoverable points first")
  func two() throws {
    var fixture = team()
    for call in 0..<12 {
      fixture.add(
        "ana", call: "ana\(call)", day: call,
        levels: [0, call < 6 ? 0 : 1, 0, call < 9 ? 0 : 1, 3, 1])
    }
    let sheet = try sheet(fixture)
    #expect(sheet.priorities.count == 2)
    #expect(
      sheet.priorities.map(\.recoverablePoints).sorted(by: >)
        == sheet.priorities.map(\.recoverablePoints))
    #expect(Set(sheet.priorities.map(\.criterion.id)) == ["c0", "c2"])
  }

  @Test("A criterion that seldom applies brings back less than one that always does")
  func frequency() throws {
    var fixture = team()
    for call in 0..<12 {
      fixture.add(
        "ana", call: "ana\(call)", day: call, levels: [3, 0, 3, call < 4 ? 0 : nil, 3, 1])
    }
    let sheet = try sheet(fixture)
    #expect(sheet.priorities.map(\.criterion.id) == ["c1", "c3"])
    #expect(sheet.priorities[0].recoverablePoints > 2 * sheet.priorities[1].recoverablePoints)
  }

  @Test("Misses caused by a tool or a procedure are never held against the agent")
  func excluded() throws {
    var fixture = team()
    for call in 0..<12 {
      fixture.add(
        "ana", call: "ana\(call)", day: call, levels: [3, 0, 3, 1, 3, 1], causes: [1: "outil"])
    }
    let sheet = try sheet(fixture)
    #expect(sheet.priorities.isEmpty)
    #expect(sheet.toConfirm.isEmpty)
    #expect(sheet.score.value.estimate?.value == 100)
  }

  @Test("What an error's effect costs counts among the recoverable points")
  func effects() throws {
    var plain = team()
    var costly = team()
    for call in 0..<12 {
      let levels: [Int?] = [call < 6 ? 0 : 3, 1, 3, 1, 3, 1]
      plain.add("ana", call: "ana\(call)", day: call, levels: levels)
      costly.add(
        "ana", call: "ana\(call)", day: call, levels: levels, effect: call < 6 ? (0, 60) : nil)
    }
    let without = try #require(try sheet(plain).priorities.first)
    let with = try #require(try sheet(costly).priorities.first)
    #expect(with.criterion.id == "c0")
    #expect(with.shrunken == without.shrunken)
    let level = try #require(with.shrunken)
    // Six calls of twelve lose 60 points: 30 a call, of which the way to the target undoes a part.
    let expected = 30 * (80 - level) / (100 - level)
    #expect((with.recoverablePoints - without.recoverablePoints - expected).magnitude < 1e-9)
  }

  @Test(
    "Two calls are never a priority nor a strength: they are to be confirmed, with how many more")
  func fewCalls() throws {
    var fixture = team()
    for call in 0..<2 {
      fixture.add("ana", call: "ana\(call)", day: call, levels: [3, 0, 3, 1, 3, 1])
    }
    let sheet = try sheet(fixture)
    #expect(sheet.priorities.isEmpty)
    #expect(sheet.strengths.isEmpty)
    #expect(sheet.toConfirm.map(\.criterion.id) == ["c1"])
    #expect(try #require(sheet.toConfirm.first?.callsNeeded) >= 1)
  }

  @Test("The further calls said to be needed do establish the point, if they are like the level")
  func callsNeeded() throws {
    var fixture = Fixture()
    fixture.criteria = 6
    fixture.agents = [Agent(id: "ana", name: "Ana")]
    // A yes/no criterion met in 5 calls of 7, one of 7 points under the target.
    for call in 0..<7 {
      fixture.add("ana", call: "ana\(call)", day: call, levels: [3, call < 2 ? 0 : 1, 3, 1, 3, 1])
    }
    let point = try #require(try sheet(fixture).toConfirm.first)
    let needed = try #require(point.callsNeeded)
    #expect((1...20).contains(needed))
    for call in 7..<(7 + needed + 7) {
      fixture.add(
        "ana", call: "ana\(call)", day: call, levels: [3, call % 7 < 2 ? 0 : 1, 3, 1, 3, 1])
    }
    let later = try sheet(fixture)
    #expect(later.priorities.map(\.criterion.id) == ["c1"])
  }

  @Test("A strength lies credibly over the target or the team, with its best quote")
  func strength() throws {
    var fixture = Fixture()
    fixture.criteria = 6
    for agent in fixture.agents {
      for call in 0..<12 {
        let isAna = agent.id == "ana"
        fixture.add(
          agent.id, call: "\(agent.id)\(call)", day: call,
          levels: [2, call < 9 ? 1 : 0, isAna ? 3 : 1, call < 9 ? 1 : 0, 2, call < 9 ? 1 : 0],
          quotes: isAna && call == 4 ? [2: "Je comprends, je m'en occupe."] : [:])
      }
    }
    let sheet = try sheet(fixture)
    #expect(sheet.strengths.map(\.criterion.id) == ["c2"])
    let point = try #require(sheet.strengths.first)
    #expect(point.evidence.first?.interactionID == "ana4")
    #expect(point.evidence.first?.level?.id == "3")
    #expect(point.evidence.count == 3)
    #expect(point.callsNeeded == nil)
    // The others lie at 33 % there: their priority.
    #expect(try self.sheet(fixture, "bob").priorities.contains { $0.criterion.id == "c2" })
  }

  @Test("A criterion credibly under the target is not a strength for being over a weaker team")
  func weakTeam() throws {
    var fixture = Fixture()
    fixture.criteria = 1
    for agent in fixture.agents {
      for call in 0..<20 {
        fixture.add(
          agent.id, call: "\(agent.id)\(call)", day: call, levels: [agent.id == "ana" ? 1 : 0])
      }
    }
    let sheet = try sheet(fixture)
    #expect(sheet.strengths.isEmpty)
    #expect(sheet.priorities.count == 1)
  }

  @Test("The target of a grid that has none is the one given")
  func defaultTarget() throws {
    var fixture = team()
    fixture.target = nil
    for call in 0..<12 {
      fixture.add("ana", call: "ana\(call)", day: call, levels: [3, call < 3 ? 0 : 1, 3, 1, 3, 1])
    }
    var material = fixture.material
    material.defaultTarget = 99
    let strict = try #require(TeamCoaching(material).sheet(for: "ana"))
    #expect(strict.priorities.map(\.criterion.id) == ["c1"])
    #expect(strict.priorities.first?.target == 99)
    material.defaultTarget = 50
    #expect(try #require(TeamCoaching(material).sheet(for: "ana")).priorities.isEmpty)
  }
}

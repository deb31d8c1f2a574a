import Calendars
import QualityModel
import Testing

@testable import QualityStore

@Suite("Imports")
struct ImportTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  @Test("People and interactions come back as they were given")
  func roundTrip() throws {
    #expect(try store.agents(team: "Nord").map(\.name) == ["Léa Durand"])
    #expect(try store.agent("A1")?.startDate == day("2024-01-15"))
    #expect(try store.agent("nobody") == nil)
    #expect(try store.evaluators().map(\.side) == [.client, .provider, .neutral])
    #expect(try store.evaluator("E1")?.role == "qualité")
    #expect(
      try store.interactions(ids: ["C3", "C1", "nope"]) == [
        interaction("C1", at: "2026-10-03T09:15:00"),
        interaction("C3", at: "2026-11-01T00:00:00"),
      ])
  }

  @Test("Every field of an interaction is kept")
  func allFields() throws {
    let full = Interaction(
      id: "F1", channel: .chat, direction: .outbound, agentID: nil,
      start: time("1969-12-31T23:59:59"), durationSeconds: 1, talkSeconds: 2, holdSeconds: 3,
      longestHoldSeconds: 4, wrapUpSeconds: 5, waitSeconds: 0, queue: "q", product: "p",
      campaign: "c", reason: "r", outcome: "o", customerReference: "ref", recording: "R/1.wav")
    #expect(try store.importInteractions(rows([full]), request()).new == 1)
    #expect(try store.interaction("F1") == full)
  }

  @Test("A period holds its first second and its last, and not the next")
  func period() throws {
    let october = try #require(Period(parsing: "2026-10"))
    #expect(try store.interactions(period: october).map(\.id) == ["C1", "C2"])
    #expect(try store.interactions(agentID: "A1").map(\.id) == ["C1", "C3"])
    #expect(try store.interactions(period: october, agentID: "A1").map(\.id) == ["C1"])
    #expect(try store.interactions().count == 3)
  }

  @Test("The same file again says known, and changes nothing")
  func idempotent() throws {
    let before = try store.counts()
    let file = rows([interaction("C1", at: "2026-10-03T09:15:00")])
    let outcome = try store.importInteractions(file, request())
    #expect(outcome.known == 1)
    #expect(outcome.read == 1)
    let after = try store.counts()
    #expect(after.interactions == before.interactions)
    #expect(after.journalEntries == before.journalEntries + 1)
  }

  @Test("A changed person and a changed interaction are updated, and the journal names the fields")
  func update() throws {
    let moved = Agent(id: "A2", name: "Marc Petit", team: "Nord")
    #expect(try store.importPeople(agents: rows([moved]), evaluators: [], request()).updated == 1)
    #expect(try store.agent("A2")?.team == "Nord")
    let entry = try store.journal(subjectKind: "agent", subjectID: "A2").last
    #expect(entry?.action == "agent.update")
    #expect(entry?.details == #"{"fields":["team"]}"#)

    let longer = interaction("C2", agent: nil, at: "2026-10-31T23:59:59", duration: 301)
    #expect(try store.importInteractions(rows([longer]), request()).updated == 1)
    #expect(try store.interaction("C2") == longer)
    #expect(
      try store.journal(subjectKind: "interaction", subjectID: "C2").last?.details
        == #"{"fields":["agent_id","duration"]}"#)
  }

  @Test("One rejected row and nothing is written; unless the good rows are to be taken")
  func allOrNothing() throws {
    let file = rows([
      interaction("N1"), interaction("N2", agent: "ghost"), interaction("N3", duration: -1),
      interaction(""), interaction("N4"),
    ])
    let before = try store.counts()
    let refused = try store.importInteractions(file, request())
    #expect(!refused.written)
    #expect(refused.new == 2)
    #expect(
      refused.rejections == [
        ImportRejection(line: 3, id: "N2", reason: .unknownAgent("ghost")),
        ImportRejection(line: 4, id: "N3", reason: .negativeDuration),
        ImportRejection(line: 5, id: "", reason: .unusableIdentifier),
      ])
    #expect(try store.counts() == before)

    let accepted = try store.importInteractions(file, request(acceptValid: true))
    #expect(accepted.written)
    #expect(try store.interactions(ids: ["N1", "N2", "N3", "N4"]).map(\.id) == ["N1", "N4"])
    #expect(try store.counts().journalEntries == before.journalEntries + 1)
  }

  @Test("A dry run counts the same and writes nothing")
  func dryRun() throws {
    let before = try store.counts()
    let outcome = try store.importInteractions(
      rows([interaction("N1"), interaction("C1", duration: 9)]), request(dryRun: true))
    #expect((outcome.new, outcome.updated, outcome.written) == (1, 1, false))
    #expect(try store.counts() == before)
    #expect(try store.interaction("C1")?.durationSeconds == 300)
  }

  @Test("A file that contradicts itself is rejected, with the line it contradicts")
  func contradiction() throws {
    let outcome = try store.importInteractions(
      rows([interaction("N1"), interaction("N1"), interaction("N1", duration: 7)]), request())
    #expect((outcome.new, outcome.known) == (1, 1))
    #expect(outcome.rejections.map(\.reason) == [.contradictsRow(line: 2)])
    // The first row is what the workspace holds: the second still contradicts it.
    let known = try store.importInteractions(
      rows([
        interaction("C1", at: "2026-10-03T09:15:00"),
        interaction("C1", at: "2026-10-03T09:15:00", duration: 7),
      ]), request())
    #expect(known.rejections.map(\.line) == [3])
  }

  @Test("An agent whose last day comes before the first is rejected")
  func endsBeforeStart() throws {
    let agent = Agent(
      id: "A9", name: "X", startDate: day("2026-02-01"), endDate: day("2026-01-31"))
    let outcome = try store.importPeople(agents: rows([agent]), evaluators: [], request())
    #expect(outcome.rejections.map(\.reason) == [.endsBeforeStart])
  }

  @Test("The journal says which file was imported, and how many rows did what")
  func journaled() throws {
    let file = ImportRequest(actor: "Inès", fileName: "appels.csv", fileDigest: "ab")
    try store.importInteractions(rows([interaction("N1")]), file)
    let entry = try #require(try store.journal().last)
    #expect((entry.actor, entry.action, entry.subjectKind) == ("Inès", "import", "interactions"))
    #expect(entry.time == "2026-11-22T10:00:00Z")
    #expect(
      entry.details
        == #"{"digest":"ab","file":"appels.csv","known":0,"new":1,"read":1,"rejected":0,"#
        + #""unlinked":0,"updated":0}"#)
  }

  @Test("An import without an actor is refused")
  func actor() throws {
    #expect(throws: StoreError.unusableIdentifier("")) {
      try store.importInteractions(
        rows([interaction("N1")]), ImportRequest(actor: "", fileName: "f"))
    }
  }
}

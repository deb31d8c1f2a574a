import Calendars
import QualityModel
import Testing

@testable import QualityStore

@Suite("As the workspace stood at an earlier moment")
struct AsOfTests {
  let clock = AdjustableClock()
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  // A week of life: submitted on the 1st, corrected on the 2nd, disputed on the 3rd, decided on the
  // 4th; another retracted on the 5th and a third imported on the 6th, scored long before.
  init() throws {
    fixture = try WorkspaceFixture(clock: clock.read)
    set(1)
    try store.submit(evaluation("V1"), by: "Inès")
    try store.submit(evaluation("V2", of: "C2"), by: "Inès")
    set(2)
    try store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Inès")
    set(3)
    try store.raise(dispute(revision: 2), on: disputedGrid, by: "test")
    set(4)
    try store.resolve(
      resolution([("greeting", .level("fair"))]),
      answers: answers(["greeting": .level("fair")]), on: disputedGrid, by: "test")
    set(5)
    try store.retract("V2", reason: "Mauvais appel", by: "Inès")
    set(6)
    try store.importEvaluations(
      rows([evaluation("V3", of: "C3", at: "2026-11-01T08:00:00")]), request())
    try store.saveDraft(evaluation("V4"), by: "Inès")
  }

  private func set(_ dayOfDecember: Int) {
    clock.set("2026-12-0\(dayOfDecember)T12:00:00Z")
  }

  private func noon(_ dayOfDecember: Int) -> CivilDateTime {
    time("2026-12-0\(dayOfDecember)T12:00:00")
  }

  private func seen(_ filter: EvaluationFilter) throws -> [String] {
    try store.evaluations(filter).map { "\($0.id).\($0.revision)" }
  }

  @Test(
    "The latest revision is the one of that moment, retractions and imports after it are not seen",
    arguments: [
      (1, ["V1.1", "V2.1"]), (2, ["V1.2", "V2.1"]), (3, ["V1.2", "V2.1"]), (4, ["V1.3", "V2.1"]),
      (5, ["V1.3"]), (6, ["V1.3", "V3.1"]),
    ])
  func latest(day: Int, expected: [String]) throws {
    #expect(try seen(EvaluationFilter(asOf: noon(day))) == expected)
    let agents = ["A1", "A2"].map { EvaluationFilter(agentID: $0, asOf: noon(day)) }
    #expect(try agents.flatMap(seen).sorted() == expected)
  }

  @Test("A moment counts whole: a second before it, the entry is not there")
  func edge() throws {
    #expect(try seen(EvaluationFilter(asOf: time("2026-12-02T11:59:59"))) == ["V1.1", "V2.1"])
    #expect(try seen(EvaluationFilter(asOf: time("2026-11-22T09:59:59"))).isEmpty)
    #expect(try seen(EvaluationFilter(asOf: time("2030-01-01"))) == ["V1.3", "V3.1"])
  }

  @Test("Now is as of now, drafts left out")
  func now() throws {
    #expect(try seen(EvaluationFilter()) == ["V1.3", "V3.1"])
    #expect(try seen(EvaluationFilter(states: [.draft])) == ["V4.1"])
    #expect(try seen(EvaluationFilter(states: [.draft], asOf: noon(6))).isEmpty)
  }

  @Test("The first revisions are those before any correction, of what was not retracted")
  func first() throws {
    #expect(try seen(EvaluationFilter(revisions: .first)) == ["V1.1", "V3.1"])
    #expect(try seen(EvaluationFilter(revisions: .first, asOf: noon(4))) == ["V1.1", "V2.1"])
    #expect(try seen(EvaluationFilter(states: [.retracted], revisions: .first)) == ["V2.1"])
    #expect(
      try seen(EvaluationFilter(revisions: .all, asOf: noon(3))) == ["V1.1", "V1.2", "V2.1"])
  }

  @Test("A dispute is open from its day until its decision, and can be left out")
  func disputes() throws {
    #expect(try store.disputes(asOf: noon(2)).isEmpty)
    #expect(try store.disputes(asOf: noon(3)).map(\.isOpen) == [true])
    #expect(try store.disputes(asOf: noon(4)).map(\.isOpen) == [false])
    #expect(try store.openDisputes(asOf: noon(2)).isEmpty)
    #expect(try store.openDisputes(asOf: noon(3)) == ["V1": ["D1"]])
    #expect(try store.openDisputes().isEmpty)
    func kept(_ day: Int) throws -> [String] {
      try seen(EvaluationFilter(excludesDisputed: true, asOf: noon(day)))
    }
    #expect(try kept(2) == ["V1.2", "V2.1"])
    #expect(try kept(3) == ["V2.1"])
    #expect(try kept(4) == ["V1.3", "V2.1"])
  }

  @Test("What figures rest on is counted as it was")
  func use() throws {
    func use(_ day: Int) throws -> RevisionUse {
      try store.revisionUse(EvaluationFilter(revisions: .first, asOf: noon(day)))
    }
    #expect(try use(1) == RevisionUse(revised: [], retracted: [], disputed: []))
    #expect(try use(3) == RevisionUse(revised: ["V1"], retracted: [], disputed: ["V1"]))
    #expect(try use(6) == RevisionUse(revised: ["V1"], retracted: ["V2"], disputed: []))
    let sud = EvaluationFilter(agentID: "A1")
    #expect(try store.revisionUse(sud).retracted.isEmpty)
  }

  @Test("The revisions of one evaluation are those of that moment")
  func revisions() throws {
    #expect(try store.revisions(of: "V1", asOf: noon(2)).map(\.evaluation.revision) == [1, 2])
    #expect(try store.revisions(of: "V1").count == 3)
    #expect(try store.revisions(of: "V3", asOf: noon(5)).isEmpty)
  }

  @Test("Updates of people after a moment are counted: their former values are not kept")
  func updates() throws {
    #expect(try store.updatesOfRecords(after: noon(6)) == 0)
    clock.set("2026-12-07T12:00:00Z")
    try store.importPeople(
      agents: rows([Agent(id: "A2", name: "Marc Petit", team: "Nord")]), evaluators: [], request())
    #expect(try store.updatesOfRecords(after: noon(6)) == 1)
    #expect(try store.updatesOfRecords(after: noon(7)) == 0)
  }

  @Test("A clock that went back hides nothing that the journal has before")
  func clockBack() throws {
    clock.set("2026-12-04T12:00:00Z")
    try store.correct(evaluation("V3", of: "C3", revision: 1), reason: "Réécoute", by: "Inès")
    #expect(try seen(EvaluationFilter(asOf: noon(4))) == ["V1.3", "V3.2"])
  }
}

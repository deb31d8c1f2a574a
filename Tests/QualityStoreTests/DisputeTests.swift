import Calendars
import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Raising a dispute")
struct DisputeTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
    try fixture.store.submit(evaluation("V1"), by: "Inès")
  }

  private func raise(_ dispute: Dispute) throws -> DisputeCase {
    try store.raise(dispute, on: disputedGrid, by: "test")
  }

  private func expect(_ error: DisputeError, _ dispute: Dispute) throws {
    let before = try store.journalHead()
    #expect(throws: error) { try raise(dispute) }
    #expect(try store.journalHead() == before)
    #expect(try store.disputes().isEmpty)
  }

  @Test("A dispute comes back as it was raised, and is open")
  func roundTrip() throws {
    let raised = dispute(
      comment: "Voir l'appel\u{0}",
      [
        DisputeItem(criterionID: "greeting", proposed: .level("fair"), comment: "J'ai salué"),
        DisputeItem(criterionID: "needs", proposed: .levels([]), comment: "Rien de tel"),
        DisputeItem(criterionID: "holds", proposed: .number(12), comment: "Chronométré"),
        DisputeItem(criterionID: "sale", comment: "Sans objet ?"),
      ])
    #expect(try raise(raised).id == "D1")
    let found = try #require(try store.dispute("D1"))
    #expect(found.dispute == raised)
    #expect(found.recordedAt == "2026-11-22T10:00:00Z")
    #expect(found.isOpen && !found.isLate)
    #expect(!found.isOverdue(on: raised.deadline))
    #expect(found.isOverdue(on: raised.deadline.adding(days: 1)))
    #expect(try store.verifyJournal().isIntact)
    #expect(try store.verifyJournal().disputes == 1)
    #expect(try store.evaluations().map(\.revision) == [1])
  }

  @Test("The journal keeps a digest of the dispute and no word of it")
  func journal() throws {
    _ = try raise(dispute(comment: "Voir l'appel"))
    let entry = try #require(try store.journal().last)
    #expect(entry.action == "dispute.raise" && entry.subjectKind == "dispute")
    #expect(entry.subjectID == "D1")
    #expect(entry.details.contains(#""evaluation":"V1","revision":1"#))
    for words in ["appel", "bonjour", "A1"] { #expect(!entry.details.contains(words)) }
  }

  @Test("A rehearsal checks everything and keeps nothing")
  func dryRun() throws {
    let before = try store.journalHead()
    let raised = try store.raise(dispute(), on: disputedGrid, by: "test", dryRun: true)
    #expect(raised.id == "D1")
    #expect(try store.disputes().isEmpty)
    #expect(try store.journalHead() == before)
  }

  @Test("Only the latest revision of a submitted evaluation is disputed")
  func wrongRevision() throws {
    #expect(throws: StoreError.unknownEvaluation("V9")) { try raise(dispute(of: "V9")) }
    try store.saveDraft(evaluation("V2"), by: "Inès")
    try expect(.stillADraft(evaluation: "V2"), dispute(of: "V2"))
    try store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Inès")
    try expect(.supersededRevision(evaluation: "V1", disputed: 1, latest: 2), dispute())
    try store.retract("V1", reason: "Mauvais appel", by: "Inès")
    try expect(.retracted(evaluation: "V1"), dispute(revision: 3))
  }

  @Test("A criterion must be the grid's, answered, named once, with a comment")
  func wrongCriterion() throws {
    func item(_ id: String, _ value: Answer.Value? = nil, _ comment: String = "Non") -> DisputeItem
    {
      DisputeItem(criterionID: id, proposed: value, comment: comment)
    }
    try expect(.nothingDisputed(evaluation: "V1"), dispute([]))
    try expect(
      .unknownCriterion("greetin", grid: "accueil 1.0", closest: "greeting"),
      dispute([item("greetin")]))
    try expect(.notAnswered(criterion: "unasked"), dispute([item("unasked")]))
    try expect(.criterionTwice("sale"), dispute([item("sale"), item("sale")]))
    try expect(.commentMissing(criterion: "sale"), dispute([item("sale", nil, " \n")]))
    let wide = Grid(
      id: "accueil", version: "2.0", language: "en", title: LocalizedText(), sections: [])
    #expect(throws: DisputeError.otherGrid(evaluation: "V1", grid: "accueil 2.0")) {
      try store.raise(dispute(), on: wide, by: "test")
    }
  }

  @Test(
    "A proposed answer must be one of the grid's",
    arguments: [
      ("greeting", Answer.Value.level("great"), ["poor", "fair", "good"]),
      ("greeting", .number(1), ["poor", "fair", "good"]),
      ("needs", .levels(["asked", "smiled"]), ["asked", "listened"]),
      ("needs", .levels(["asked", "asked"]), ["asked", "listened"]),
      ("holds", .number(300), []), ("sale", .notApplicable, ["no", "yes"]),
    ])
  func impossible(criterion: String, value: Answer.Value, possible: [String]) throws {
    try expect(
      .impossibleAnswer(criterion: criterion, possible: possible),
      dispute([DisputeItem(criterionID: criterion, proposed: value, comment: "Non")]))
  }

  @Test("Proposing the answer that is already given is refused")
  func same() throws {
    try expect(
      .sameAnswer(criterion: "greeting"),
      dispute([DisputeItem(criterionID: "greeting", proposed: .level("good"), comment: "Oui")]))
  }

  @Test("A criterion has one open dispute at a time; another criterion can be disputed meanwhile")
  func secondDispute() throws {
    _ = try raise(dispute())
    #expect(throws: DisputeError.alreadyDisputed(criterion: "greeting", dispute: "D1")) {
      try raise(dispute(by: "E2", as: .provider))
    }
    let other = dispute(
      by: "E2", as: .provider, [DisputeItem(criterionID: "sale", comment: "Vente proposée")])
    #expect(try raise(other).id == "D2")
    #expect(try store.disputes(evaluationID: "V1").map(\.id) == ["D1", "D2"])
    _ = try store.resolve(resolution(), answers: [], on: disputedGrid, by: "test")
    #expect(try raise(dispute()).id == "D3")
  }

  @Test("Who objects must be known in that capacity, and not be the evaluator")
  func author() throws {
    try expect(.unknownPerson("A9", role: "agent"), dispute(by: "A9"))
    try expect(.anotherAgentsCall(agent: "A2", interaction: "C1"), dispute(by: "A2"))
    try expect(.ownEvaluation(evaluator: "E1"), dispute(by: "E1", as: .client))
    try expect(.unknownPerson("E2", role: "client"), dispute(by: "E2", as: .client))
    try expect(.unknownPerson("Jean", role: "coach"), dispute(by: "Jean", as: .coach))
    #expect(try raise(dispute(by: "Aline Vidal", as: .coach)).dispute.role == .coach)
  }

  @Test("A deadline that has passed already is refused")
  func deadline() throws {
    try expect(
      .deadlineInThePast(try #require(day("2026-11-09"))), dispute(deadline: "2026-11-09"))
    #expect(try raise(dispute(deadline: "2026-11-10")).isOpen)
  }
}

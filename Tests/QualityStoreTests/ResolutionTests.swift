import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Resolving a dispute")
struct ResolutionTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
    try store.submit(evaluation("V1"), by: "Inès")
    try store.raise(
      dispute([
        DisputeItem(criterionID: "greeting", proposed: .level("fair"), comment: "J'ai salué"),
        DisputeItem(criterionID: "sale", proposed: .level("yes"), comment: "Proposée"),
      ]), on: disputedGrid, by: "test")
  }

  private let bothRefused: [(String, Answer.Value?)] = [("greeting", nil), ("sale", nil)]

  private func resolve(
    _ resolution: Resolution, _ answers: [Answer] = []
  ) throws -> (dispute: DisputeCase, revision: Evaluation?) {
    try store.resolve(resolution, answers: answers, on: disputedGrid, by: "test")
  }

  private func expect(
    _ error: some Error & Equatable, _ resolution: Resolution, _ answers: [Answer] = []
  ) throws {
    let before = try store.journalHead()
    #expect(throws: error) { try resolve(resolution, answers) }
    #expect(try store.journalHead() == before)
    #expect(try store.evaluation("V1")?.revision == before.revisionOfV1(store))
  }

  @Test("What is accepted becomes a revision with the decision's reason, in one transaction")
  func accepted() throws {
    let decision = resolution([("greeting", .level("fair")), ("sale", .level("yes"))])
    let revised = answers(["greeting": .level("fair"), "sale": .level("yes")])
    let result = try resolve(decision, revised)
    #expect(result.dispute.resolution?.outcome == .accepted)
    #expect(result.dispute.resultingRevision == 2)
    let found = try #require(try store.dispute("D1"))
    #expect(found == result.dispute)
    let latest = try #require(try store.revisions(of: "V1").last)
    #expect(latest.reason == "Réécoute à deux")
    #expect(latest.evaluation == result.revision)
    #expect(latest.evaluation.answers == revised)
    #expect(latest.evaluation.scoredAt == time("2026-11-02T10:00:00"))
    #expect(latest.evaluation.evaluatorID == "E1")
    #expect(try store.journal(limit: 2).map(\.action) == ["evaluation.correct", "dispute.resolve"])
    #expect(try store.verifyJournal().isIntact)
    #expect(try store.checkup().isSound)
  }

  @Test("A refusal makes no revision; part of it accepted makes one, at another level if need be")
  func partlyAndRefused() throws {
    let partly = resolution([("greeting", .level("poor")), ("sale", nil)])
    let result = try resolve(partly, answers(["greeting": .level("poor")]))
    #expect(result.dispute.resolution?.outcome == .partly)
    #expect(try store.evaluation("V1")?.answers.first?.value == .level("poor"))
    try store.raise(dispute(revision: 2), on: disputedGrid, by: "test")
    let refused = try resolve(resolution(of: "D2"))
    #expect(refused.revision == nil)
    #expect(refused.dispute.resolution?.outcome == .refused)
    #expect(try store.evaluation("V1")?.revision == 2)
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("Neither the evaluator nor the person who objected decides")
  func otherPerson() throws {
    try expect(DisputeError.resolvedByItsEvaluator("E1"), resolution(by: "E1", bothRefused))
    try expect(StoreError.unknownEvaluator("A1"), resolution(by: "A1", bothRefused))
    try store.raise(
      dispute(by: "Aline Vidal", as: .coach, [DisputeItem(criterionID: "holds", comment: "Trop")]),
      on: disputedGrid, by: "test")
    try expect(
      DisputeError.resolvedByItsAuthor("E3"), resolution(of: "D2", by: "E3", [("holds", nil)]))
    try store.raise(
      dispute(by: "E2", as: .provider, [DisputeItem(criterionID: "needs", comment: "Trop")]),
      on: disputedGrid, by: "test")
    try expect(
      DisputeError.resolvedByItsAuthor("E2"), resolution(of: "D3", by: "E2", [("needs", nil)]))
  }

  @Test("A dispute is decided once")
  func twice() throws {
    _ = try resolve(resolution(bothRefused))
    try expect(DisputeError.alreadyResolved("D1"), resolution(bothRefused))
    try expect(DisputeError.unknownDispute("D9"), resolution(of: "D9", bothRefused))
  }

  @Test("A decision needs its reason, and is about every criterion of the dispute, no other")
  func incomplete() throws {
    try expect(DisputeError.reasonMissing("D1"), resolution(reason: " ", bothRefused))
    let criteria = ["greeting", "sale"]
    for items in [
      [("greeting", nil)], bothRefused + [("needs", nil)], [("greeting", nil), ("greeting", nil)],
    ]
      as [[(String, Answer.Value?)]]
    {
      try expect(
        DisputeError.otherCriteria(dispute: "D1", disputed: criteria), resolution(items))
    }
  }

  @Test("What is accepted must be an answer of the grid, a change, and in the revision")
  func acceptedAnswer() throws {
    try expect(
      DisputeError.impossibleAnswer(criterion: "greeting", possible: ["poor", "fair", "good"]),
      resolution([("greeting", .level("great")), ("sale", nil)]))
    try expect(
      DisputeError.sameAnswer(criterion: "greeting"),
      resolution([("greeting", .level("good")), ("sale", nil)]))
    try expect(
      DisputeError.acceptedAnswerMissing(criterion: "sale"),
      resolution([("greeting", .level("fair")), ("sale", .level("yes"))]),
      answers(["greeting": .level("fair")]))
  }

  @Test("After the deadline a decision is still taken, and marked late")
  func late() throws {
    #expect(try resolve(resolution(on: "2026-11-21", bothRefused)).dispute.isLate)
    #expect(try store.dispute("D1")?.isLate == true)
  }

  @Test("While a dispute is open the evaluator corrects nothing; a retraction closes the dispute")
  func correctionAndRetraction() throws {
    #expect(throws: DisputeError.correctionWhileDisputed(evaluation: "V1", dispute: "D1")) {
      try store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Inès")
    }
    try store.retract("V1", reason: "Mauvais appel", by: "Inès", dryRun: true)
    #expect(try store.dispute("D1")?.isOpen == true)
    #expect(try store.openDisputes() == ["V1": ["D1"]])
    try store.retract("V1", reason: "Mauvais appel", by: "Inès")
    #expect(try store.openDisputes().isEmpty)
    #expect(try store.dispute("D1")?.ending == .retracted(revision: 2))
    try expect(
      DisputeError.closedByRetraction("D1", evaluation: "V1"), resolution(bothRefused))
  }

  @Test("Two disputes about one evaluation are decided one after the other")
  func two() throws {
    try store.raise(
      dispute(by: "E2", as: .provider, [DisputeItem(criterionID: "holds", comment: "Trop")]),
      on: disputedGrid, by: "test")
    _ = try resolve(
      resolution([("greeting", .level("fair")), ("sale", nil)]),
      answers(["greeting": .level("fair")]))
    let both = answers(["greeting": .level("fair"), "holds": .number(5)])
    #expect(
      try resolve(resolution(of: "D2", [("holds", .number(5))]), both).revision?.revision == 3)
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("A draft of a correction gives way to the revision of a decision")
  func draft() throws {
    try store.saveDraft(evaluation("V1", level: "poor"), by: "Inès")
    _ = try resolve(
      resolution([("greeting", .level("fair")), ("sale", nil)]),
      answers(["greeting": .level("fair")]))
    #expect(try store.drafts().isEmpty)
    #expect(try store.evaluation("V1")?.revision == 2)
  }

  @Test("A decision that cannot be written whole leaves neither revision nor resolution")
  func atomic() throws {
    let before = try store.journalHead()
    try store.askWriter { database in
      let trigger = """
        CREATE TRIGGER failing BEFORE INSERT ON resolutions
        BEGIN SELECT RAISE(ABORT, 'failing'); END
        """
      try PreparedStatement(database, trigger).run()
    }
    #expect(throws: StoreError.self) {
      try resolve(
        resolution([("greeting", .level("fair")), ("sale", nil)]),
        answers(["greeting": .level("fair")]))
    }
    #expect(try store.journalHead() == before)
    #expect(try store.evaluation("V1")?.revision == 1)
    #expect(try store.dispute("D1")?.isOpen == true)
  }

  @Test("A rehearsal shows the revision and keeps nothing")
  func dryRun() throws {
    let before = try store.journalHead()
    let result = try store.resolve(
      resolution([("greeting", .level("fair")), ("sale", nil)]),
      answers: answers(["greeting": .level("fair")]), on: disputedGrid, by: "test", dryRun: true)
    #expect(result.revision?.revision == 2)
    #expect(try store.journalHead() == before)
    #expect(try store.dispute("D1")?.isOpen == true)
  }
}

extension JournalHead {
  /// How many sealed revisions of `V1` a journal of this length tells of.
  fileprivate func revisionOfV1(_ store: Store) throws -> Int {
    try store.journal(subjectKind: "evaluation", subjectID: "V1")
      .count { $0.action.hasPrefix("evaluation.") }
  }
}

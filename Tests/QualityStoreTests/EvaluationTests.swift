import Calendars
import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Evaluations")
struct EvaluationTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  @Test("A submitted evaluation comes back as it was given, answers, quotes and exact numbers")
  func roundTrip() throws {
    try store.submit(evaluation("V1", comment: "Très bien"), by: "Inès")
    let found = try #require(try store.evaluation("V1"))
    #expect(found.state == .submitted)
    #expect(found.answers == evaluation("V1").answers)
    #expect(found.comment == "Très bien")
    #expect(found.scoredAt == time("2026-11-02T10:00:00"))
  }

  @Test("Submitting twice is refused, and says to correct instead")
  func twice() throws {
    try store.submit(evaluation("V1"), by: "Inès")
    #expect(throws: StoreError.alreadySubmitted("V1")) {
      try store.submit(evaluation("V1", level: "poor"), by: "Inès")
    }
    #expect(try store.evaluation("V1")?.answers.first?.value == .level("good"))
  }

  @Test("A correction is a new revision with its reason; the first stays")
  func correction() throws {
    let first = try store.submit(evaluation("V1"), by: "Inès")
    let second = try store.correct(
      evaluation("V1", revision: first.revision, level: "poor"), reason: "Réécoute", by: "Paul")
    #expect(second.revision == 2)
    #expect(try store.evaluations().map(\.revision) == [2])
    let all = try store.evaluations(EvaluationFilter(revisions: .all))
    #expect(all.map(\.revision) == [1, 2])
    let revisions = try store.revisions(of: "V1")
    #expect(revisions.map(\.reason) == [nil, "Réécoute"])
    #expect(try store.journal().last?.actor == "Paul")
  }

  @Test("A correction made from an old revision, or without a reason, is refused")
  func staleCorrection() throws {
    try store.submit(evaluation("V1"), by: "Inès")
    try store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Paul")
    #expect(throws: StoreError.revisedMeanwhile(id: "V1", expected: 1, found: 2)) {
      try store.correct(evaluation("V1", level: "fair"), reason: "Réécoute", by: "Inès")
    }
    #expect(throws: StoreError.reasonMissing("V1")) {
      try store.correct(evaluation("V1", revision: 2), reason: " \n", by: "Inès")
    }
    #expect(throws: StoreError.unknownEvaluation("V9")) {
      try store.correct(evaluation("V9"), reason: "Réécoute", by: "Inès")
    }
  }

  @Test("A retracted evaluation is kept and counted nowhere")
  func retraction() throws {
    try store.submit(evaluation("V1"), by: "Inès")
    try store.retract("V1", reason: "Mauvais appel", by: "Inès")
    #expect(try store.evaluations().isEmpty)
    #expect(try store.evaluations(EvaluationFilter(states: [.retracted])).map(\.revision) == [2])
    #expect(try store.counts().retractedEvaluations == 1)
    #expect(throws: StoreError.alreadyRetracted("V1")) {
      try store.retract("V1", reason: "Encore", by: "Inès")
    }
    #expect(throws: StoreError.alreadyRetracted("V1")) {
      try store.saveDraft(evaluation("V1"), by: "Inès")
    }
  }

  @Test("A draft can be saved again and again, then submitted or given up")
  func drafts() throws {
    try store.saveDraft(evaluation("V1", level: "poor"), by: "Inès")
    try store.saveDraft(evaluation("V1", level: "fair"), by: "Inès")
    #expect(try store.drafts(interactionID: "C1", evaluatorID: "E1").count == 1)
    #expect(try store.drafts().first?.answers.first?.value == .level("fair"))
    #expect(try store.evaluation("V1") == nil)
    try store.submit(evaluation("V1"), by: "Inès")
    #expect(try store.drafts().isEmpty)

    try store.saveDraft(evaluation("V1", level: "poor"), by: "Inès")
    #expect(try store.drafts().map(\.revision) == [2])
    #expect(try store.evaluation("V1")?.revision == 1)
    #expect(try store.discardDraft("V1", by: "Inès"))
    #expect(try !store.discardDraft("V1", by: "Inès"))
  }

  @Test("An evaluation of what the workspace does not know is refused by name")
  func unknownReferences() throws {
    #expect(throws: StoreError.unknownInteraction("C9")) {
      try store.submit(evaluation("V1", of: "C9"), by: "Inès")
    }
    #expect(throws: StoreError.unknownEvaluator("E9")) {
      try store.submit(evaluation("V1", by: "E9"), by: "Inès")
    }
    let other = Evaluation(
      id: "V1", state: .draft, interactionID: "C1", evaluatorID: "E1", gridID: "accueil",
      gridVersion: "1.0", gridDigest: "00", scoredAt: time("2026-11-02"), answers: [])
    #expect(throws: StoreError.unknownGrid(id: "accueil", version: "1.0")) {
      try store.submit(other, by: "Inès")
    }
    #expect(try store.counts().drafts == 0)
  }

  @Test("A filter's conditions all hold")
  func filters() throws {
    try store.submit(evaluation("V1", of: "C1", by: "E1", at: "2026-10-31T23:59:59"), by: "x")
    try store.submit(evaluation("V2", of: "C2", by: "E2", at: "2026-11-01T00:00:00"), by: "x")
    try store.submit(evaluation("V3", of: "C3", by: "E1", at: "2026-11-02T00:00:00"), by: "x")
    func ids(_ filter: EvaluationFilter) throws -> [String] {
      try store.evaluations(filter).map(\.id)
    }
    let november = Period(parsing: "2026-11")
    #expect(try ids(EvaluationFilter(scoredIn: november)) == ["V2", "V3"])
    #expect(try ids(EvaluationFilter(interactionStartedIn: november)) == ["V3"])
    #expect(try ids(EvaluationFilter(agentID: "A1")) == ["V1", "V3"])
    #expect(try ids(EvaluationFilter(scoredIn: november, agentID: "A1")) == ["V3"])
    #expect(try ids(EvaluationFilter(evaluatorID: "E2")) == ["V2"])
    #expect(try ids(EvaluationFilter(interactionID: "C2")) == ["V2"])
    #expect(try ids(EvaluationFilter(gridID: "accueil")) == ["V1", "V2", "V3"])
    #expect(try ids(EvaluationFilter(gridID: "autre")).isEmpty)
    #expect(try ids(EvaluationFilter(states: [])).isEmpty)
  }

  @Test("Imported evaluations are submitted; the same again is known, other answers are rejected")
  func imports() throws {
    let file = rows([evaluation("V1"), evaluation("V2", of: "C2")])
    #expect(try store.importEvaluations(file, request()).new == 2)
    #expect(try store.importEvaluations(file, request()).known == 2)
    try store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Paul")
    #expect(try store.importEvaluations(file, request()).known == 2)
    let changed = try store.importEvaluations(
      rows([evaluation("V2", of: "C2", level: "fair")]), request())
    #expect(changed.rejections.map(\.reason) == [.evaluationDiffers])
    let unknown = try store.importEvaluations(
      rows([evaluation("V3", of: "C9"), evaluation("V4", by: "E9")]), request())
    #expect(
      unknown.rejections.map(\.reason) == [.unknownInteraction("C9"), .unknownEvaluator("E9")])
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("A number that could not be read back is refused")
  func longNumber() throws {
    var sum = try #require(Rational(1, over: 3))
    for denominator in [7, 11, 13, 1_000_003, 998_244_353, 1_000_000_007, 2_147_483_647, 999_983] {
      sum = try #require(sum.divided(by: Rational(denominator)))
    }
    let long = Evaluation(
      id: "V1", state: .draft, interactionID: "C1", evaluatorID: "E1", gridID: exampleGrid.id,
      gridVersion: exampleGrid.version, gridDigest: exampleGrid.digest,
      scoredAt: time("2026-11-02"),
      answers: [Answer(criterionID: "holds", value: .number(sum))])
    #expect(throws: StoreError.numberTooLong(criterion: "holds")) {
      try store.submit(long, by: "Inès")
    }
  }
}

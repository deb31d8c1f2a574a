import Calendars
import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("The life of a calibration session")
struct CalibrationLifeTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  @Test("A session is read back as it was opened, with how far each participant is")
  func opened() throws {
    let opened = session(reference: .expert("E1"), deadline: "2026-11-26T18:00:00")
    try store.open(opened, by: "Inès")
    try store.submit(evaluation("I1", of: "C1", by: "E1"), by: "Inès")
    let found = try store.calibrationCase("S1")
    #expect(found.session == opened)
    #expect(found.state == .open && found.revealedAt == nil && found.closingDigest == nil)
    #expect(found.progress.map(\.submitted) == [1, 0] && found.progress.map(\.expected) == [2, 2])
    #expect(try store.calibrationCases() == [found])
    #expect(throws: StoreError.unknownSession("S9")) { try store.calibrationCase("S9") }
  }

  @Test("A complete session is revealed without a reason, decided on, closed; the audit agrees")
  func life() throws {
    try store.open(session(), by: "Inès")
    try answerAll(store)
    let revealed = try store.reveal(session: "S1", reason: "inutile", by: "Inès")
    #expect(revealed.state == .revealed && revealed.revealReason == nil && revealed.isComplete)
    #expect(revealed.revealedAt == time("2026-11-22T10:00:00"))
    #expect(ids(try store.sessionEvaluations("S1")) == ["I1", "P1", "I3", "P3"])
    try store.record(decisions, session: "S1", by: "Inès")
    try store.record(
      [CalibrationDecision(criterionID: nil, kind: .train(["E2"]), reason: "Écart")],
      session: "S1", by: "Inès")
    let digest = try #require(try store.close(session: "S1", by: "Inès").closingDigest)
    #expect(digest.count == 64)
    let closed = try store.calibrationCase("S1")
    #expect(closed.state == .closed && closed.closingDigest == digest)
    #expect(try store.decisions(of: "S1").count == decisions.count + 1)
    let verification = try store.verifyJournal()
    #expect(verification.isIntact && verification.sessions == 5)
    #expect(try store.checkup().isSound)
  }

  @Test("Every kind of decision is read back as it was made")
  func decided() throws {
    try store.open(session(blind: false), by: "Inès")
    try store.record(decisions, session: "S1", by: "Inès")
    #expect(try store.decisions(of: "S1") == decisions)
  }

  private let decisions = [
    CalibrationDecision(criterionID: "greeting", kind: .keep, reason: "Clair"),
    CalibrationDecision(
      criterionID: "needs",
      kind: .reword(
        question: LocalizedText([
          .init(language: "fr", text: "A-t-il écouté ?"), .init(language: "en", text: "Heard?"),
        ]), guidance: nil), reason: "Deux lectures", owner: "Inès",
      dueOn: CalendarDate(iso: "2026-12-15")),
    CalibrationDecision(
      criterionID: "needs",
      kind: .split(into: [
        .init(id: "a", question: LocalizedText("A ?", language: "fr")),
        .init(id: "b", question: LocalizedText()),
      ]), reason: "Deux questions"),
    CalibrationDecision(
      criterionID: "holds",
      kind: .merge(with: ["words", "sale"], question: LocalizedText("Q ?", language: "fr")),
      reason: "Doublon"),
    CalibrationDecision(
      criterionID: "holds", kind: .weight(Rational(3, over: 7) ?? 0), reason: "Trop lourd"),
    CalibrationDecision(
      criterionID: "sale", kind: .level(id: "no", points: 2, title: nil), reason: "Trop sévère"),
    CalibrationDecision(
      criterionID: "sale",
      kind: .level(id: "no", points: nil, title: LocalizedText("Non", language: "fr")),
      reason: "Nom"),
  ]

  @Test("Missing answers need a reason, and who lacks how many is said")
  func incomplete() throws {
    try store.open(session(), by: "Inès")
    try store.submit(evaluation("I1", of: "C1", by: "E1"), by: "Inès")
    try store.submit(evaluation("I3", of: "C3", by: "E1"), by: "Inès")
    try store.retract("I3", reason: "Mauvais appel", by: "Inès")
    let lacks = [
      CalibrationError.Lack(evaluatorID: "E1", missing: 1),
      CalibrationError.Lack(evaluatorID: "E2", missing: 2),
    ]
    for reason in [nil, "  "] {
      #expect(throws: CalibrationError.answersMissing(session: "S1", lacks)) {
        try store.reveal(session: "S1", reason: reason, by: "Inès")
      }
    }
    let dry = try store.reveal(session: "S1", reason: "Paul absent", by: "Inès", dryRun: true)
    #expect(dry.revealReason == "Paul absent")
    #expect(try store.calibrationCase("S1").state == .open)
    try store.reveal(session: "S1", reason: "Paul absent", by: "Inès")
    #expect(try store.calibrationCase("S1").revealReason == "Paul absent")
    #expect(throws: CalibrationError.alreadyRevealed(session: "S1")) {
      try store.reveal(session: "S1", reason: nil, by: "Inès")
    }
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("The revision at the reveal counts; later revisions and late answers are left out")
  func frozen() throws {
    try store.open(session(), by: "Inès")
    try store.submit(evaluation("I1", of: "C1", by: "E1"), by: "Inès")
    try store.correct(evaluation("I1", of: "C1", by: "E1", level: "fair"), reason: "R", by: "Inès")
    try store.submit(evaluation("P1", of: "C1", by: "E2"), by: "Paul")
    try store.submit(evaluation("P1b", of: "C1", by: "E2", level: "fair"), by: "Paul")
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    try store.correct(
      evaluation("I1", of: "C1", by: "E1", revision: 2, level: "poor"), reason: "R", by: "Inès")
    try store.retract("P1", reason: "Après coup", by: "Paul")
    try store.submit(evaluation("P3", of: "C3", by: "E2"), by: "Paul")
    let found = try store.sessionEvaluations("S1")
    #expect(found.map { "\($0.id).\($0.revision)" } == ["I1.2", "P1.1"])
    #expect(found[0].answers.first?.value == .level("fair"))
    #expect(try store.calibrationCase("S1").progress.map(\.submitted) == [1, 1])
    #expect(try store.lateSessionEvaluations("S1") == 1)
    #expect(try store.calibrationEvaluationIDs() == ["I1", "P1", "P1b", "P3"])
    #expect(try store.evaluationsOutsideAverages() == ["I1", "P1", "P1b", "P3"])
    try store.close(session: "S1", by: "Inès")
    try store.submit(evaluation("I3", of: "C3", by: "E1"), by: "Inès")
    #expect(try store.lateSessionEvaluations("S1") == 1)
    #expect(try !store.calibrationEvaluationIDs().contains("I3"))
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("A session that is not blind takes what was there, at once, and hides nothing")
  func past() throws {
    try answerAll(store)
    try store.open(session(blind: false), by: "Inès")
    let found = try store.calibrationCase("S1")
    #expect(found.state == .revealed && found.isComplete)
    #expect(ids(try store.sessionEvaluations("S1")) == ["I1", "P1", "I3", "P3"])
    #expect(try store.concealedInteractionIDs().isEmpty)
    #expect(try store.evaluations().count == 4)
    #expect(try store.calibrationEvaluationIDs().isEmpty)
    #expect(throws: CalibrationError.notBlind(session: "S1")) {
      try store.recordCommitment(
        session: "S1", side: .client, digest: "ab", document: [], isOwn: true, secret: nil,
        by: "Inès")
    }
  }

  @Test("An answer on another grid, of another call or by another evaluator is none of the session")
  func others() throws {
    let other = PublishedGrid(
      id: "autre", version: "1.0",
      digest: PublishedGrid(
        id: "autre", version: "1.0", digest: "", canonicalXML: Array("<other/>".utf8)
      ).computedDigest, canonicalXML: Array("<other/>".utf8))
    try store.publish(other, by: "Inès")
    try store.open(session(), by: "Inès")
    try store.submit(evaluation("N1", of: "C1", by: "E3"), by: "Aline")
    try store.submit(evaluation("I2", of: "C2", by: "E1"), by: "Inès")
    let elsewhere = evaluation("I1", of: "C1", by: "E1")
    try store.submit(
      Evaluation(
        id: "I1", state: .draft, interactionID: "C1", evaluatorID: "E1", gridID: other.id,
        gridVersion: other.version, gridDigest: other.digest, scoredAt: elsewhere.scoredAt,
        answers: []), by: "Inès")
    #expect(try store.calibrationCase("S1").progress.map(\.submitted) == [0, 0])
    try store.reveal(session: "S1", reason: "Vide", by: "Inès")
    #expect(try store.sessionEvaluations("S1").isEmpty)
    #expect(try store.calibrationEvaluationIDs().isEmpty)
  }
}

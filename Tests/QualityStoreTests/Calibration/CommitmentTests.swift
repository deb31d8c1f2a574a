import QualityModel
import Testing

@testable import QualityStore

@Suite("Commitments of two sides")
struct CommitmentTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
    try store.open(session(), by: "Inès")
    try store.submit(evaluation("I1", of: "C1", by: "E1"), by: "Inès")
  }

  private func commit(_ side: Side = .client, isOwn: Bool = true) throws {
    try store.recordCommitment(
      session: "S1", side: side, digest: "abc", document: [1, 2], isOwn: isOwn,
      secret: isOwn ? [3, 4] : nil, by: "Inès")
  }

  @Test("A commitment is kept as it is, once a side, of sides that take part")
  func kept() throws {
    try commit()
    try commit(.provider, isOwn: false)
    #expect(
      try store.commitments(session: "S1") == [
        CalibrationCommitment(
          side: .client, digest: "abc", document: [1, 2], isOwn: true, secret: [3, 4]),
        CalibrationCommitment(
          side: .provider, digest: "abc", document: [1, 2], isOwn: false, secret: nil),
      ])
    #expect(throws: CalibrationError.alreadyCommitted(session: "S1", side: .client)) {
      try commit()
    }
    #expect(throws: CalibrationError.sideAbsent(session: "S1", side: .neutral)) {
      try commit(.neutral)
    }
    #expect(try store.verifyJournal().isIntact)
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    #expect(throws: CalibrationError.alreadyRevealed(session: "S1")) { try commit() }
  }

  @Test("Only one's own side is read to commit to it")
  func own() throws {
    try store.submit(evaluation("P1", of: "C1", by: "E2"), by: "Paul")
    #expect(ids(try store.ownAnswers(session: "S1", side: .client)) == ["I1"])
    #expect(ids(try store.ownAnswers(session: "S1", side: .provider)) == ["P1"])
    #expect(try store.ownAnswers(session: "S1", side: .neutral).isEmpty)
  }

  @Test("What was committed is neither submitted, corrected, retracted, imported nor moved away")
  func locked() throws {
    try commit()
    let error = CalibrationError.answersCommitted(session: "S1", side: .client)
    #expect(throws: error) { try store.submit(evaluation("I3", of: "C3", by: "E1"), by: "Inès") }
    #expect(throws: error) {
      try store.correct(evaluation("I1", of: "C1", by: "E1", level: "x"), reason: "R", by: "Inès")
    }
    #expect(throws: error) {
      try store.correct(evaluation("I1", of: "C2", by: "E1"), reason: "Déplacée", by: "Inès")
    }
    #expect(throws: error) { try store.retract("I1", reason: "R", by: "Inès") }
    let outcome = try store.importEvaluations(
      rows([evaluation("I3", of: "C3", by: "E1")]), request())
    #expect(
      outcome.rejections.map(\.reason) == [.answersCommitted(session: "S1", side: .client)])
    try store.submit(evaluation("P1", of: "C1", by: "E2"), by: "Paul")
    try store.submit(evaluation("I2", of: "C2", by: "E1"), by: "Inès")
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    try store.correct(evaluation("I1", of: "C1", by: "E1", level: "x"), reason: "R", by: "Inès")
  }

  @Test("The other side's answers come after its commitment, once, and stay hidden till the reveal")
  func opened() throws {
    let answers = [evaluation("P1", of: "C1", by: "E2"), evaluation("P3", of: "C3", by: "E2")]
    func open(_ answers: [Evaluation]) throws {
      try store.recordOpening(
        session: "S1", side: .provider, document: [9], evaluations: answers, by: "Inès")
    }
    #expect(throws: CalibrationError.commitmentMissing(session: "S1", side: .provider)) {
      try open(answers)
    }
    try commit(.provider, isOwn: false)
    try open(answers)
    #expect(try store.evaluations().isEmpty)
    #expect(try store.calibrationCase("S1").progress.map(\.submitted) == [1, 2])
    #expect(throws: CalibrationError.alreadyOpened(session: "S1", side: .provider)) {
      try open(answers)
    }
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    #expect(ids(try store.sessionEvaluations("S1")) == ["I1", "P1", "P3"])
    #expect(
      try store.openings(session: "S1") == [
        CalibrationOpening(side: .provider, document: [9], evaluations: 2)
      ])
    #expect(try store.verifyJournal().isIntact)
  }

  @Test(
    "Answers that the side does not owe are refused, and none of the others is kept",
    arguments: [
      (evaluation("P9", of: "C2", by: "E2"), "P9"), (evaluation("I9", of: "C3", by: "E1"), "I9"),
      (evaluation("N9", of: "C3", by: "E3"), "N9"),
    ])
  func foreign(answer: Evaluation, id: String) throws {
    try commit(.provider, isOwn: false)
    #expect(throws: CalibrationError.outsideSession(evaluation: id, session: "S1")) {
      try store.recordOpening(
        session: "S1", side: .provider, document: [],
        evaluations: [evaluation("P1", of: "C1", by: "E2"), answer], by: "Inès")
    }
    #expect(try store.calibrationCase("S1").progress.map(\.submitted) == [1, 0])
    #expect(throws: StoreError.alreadySubmitted("I1")) {
      try store.recordOpening(
        session: "S1", side: .provider, document: [],
        evaluations: [evaluation("I1", of: "C1", by: "E2")], by: "Inès")
    }
  }
}

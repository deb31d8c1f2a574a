import QualityModel
import Testing

@testable import QualityStore

@Suite("What a calibration session refuses")
struct CalibrationRefusalTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  @Test(
    "A session that cannot be held is not opened",
    arguments: [
      (session(calls: []), CalibrationError.noCall(session: "S1")),
      (session(calls: ["C1", "C1"]), .callTwice(interaction: "C1")),
      (session(people: [("E1", .client)]), .tooFewParticipants(session: "S1")),
      (
        session(people: [("E1", .client), ("E1", .provider)]), .participantTwice(evaluator: "E1")
      ),
      (session(reference: .expert("E3")), .expertNotParticipating(evaluator: "E3")),
      (session(deadline: "2026-11-19T09:00:00"), .deadlineBeforeOpening(session: "S1")),
    ])
  func impossible(session: CalibrationSession, error: CalibrationError) throws {
    #expect(throws: error) { try store.open(session, by: "Inès") }
    #expect(try store.calibrationCases().isEmpty)
  }

  @Test(
    "What the workspace lacks is named",
    arguments: [
      (session(calls: ["C1", "C9"]), StoreError.unknownInteraction("C9")),
      (session(people: [("E1", .client), ("E9", .provider)]), .unknownEvaluator("E9")),
      (session(sample: "novembre"), .unknownSample("novembre")),
      (session(""), .unusableIdentifier("")),
      (
        session(grid: GridVersion(id: "accueil", version: "1.0", digest: "ab")),
        .unknownGrid(id: "accueil", version: "1.0")
      ),
      (
        session(grid: GridVersion(id: "accueil", version: "9", digest: exampleGrid.digest)),
        .unknownGrid(id: "accueil", version: "9")
      ),
    ])
  func unknown(session: CalibrationSession, error: StoreError) throws {
    #expect(throws: error) { try store.open(session, by: "Inès") }
  }

  @Test("An id is taken once, and a call is in one blind session until that is revealed")
  func taken() throws {
    try store.open(session(), by: "Inès", dryRun: true)
    #expect(try store.calibrationCases().isEmpty)
    try store.open(session(), by: "Inès")
    #expect(throws: CalibrationError.sessionTaken("S1")) {
      try store.open(session(calls: ["C2"]), by: "Inès")
    }
    #expect(throws: CalibrationError.inAnotherSession(interaction: "C3", session: "S1")) {
      try store.open(session("S2", calls: ["C2", "C3"]), by: "Inès")
    }
    try store.reveal(session: "S1", reason: "Vide", by: "Inès")
    try store.open(session("S2", calls: ["C2", "C3"]), by: "Inès")
    #expect(try store.concealedInteractionIDs() == ["C2", "C3"])
  }

  @Test("Who scored a call before is not blind: each is listed; a retracted evaluation is none")
  func scoredBefore() throws {
    try store.submit(evaluation("I1", of: "C1", by: "E1"), by: "Inès")
    try store.submit(evaluation("P3", of: "C3", by: "E2"), by: "Paul")
    try store.submit(evaluation("P1", of: "C1", by: "E2"), by: "Paul")
    try store.retract("P1", reason: "Mauvais appel", by: "Paul")
    try store.submit(evaluation("N1", of: "C1", by: "E3"), by: "Aline")
    #expect(
      throws: CalibrationError.scoredBefore([
        .init(evaluatorID: "E1", interactionID: "C1"),
        .init(evaluatorID: "E2", interactionID: "C3"),
      ])
    ) { try store.open(session(), by: "Inès") }
  }

  @Test("Nothing is compared, decided nor closed before the reveal, nothing decided after closing")
  func order() throws {
    let keep = [CalibrationDecision(criterionID: "greeting", kind: .keep, reason: "Clair")]
    try store.open(session(), by: "Inès")
    #expect(throws: CalibrationError.stillBlind(session: "S1")) {
      try store.sessionEvaluations("S1")
    }
    #expect(throws: CalibrationError.stillBlind(session: "S1")) {
      try store.openings(session: "S1")
    }
    #expect(throws: CalibrationError.notRevealed(session: "S1")) {
      try store.record(keep, session: "S1", by: "Inès")
    }
    #expect(throws: CalibrationError.notRevealed(session: "S1")) {
      try store.close(session: "S1", by: "Inès")
    }
    try store.reveal(session: "S1", reason: "Vide", by: "Inès")
    #expect(throws: CalibrationError.decisionReasonMissing(criterion: "sale")) {
      try store.record(
        keep + [CalibrationDecision(criterionID: "sale", kind: .keep, reason: " ")],
        session: "S1", by: "Inès")
    }
    #expect(throws: StoreError.unknownEvaluator("E9")) {
      try store.record(
        [CalibrationDecision(criterionID: nil, kind: .train(["E9"]), reason: "R")],
        session: "S1", by: "Inès")
    }
    try store.record(keep, session: "S1", by: "Inès", dryRun: true)
    #expect(try store.decisions(of: "S1").isEmpty)
    try store.close(session: "S1", by: "Inès", dryRun: true)
    try store.close(session: "S1", by: "Inès")
    #expect(throws: CalibrationError.alreadyClosed(session: "S1")) {
      try store.record(keep, session: "S1", by: "Inès")
    }
    #expect(throws: CalibrationError.alreadyClosed(session: "S1")) {
      try store.close(session: "S1", by: "Inès")
    }
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("A session that is unknown is named by whatever asks for it")
  func unknownSession() throws {
    let error = StoreError.unknownSession("S9")
    #expect(throws: error) { try store.reveal(session: "S9", reason: nil, by: "Inès") }
    #expect(throws: error) { try store.sessionEvaluations("S9") }
    #expect(throws: error) { try store.lateSessionEvaluations("S9") }
    #expect(throws: error) { try store.ownAnswers(session: "S9", side: .client) }
    #expect(throws: error) { try store.record([], session: "S9", by: "Inès") }
    #expect(throws: error) { try store.decisions(of: "S9") }
    #expect(throws: error) { try store.close(session: "S9", by: "Inès") }
    #expect(throws: error) { try store.commitments(session: "S9") }
    #expect(throws: error) {
      try store.recordOpening(
        session: "S9", side: .client, document: [], evaluations: [], by: "Inès")
    }
  }
}

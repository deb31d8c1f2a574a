import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Calibration sessions, kept as they were")
struct CalibrationIntegrityTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  // The journal: 1 create, 2 people, 3 interactions, 4 grid, 5 S1, 6–9 answers, 10 commitment,
  // 11 commitment, 12 opening, 13 reveal, 14 decisions, 15 S2.
  init() throws {
    fixture = try WorkspaceFixture()
    try store.open(session(), by: "Inès")
    try answerAll(store)
    for (side, isOwn) in [(Side.client, true), (.provider, false)] {
      try store.recordCommitment(
        session: "S1", side: side, digest: "abc", document: [1], isOwn: isOwn,
        secret: isOwn ? [7] : nil, by: "Inès")
    }
    try store.recordOpening(
      session: "S1", side: .provider, document: [2], evaluations: [], by: "Inès")
    try store.reveal(session: "S1", reason: nil, by: "Inès")
    try store.record(
      [
        CalibrationDecision(
          criterionID: "sale", kind: .level(id: "no", points: 2, title: nil), reason: "R")
      ], session: "S1", by: "Inès")
    try store.open(session("S2", calls: ["C2"]), by: "Inès")
  }

  private static let tables = [
    "calibration_sessions", "calibration_calls", "calibration_participants",
    "calibration_reveals", "calibration_decisions", "calibration_decision_parts",
    "calibration_commitments", "calibration_openings",
  ]

  @Test("No row of a session is deleted, replaced nor added to by SQL", arguments: tables)
  func refused(table: String) throws {
    for sql in [
      "DELETE FROM \(table)", "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
      "REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
    ] { #expect(throws: StoreError.self, "\(sql)") { try fixture.tamper(sql) } }
    #expect(try store.verifyJournal().isIntact)
  }

  @Test(
    "Nothing of a session is changed by SQL",
    arguments: [
      "UPDATE calibration_sessions SET is_blind = 0", "UPDATE calibration_sessions SET id = 'x'",
      "UPDATE calibration_sessions SET hides_agent = 0",
      "UPDATE OR REPLACE calibration_sessions SET id = 'S1' WHERE id = 'S2'",
      "INSERT OR REPLACE INTO calibration_sessions SELECT id, title, opened_at, deadline_at,"
        + " meeting_at, tolerance, reference, expert_id, 0, hides_agent, sample_id,"
        + " content_digest, journal_sequence FROM calibration_sessions WHERE id = 'S2'",
      "UPDATE calibration_calls SET interaction_id = 'C3' WHERE session_id = 'S2'",
      "INSERT INTO calibration_calls VALUES ('S2', 9, 'C3')",
      "UPDATE calibration_participants SET side = 'neutral'",
      "INSERT INTO calibration_participants SELECT session_id, 9, 'E3', side, role, grid_id,"
        + " grid_version, grid_digest FROM calibration_participants WHERE evaluator_id = 'E1'",
      "INSERT INTO calibration_reveals VALUES ('S2', NULL, 5)",
      "INSERT INTO calibration_reveals VALUES ('S2', NULL, 13)",
      "UPDATE calibration_reveals SET session_id = 'S2'",
      "INSERT INTO calibration_closings VALUES ('S2', 'ab', 5)",
      "UPDATE calibration_decisions SET kind = 'keep'",
      "INSERT INTO calibration_decision_parts VALUES ('S1', 1, 9, 'points', '', '9')",
      "UPDATE calibration_decision_parts SET value = '9'",
      "UPDATE calibration_commitments SET digest = 'x'",
      "INSERT INTO calibration_commitments VALUES ('S1', 'neutral', 'x', x'00', 0, NULL, 5)",
      "UPDATE calibration_openings SET document = x'00'",
      "INSERT INTO calibration_openings VALUES ('S1', 'client', x'00', 0, 5)",
    ])
  func immutable(sql: String) throws {
    #expect(throws: StoreError.self) { try fixture.tamper(sql) }
    #expect(try store.verifyJournal().isIntact)
    #expect(try store.concealedInteractionIDs() == ["C2"])
  }

  @Test("A closed session takes neither a decision nor another closing by SQL")
  func closed() throws {
    try store.close(session: "S1", by: "Inès")
    for sql in [
      "INSERT INTO calibration_decisions VALUES ('S1', 9, NULL, 'keep', 'R', NULL, NULL, 5)",
      "UPDATE calibration_closings SET digest = 'x'", "DELETE FROM calibration_closings",
      "INSERT OR REPLACE INTO calibration_closings VALUES ('S1', 'x', 5)",
    ] { #expect(throws: StoreError.self, "\(sql)") { try fixture.tamper(sql) } }
  }

  @Test(
    "What another program changed is found by the audit",
    arguments: [
      ("calibration_sessions", "UPDATE calibration_sessions SET tolerance = '9'", 5),
      ("calibration_sessions", "UPDATE calibration_sessions SET is_blind = 0", 5),
      ("calibration_sessions", "UPDATE calibration_sessions SET content_digest = 'x'", 5),
      ("calibration_calls", "UPDATE calibration_calls SET position = 9 WHERE position = 0", 5),
      ("calibration_participants", "UPDATE calibration_participants SET side = 'neutral'", 5),
      ("calibration_reveals", "UPDATE calibration_reveals SET reason = 'x'", 13),
      ("calibration_decisions", "UPDATE calibration_decisions SET reason = 'x'", 14),
      ("calibration_decisions", "UPDATE calibration_decisions SET kind = 'keep'", 14),
      ("calibration_decision_parts", "UPDATE calibration_decision_parts SET value = '9'", 14),
      ("calibration_commitments", "UPDATE calibration_commitments SET digest = 'x'", 10),
      ("calibration_commitments", "UPDATE calibration_commitments SET document = x'09'", 10),
      ("calibration_commitments", "UPDATE calibration_commitments SET secret = x'09'", 10),
      ("calibration_openings", "UPDATE calibration_openings SET document = x'09'", 12),
      ("calibration_openings", "DELETE FROM calibration_openings", 12),
    ])
  func tampered(table: String, sql: String, sequence: Int) throws {
    try fixture.tamper(
      "DROP TRIGGER \(table)_never_change; DROP TRIGGER \(table)_never_go; \(sql)")
    let breaks = try store.verifyJournal().breaks
    let expected: JournalBreak =
      sql.hasPrefix("DELETE")
      ? .sessionMissing(id: "S1", sequence: sequence)
      : .sessionAltered(id: "S1", sequence: sequence)
    #expect(breaks.contains(expected), "\(breaks)")
    #expect(try !store.checkup().isSound)
  }

  @Test("An answer altered after the closing contradicts its own entry and the closing's digest")
  func closingDigest() throws {
    try store.close(session: "S1", by: "Inès")
    try fixture.tamper(
      """
      DROP TRIGGER answers_sealed_update_new; DROP TRIGGER answers_sealed_update_old;
      UPDATE answers SET value = 'good' WHERE value = 'poor'
      """)
    let breaks = try store.verifyJournal().breaks
    #expect(breaks.contains(.revisionAltered(id: "P1", revision: 1, sequence: 7)), "\(breaks)")
    #expect(breaks.contains(.sessionAltered(id: "S1", sequence: 16)), "\(breaks)")
  }

  @Test("A reveal forged with its entry is found by the audit")
  func forgedReveal() throws {
    try fixture.tamper(
      """
      INSERT INTO journal SELECT 16, time, actor, 'calibration.reveal', 'calibration', 'S2',
        '{"reason":null}', hash, 'x' FROM journal WHERE sequence = 15;
      INSERT INTO calibration_reveals VALUES ('S2', NULL, 16)
      """)
    #expect(try store.concealedInteractionIDs().isEmpty)
    #expect(try store.verifyJournal().breaks == [.entryAltered(sequence: 16)])
  }
}

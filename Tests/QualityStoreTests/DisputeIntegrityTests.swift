import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Disputes and resolutions, kept as they were")
struct DisputeIntegrityTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  // The journal: 1 create, 2 people, 3 interactions, 4 grid, 5 V1, 6 D1, 7 revision 2, 8 D1
  // resolved, 9 D2.
  init() throws {
    fixture = try WorkspaceFixture()
    try store.submit(evaluation("V1"), by: "Inès")
    try store.raise(
      dispute([
        DisputeItem(criterionID: "greeting", proposed: .level("fair"), comment: "J'ai salué"),
        DisputeItem(criterionID: "sale", comment: "Proposée"),
      ]), on: disputedGrid, by: "test")
    try store.resolve(
      resolution([("greeting", .level("fair")), ("sale", nil)]),
      answers: answers(["greeting": .level("fair")]), on: disputedGrid, by: "test")
    try store.raise(
      dispute(revision: 2, [DisputeItem(criterionID: "holds", comment: "Trop")]),
      on: disputedGrid, by: "test")
  }

  @Test(
    "The database refuses any change",
    arguments: [
      "UPDATE disputes SET comment = 'x'", "UPDATE disputes SET deadline_day = 99999",
      "DELETE FROM disputes WHERE id = 'D2'",
      "INSERT OR REPLACE INTO disputes SELECT key, id, evaluation_id, revision, 'E2', role,"
        + " raised_at, deadline_day, 'x', content_digest, journal_sequence FROM disputes",
      "INSERT OR REPLACE INTO disputes SELECT key, 'D9', evaluation_id, revision, raised_by, role,"
        + " raised_at, deadline_day, comment, content_digest, journal_sequence FROM disputes",
      "UPDATE dispute_items SET value = 'good', kind = 'level'", "DELETE FROM dispute_items",
      "INSERT INTO dispute_items VALUES ('D2', 9, 'sale', NULL, NULL, 'x')",
      "INSERT OR REPLACE INTO dispute_items VALUES ('D2', 0, 'sale', NULL, NULL, 'x')",
      "INSERT INTO dispute_items VALUES ('D9', 0, 'sale', NULL, NULL, 'x')",
      "UPDATE resolutions SET reason = 'x'", "DELETE FROM resolutions",
      "INSERT OR REPLACE INTO resolutions SELECT dispute_id, evaluation_id, resolved_by,"
        + " resolved_at, 'refused', 'x', NULL, content_digest, journal_sequence FROM resolutions",
      "UPDATE resolution_items SET value = 'poor'", "DELETE FROM resolution_items",
      "INSERT INTO resolution_items VALUES ('D1', 9, 'holds', NULL, NULL)",
      "INSERT INTO resolution_items VALUES ('D2', 0, 'holds', NULL, NULL)",
      "INSERT INTO disputes SELECT NULL, 'D3', evaluation_id, 9, raised_by, role, raised_at,"
        + " deadline_day, comment, content_digest, journal_sequence FROM disputes LIMIT 1",
    ])
  func refused(sql: String) throws {
    let before = try store.disputes()
    #expect(throws: StoreError.self) { try fixture.tamper(sql) }
    #expect(try store.disputes() == before)
    #expect(try store.verifyJournal().isIntact)
  }

  /// Does what a person would who knows SQL and means harm.
  private func tamper(_ sql: String) throws {
    let tables = ["disputes", "dispute_items", "resolutions", "resolution_items"]
    try fixture.tamper(
      "PRAGMA foreign_keys = OFF; DROP TRIGGER disputes_of_the_submitted;"
        + tables.map {
          "DROP TRIGGER \($0)_once; DROP TRIGGER \($0)_never_change; DROP TRIGGER \($0)_never_go"
        }.joined(separator: ";"))
    try fixture.tamper("PRAGMA foreign_keys = OFF; " + sql)
  }

  @Test("What is honest is found whole, and counted")
  func intact() throws {
    let verification = try store.verifyJournal()
    #expect(verification.isIntact)
    #expect((verification.disputes, verification.revisions, verification.entries) == (3, 2, 9))
  }

  @Test(
    "Any change to a dispute is found",
    arguments: [
      "UPDATE disputes SET raised_by = 'E2' WHERE id = 'D1'",
      "UPDATE disputes SET role = 'coach' WHERE id = 'D1'",
      "UPDATE disputes SET revision = 2 WHERE id = 'D1'",
      "UPDATE disputes SET evaluation_id = 'V2' WHERE id = 'D1'",
      "UPDATE disputes SET raised_at = raised_at - 1 WHERE id = 'D1'",
      "UPDATE disputes SET deadline_day = deadline_day + 1 WHERE id = 'D1'",
      "UPDATE disputes SET comment = 'x' WHERE id = 'D1'",
      "UPDATE disputes SET content_digest = 'x' WHERE id = 'D1'",
      "UPDATE dispute_items SET comment = 'x' WHERE dispute_id = 'D1' AND position = 0",
      "UPDATE dispute_items SET value = 'poor' WHERE dispute_id = 'D1' AND position = 0",
      "UPDATE dispute_items SET kind = 'number' WHERE dispute_id = 'D1' AND position = 0",
      "UPDATE dispute_items SET kind = NULL, value = NULL WHERE dispute_id = 'D1'",
      "UPDATE dispute_items SET criterion_id = 'holds' WHERE dispute_id = 'D1' AND position = 0",
      "DELETE FROM dispute_items WHERE dispute_id = 'D1' AND position = 1",
      "INSERT INTO dispute_items VALUES ('D1', 9, 'words', NULL, NULL, 'x')",
    ])
  func disputeAltered(sql: String) throws {
    try tamper(sql)
    #expect(try store.verifyJournal().breaks == [.disputeAltered(id: "D1", sequence: 6)])
  }

  @Test(
    "Any change to a resolution is found",
    arguments: [
      "UPDATE resolutions SET resolved_by = 'E2'", "UPDATE resolutions SET reason = 'x'",
      "UPDATE resolutions SET resolved_at = resolved_at - 1",
      "UPDATE resolutions SET outcome = 'accepted'",
      "UPDATE resolutions SET outcome = 'refused', resulting_revision = NULL",
      "UPDATE resolutions SET resulting_revision = 1",
      "UPDATE resolutions SET evaluation_id = 'V2'",
      "UPDATE resolutions SET content_digest = 'x'",
      "UPDATE resolution_items SET value = 'poor' WHERE kind = 'level'",
      "UPDATE resolution_items SET kind = 'level', value = 'yes' WHERE position = 1",
      "DELETE FROM resolution_items WHERE position = 1",
    ])
  func resolutionAltered(sql: String) throws {
    try tamper(sql)
    #expect(try store.verifyJournal().breaks == [.resolutionAltered(id: "D1", sequence: 8)])
  }

  @Test("A dispute or a resolution that is removed, renamed or slipped in is found")
  func moved() throws {
    try tamper("UPDATE disputes SET id = 'D7' WHERE id = 'D2'")
    #expect(
      try store.verifyJournal().breaks == [
        .disputeUnrecorded(id: "D7"), .disputeMissing(id: "D2", sequence: 9),
      ])
    try fixture.tamper("PRAGMA foreign_keys = OFF; DELETE FROM disputes WHERE id = 'D7'")
    try fixture.tamper("PRAGMA foreign_keys = OFF; DELETE FROM resolutions")
    #expect(
      try store.verifyJournal().breaks == [
        .disputeMissing(id: "D2", sequence: 9), .resolutionMissing(id: "D1", sequence: 8),
      ])
    try fixture.tamper(
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO resolutions VALUES ('D1', 'V1', 'E3', 0, 'refused', 'x', NULL, '', 2)
      """)
    #expect(try store.verifyJournal().breaks.contains(.resolutionUnrecorded(id: "D1")))
  }
}

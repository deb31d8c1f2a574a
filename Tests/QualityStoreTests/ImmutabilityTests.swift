import QualityModel
import Testing

@testable import QualityStore

@Suite("What the database itself refuses")
struct ImmutabilityTests {
  let fixture: WorkspaceFixture

  init() throws {
    fixture = try WorkspaceFixture()
    try fixture.store.submit(evaluation("V1"), by: "Inès")
    try fixture.store.saveDraft(evaluation("V2"), by: "Inès")
  }

  @Test(
    "Submitted evaluations, published grids and the journal cannot be changed by SQL",
    arguments: [
      "UPDATE evaluations SET comment = 'x' WHERE id = 'V1'",
      "UPDATE evaluations SET state = 'draft' WHERE id = 'V1'",
      "UPDATE evaluations SET state = 'retracted' WHERE id = 'V1'",
      "UPDATE OR REPLACE evaluations SET id = 'V1' WHERE id = 'V2'",
      "UPDATE OR REPLACE evaluations SET key = (SELECT key FROM evaluations WHERE id = 'V1')"
        + " WHERE id = 'V2'",
      "DELETE FROM evaluations WHERE id = 'V1'",
      "DELETE FROM evaluations",
      "INSERT OR REPLACE INTO evaluations SELECT key, id, revision, 'draft', interaction_id,"
        + " evaluator_id, grid_id, grid_version, grid_digest, scored_at, 'x', NULL, NULL, NULL"
        + " FROM evaluations WHERE id = 'V1'",
      "INSERT INTO evaluations SELECT NULL, 'V3', 1, 'submitted', interaction_id, evaluator_id,"
        + " grid_id, grid_version, grid_digest, scored_at, NULL, NULL, content_digest,"
        + " journal_sequence FROM evaluations WHERE id = 'V1'",
      "UPDATE answers SET value = 'poor' WHERE evaluation_key ="
        + " (SELECT key FROM evaluations WHERE id = 'V1')",
      "UPDATE answers SET evaluation_key = (SELECT key FROM evaluations WHERE id = 'V1'),"
        + " position = position + 90 WHERE evaluation_key ="
        + " (SELECT key FROM evaluations WHERE id = 'V2')",
      "DELETE FROM answers WHERE criterion_id = 'sale'",
      "INSERT OR REPLACE INTO answers SELECT evaluation_key, position, criterion_id, kind, 'poor',"
        + " NULL, NULL FROM answers WHERE position = 0 AND evaluation_key ="
        + " (SELECT key FROM evaluations WHERE id = 'V1')",
      "INSERT INTO answers SELECT key, 99, 'new', 'level', 'good', NULL, NULL FROM evaluations"
        + " WHERE id = 'V1'",
      "UPDATE quotes SET text = 'x'",
      "DELETE FROM quotes",
      "INSERT INTO quotes SELECT key, 0, 9, 1, 1, 'agent', 'x' FROM evaluations WHERE id = 'V1'",
      "UPDATE journal SET actor = 'x' WHERE sequence = 2",
      "DELETE FROM journal WHERE sequence = 1",
      "DELETE FROM journal",
      "INSERT OR REPLACE INTO journal SELECT sequence, time, 'x', action, subject_kind,"
        + " subject_id, details, previous_hash, hash FROM journal WHERE sequence = 2",
      "INSERT INTO journal VALUES (99, '', '', '', '', '', '', '', '')",
      "UPDATE grids SET digest = 'x'",
      "DELETE FROM grids",
      "INSERT OR REPLACE INTO grids VALUES ('accueil', '1.0', 'x', x'00')",
    ])
  func refused(sql: String) throws {
    #expect(throws: StoreError.self) { try fixture.tamper(sql) }
    #expect(try fixture.store.verifyJournal().isIntact)
    #expect(try fixture.store.evaluation("V1")?.answers == evaluation("V1").answers)
  }

  @Test("A draft can still be changed and deleted by SQL")
  func draft() throws {
    try fixture.tamper("UPDATE evaluations SET comment = 'x' WHERE id = 'V2'")
    #expect(try fixture.store.drafts().first?.comment == "x")
    try fixture.tamper("DELETE FROM evaluations WHERE id = 'V2'")
    #expect(try fixture.store.drafts().isEmpty)
  }

  @Test("What refers to something that is not there is refused")
  func references() throws {
    #expect(throws: StoreError.self) {
      try fixture.tamper("DELETE FROM interactions WHERE id = 'C1'")
    }
    #expect(throws: StoreError.self) { try fixture.tamper("DELETE FROM agents") }
    #expect(throws: StoreError.self) {
      try fixture.tamper("UPDATE evaluators SET side = 'friend'")
    }
  }
}

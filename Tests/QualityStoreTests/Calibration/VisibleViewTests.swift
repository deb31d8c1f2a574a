import ExactNumbers
import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("The views for people who open the database with another tool")
struct VisibleViewTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
    try store.submit(evaluation("V2", of: "C2", by: "E1", comment: "clair"), by: "Inès")
    try store.importSurveyResponses(
      rows(
        ["C1", "C2"].map {
          SurveyResponse(
            id: $0, surveyID: "csat", answeredAt: time("2026-10-03T10:00:00"),
            interactionID: $0, value: 1)
        }),
      definition: SurveyDefinition(
        id: "csat", metric: .csat, minimum: 1, maximum: 5,
        direction: .higherIsBetter),
      request())
    try store.open(session(hidesAgent: true), by: "Inès")
    try store.submit(evaluation("P1", of: "C1", by: "E2", comment: "SECRET"), by: "Paul")
  }

  private static let questions = [
    "SELECT id FROM visible_evaluations", "SELECT DISTINCT evaluation_id FROM visible_answers",
    "SELECT id FROM visible_interactions WHERE agent_id IS NOT NULL",
    "SELECT id FROM visible_survey_responses",
  ]

  @Test("They hide what the readings hide until the reveal, and tell progress in counts")
  func hidden() throws {
    let expected = [["V2"], ["V2"], ["C2"], ["C2"]]
    #expect(try VisibleViewTests.questions.map { try fixture.texts($0) } == expected)
    #expect(
      try fixture.texts(
        """
        SELECT evaluator_id || ' ' || submitted || '/' || expected FROM calibration_progress
        """) == ["E1 0/2", "E2 1/2"])
    #expect(
      try fixture.texts("SELECT scored_at FROM visible_evaluations") == ["2026-11-02T10:00:00"])
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    let all = [["P1", "V2"], ["P1", "V2"], ["C1", "C2", "C3"], ["C1", "C2"]]
    #expect(try VisibleViewTests.questions.map { try fixture.texts($0).sorted() } == all)
  }

  @Test("They are read only, and rows slipped in their way do not lift what is hidden")
  func attacked() throws {
    for sql in [
      "UPDATE visible_evaluations SET comment = 'x'", "DELETE FROM visible_answers",
      "INSERT INTO visible_evaluations (id) VALUES ('x')",
      "UPDATE concealed_interactions SET interaction_id = 'x'",
      "DELETE FROM concealed_interactions",
      "UPDATE calibration_progress SET submitted = 2",
      "UPDATE interactions SET id = 'C9' WHERE id = 'C1'",
      "UPDATE evaluations SET interaction_id = 'C2' WHERE id = 'P1'",
    ] { #expect(throws: StoreError.self, "\(sql)") { try fixture.tamper(sql) } }
    // Temporary tables and views of the same name come first in a person's own questions, but not in
    // those of the views.
    try fixture.tamper(
      """
      CREATE TEMP TABLE calibration_reveals (session_id TEXT);
      INSERT INTO temp.calibration_reveals VALUES ('S1');
      CREATE TEMP VIEW concealed_interactions AS SELECT 'x' AS interaction_id
      """)
    #expect(
      try fixture.texts("SELECT id FROM main.visible_evaluations", onWriter: true) == ["V2"])
    #expect(
      try fixture.texts("SELECT evaluation_id FROM main.visible_answers", onWriter: true)
        .allSatisfy { $0 == "V2" })
  }

  @Test("A view that was made to show more is named by the examination of the database")
  func replaced() throws {
    try fixture.tamper(
      """
      DROP VIEW concealed_interactions;
      CREATE VIEW concealed_interactions AS
        SELECT 'x' AS interaction_id, 'x' AS session_id, 0 AS hides_agent
      """)
    #expect(try store.checkup().schemaDifferences == ["concealed_interactions"])
  }
}

@Suite("Workspaces of before calibration sessions")
struct CalibrationMigrationTests {
  @Test("A database of the former schema opens, keeps what it holds and takes sessions")
  func migrates() throws {
    let path = temporaryFolder() + ".sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let fixture = try WorkspaceFixture()
    try fixture.store.submit(evaluation("V1", of: "C1", by: "E3"), by: "Aline")
    try fixture.writeFormerDatabase(to: path)
    #expect(try fixture.store.pragma("user_version") == 10)
    let store = try Store.open(at: path, clock: fixedClock)
    #expect(try store.evaluation("V1")?.answers == evaluation("V1").answers)
    #expect(try store.pragma("user_version") == StoreSchema.version)
    try store.open(session(), by: "Inès")
    #expect(try store.evaluations().isEmpty)
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    #expect(try store.verifyJournal().isIntact)
    #expect(try store.checkup().isSound)
    try store.close()
  }
}

import Languages
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

@Suite("ecoute score, at a terminal", .serialized)
struct ScoreAtTheTerminalTests {
  let workspace: ScoringWorkspace

  init() throws {
    workspace = try ScoringWorkspace()
  }

  func session(_ more: String...) throws -> TerminalSession {
    try TerminalSession(
      .ecoute, ["score", "C-01", "--grid", "court", "--evaluator", "E1", "--no-color"] + more,
      in: workspace.folder)
  }

  @Test("A killed session loses nothing: the same command resumes after the last answer")
  func killed() throws {
    let first = try session()
    try first.wait(for: "question 1/2")
    first.type("1 ton sec")
    try first.wait(for: "citation >")
    first.type("1")
    try first.wait(for: "question 2/2")
    first.kill()
    let draft = try #require(try workspace.read { try $0.drafts().first })
    #expect(draft.id == "C-01/court/E1")
    #expect(draft.answers.first?.comment == "ton sec")
    #expect(draft.answers.first?.quotes.first?.text == "Je veux \u{1B}[2Jrésilier.")
    let second = try session()
    let shown = try second.wait(for: "question 2/2")
    #expect(shown.contains("Brouillon repris\u{A0}: 1 réponse."))
    second.type("2")
    try second.wait(for: "Complet")
    second.type("s")
    let asked = try second.wait(for: "oui/non >")
    #expect(!asked.contains("\u{1B}[2J"))
    second.type("oui")
    let (output, status) = second.finish()
    #expect(status == 0)
    #expect(output.contains("Évaluation soumise : C-01/court/E1"))
    #expect(output.contains("Note finale\u{A0}: 66,7"))
    #expect(output.contains("ecoute evaluations explain C-01/court/E1"))
    let kept = try #require(try workspace.read { try $0.evaluation("C-01/court/E1") })
    #expect(kept.state == .submitted)
    #expect(try workspace.read { try $0.drafts() }.isEmpty)
  }

  @Test("The end of the input keeps the draft and leaves, in English too")
  func endOfInput() throws {
    let session = try session("--lang", "en")
    try session.wait(for: "answer >")
    session.type("2")
    try session.wait(for: "question 2/2")
    session.typeEndOfInput()
    let (output, status) = session.finish()
    #expect(status == 0)
    #expect(output.contains("Draft kept: 1 answer."))
    #expect(try workspace.read { try $0.drafts() }.count == 1)
  }

  @Test("Abandoning deletes the draft, once confirmed")
  func abandoned() throws {
    let session = try session()
    try session.wait(for: "réponse >")
    session.type("2")
    try session.wait(for: "question 2/2")
    session.type("x")
    try session.wait(for: "oui/non >")
    session.type("o")
    #expect(session.finish().output.contains("le brouillon est effacé"))
    #expect(try workspace.read { try $0.drafts() }.isEmpty)
  }

  @Test("A dry run asks everything and saves nothing")
  func dryRun() throws {
    let session = try session("--dry-run")
    #expect(try session.wait(for: "réponse >").contains("rien ne sera enregistré"))
    session.type("2")
    try session.wait(for: "question 2/2")
    session.type("2")
    try session.wait(for: "revue >")
    session.type("s")
    #expect(try session.wait(for: "oui/non >").contains("Note finale\u{A0}: 100,0"))
    session.type("oui")
    #expect(session.finish().status == 0)
    #expect(try workspace.read { try $0.drafts() }.isEmpty)
    #expect(try workspace.read { try $0.publishedGrids() }.isEmpty)
  }
}

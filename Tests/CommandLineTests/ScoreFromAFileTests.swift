import Languages
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

@Suite("ecoute score, without a terminal", .serialized)
struct ScoreFromAFileTests {
  let workspace: ScoringWorkspace

  init() throws {
    workspace = try ScoringWorkspace()
  }

  func score(
    _ more: String..., interaction: String = "C-01", evaluator: String = "E1",
    grid: String = "court",
    input: String = ""
  ) throws -> ProcessRunner.Outcome {
    try ProcessRunner.ecoute.run(
      ["score", interaction, "--grid", grid, "--evaluator", evaluator] + more, input: input,
      in: workspace.folder)
  }

  static let complete = "criterion,answer,comment,quote_turn\naccueil,non,ton sec,1\nsuite,oui,,\n"

  @Test("Without a terminal and without answers, it says what to do and ends with 64")
  func noTerminal() throws {
    let french = try score()
    #expect(french.status == 64)
    #expect(french.errors.contains("--answers fichier.csv"))
    #expect(french.output.isEmpty)
    #expect(try score("--lang", "en").errors.contains("the dialogue needs a terminal"))
  }

  @Test("Complete answers are submitted, with the words of the turn that is quoted")
  func submitted() throws {
    let outcome = try score("--answers", "-", input: Self.complete)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Évaluation soumise : C-01/court/E1"))
    #expect(outcome.output.contains("Note finale\u{A0}: 66,7"))
    let kept = try #require(try workspace.read { try $0.evaluation("C-01/court/E1") })
    #expect(
      kept.answers.first?.quotes == [
        Quote(
          turn: 1, startMilliseconds: 4_000, speaker: .customer, text: "Je veux \u{1B}[2Jrésilier.")
      ])
  }

  @Test("A dry run shows the exact score as JSON and writes nothing")
  func dryRun() throws {
    let outcome = try score(
      "--answers", "-", "--dry-run", "--format", "json", input: Self.complete)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"schema\": \"ecoute.scorecard/1\""))
    #expect(outcome.output.contains("\"exact\": \"200/3\""))
    #expect(outcome.output.contains("\"rounded\": 66.7"))
    #expect(try workspace.read { try $0.evaluation("C-01/court/E1") } == nil)
    #expect(try workspace.read { try $0.publishedGrids() }.isEmpty)
  }

  @Test("Incomplete answers are refused with all that is missing, or kept as a draft on request")
  func incomplete() throws {
    let rows = "criterion,answer\naccueil,non\n"
    let refused = try score("--answers", "-", input: rows)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("« accueil » demande un verbatim"))
    #expect(refused.errors.contains("« suite » n'a pas de réponse"))
    #expect(try workspace.read { try $0.drafts() }.isEmpty)
    let draft = try score("--answers", "-", "--draft", input: rows)
    #expect(draft.status == 0)
    #expect(draft.output.contains("Brouillon enregistré"))
    #expect(try workspace.read { try $0.drafts() }.count == 1)
    #expect(try score("--submit").status == 1)
    #expect(
      try score("--answers", "-", input: Self.complete).errors.contains("remplace le brouillon"))
  }

  @Test("Every wrong row is named with its line, and nothing is written")
  func wrongRows() throws {
    let rows = "criterion,answer,quote_turn\naccueil,peut-être,\nsuit,oui,\nsuite,oui,9\n"
    let outcome = try score("--answers", "-", input: rows)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("ligne 2"))
    #expect(outcome.errors.contains("ligne 3"))
    #expect(outcome.errors.contains("les tours vont de 0 à 1"))
    #expect(try workspace.read { try $0.evaluations() }.isEmpty)
  }

  @Test(
    "A file that holds no answers is a named error, not a crash",
    arguments: ["", "criterion,answer", "bonjour\nmonde\n", "criterion,answer\n\"accueil,non\n"])
  func badFiles(content: String) throws {
    let outcome = try score("--answers", "-", input: content)
    #expect(outcome.status == 1 || outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
  }

  @Test("What is unknown is named with what was probably meant")
  func unknown() throws {
    let contact = try score("--answers", "-", interaction: "C-011", input: Self.complete)
    #expect(contact.status == 2)
    #expect(contact.errors.contains("vouliez-vous dire «\u{A0}C-01\u{A0}»"))
    let evaluator = try score("--answers", "-", evaluator: "E9", input: Self.complete)
    #expect(evaluator.errors.contains("E1 (Inès Roche)"))
    let grid = try score("--answers", "-", grid: "long", input: Self.complete)
    #expect(grid.errors.contains("court 1.0"))
  }

  @Test("A submitted evaluation is refused the second time, and corrected with a reason")
  func corrected() throws {
    #expect(try score("--correct", "motif", "--answers", "-", input: Self.complete).status == 2)
    #expect(try score("--answers", "-", input: Self.complete).status == 0)
    let again = try score("--answers", "-", input: Self.complete)
    #expect(again.status == 2)
    #expect(again.errors.contains("--correct"))
    #expect(again.errors.contains("ecoute evaluations retract C-01/court/E1"))
    let corrected = try score(
      "--correct", "désaccord levé", "--answers", "-",
      input: "criterion,answer\naccueil,oui\nsuite,oui\n")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(corrected.output.contains("révision 2"))
    let revisions = try workspace.read { try $0.revisions(of: "C-01/court/E1") }
    #expect(revisions.map(\.reason) == [nil, "désaccord levé"])
  }

  @Test("After a retraction the same call is scored again under a numbered id")
  func retracted() throws {
    #expect(try score("--answers", "-", input: Self.complete).status == 0)
    _ = try workspace.read { try $0.retract("C-01/court/E1", reason: "mauvais appel", by: "test") }
    let again = try score("--answers", "-", input: Self.complete)
    #expect(again.output.contains("C-01/court/E1/2"))
  }
}

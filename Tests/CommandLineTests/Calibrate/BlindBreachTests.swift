import Foundation
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

@Suite("Seeing what others answered in a blind session, tried through every command", .serialized)
struct BlindBreachTests {
  /// What a curious participant (E1) runs. A command that answers for someone else, `--evaluator E2`,
  /// is not here: nobody is kept from lying about who they are.
  static let attempts: [[String]] = [
    ["audit", "verify"], ["doctor"],
    ["calibrate", "list"], ["calibrate", "show", "S1"],
    ["calibrate", "show", "S1", "--format", "json"],
    ["calibrate", "reveal", "S1", "--dry-run"], ["calibrate", "close", "S1", "--dry-run"],
    ["calibrate", "reveal", "S1", "--reason", "curiosité", "--dry-run"],
    ["calibrate", "report", "S1"], ["calibrate", "report", "S1", "--format", "html,xlsx,md,json"],
    ["calibrate", "report", "--period", "all", "--format", "html,xlsx,md,json"],
    ["calibrate", "decide", "S1", "--table"],
    ["calibrate", "commit", "S1", "--side", "client", "--incomplete", "--dry-run"],
    ["calibrate", "sheet", "S1", "--evaluator", "E1"],
    ["calibrate", "submit", "S1", "--evaluator", "E1"],
    ["calibrate", "open", "--already-scored", "--period", "all", "--dry-run"],
    [
      "calibrate", "open", "C-01", "--id", "S2", "--grid", "court", "--participant", "E1",
      "--participant", "E3", "--dry-run",
    ],
    ["coach", "--all", "--period", "all", "--format", "html,json"],
    ["coach", "A1", "--period", "all", "--format", "html,json"],
    ["evaluations", "list"], ["evaluations", "list", "--format", "json"],
    ["evaluations", "list", "--agent", "A1", "--format", "csv"],
    ["evaluations", "list", "--evaluator", "E2", "--format", "csv"],
    ["evaluations", "show", "C-01/court/E2"], ["evaluations", "show", "C-01/court/E3"],
    ["evaluations", "show", "--interaction", "C-01"],
    ["evaluations", "explain", "C-01/court/E2"],
    ["evaluations", "explain", "--interaction", "C-01"],
    ["evaluations", "average", "--by", "evaluator"], ["evaluations", "average", "--by", "agent"],
    ["evaluations", "average", "--by", "side", "--shared-calls"],
    ["evaluations", "average", "--by", "evaluator", "--format", "json"],
    ["evaluations", "not-applicable", "--by", "evaluator"],
    ["evaluations", "accuracy", "--by", "evaluator"],
    ["evaluations", "disputes"], ["evaluations", "disputes", "--open", "--format", "json"],
    ["evaluations", "disputes", "--rates"],
    [
      "evaluations", "dispute", "C-01/court/E2", "--by", "A1", "--criterion", "suite",
      "--proposed", "oui", "--comment", "?", "--dry-run",
    ],
    ["evaluations", "resolve", "D1", "--by", "E1", "--accept", "--reason", "?", "--dry-run"],
    ["evaluations", "retract", "C-01/court/E2", "--reason", "?", "--dry-run"],
    ["grid", "show", "court"], ["grid", "check", "Grids/court.xml"],
    ["grid", "diff", "Grids/court.xml", "Grids/court.xml"], ["grid", "export", "court"],
    ["grid", "rescore", "court", "--with", "Grids/court.xml", "--by", "agent"],
    ["grid", "crosswalk", "concordance", "court", "court"],
    ["sample", "show", "p-2026-10"], ["sample", "show", "p-2026-10", "--format", "json"],
    ["sample", "remaining", "p-2026-10", "--by", "agent"],
    ["sample", "estimate", "p-2026-10", "--by", "agent"],
    ["sample", "replace", "p-2026-10", "C-01", "--reason", "?", "--dry-run"],
    ["sample", "check", "plan.xml"],
    ["grid", "crosswalk", "init", "Grids/court.xml", "Grids/court.xml", "-o", "liens.xml"],
    ["grid", "crosswalk", "check", "liens.xml"], ["grid", "crosswalk", "show", "liens.xml"],
    [
      "grid", "crosswalk", "convert", "liens.xml", "--from", "court@1.0", "--all", "--format",
      "csv",
    ],
    [
      "grid", "crosswalk", "convert", "liens.xml", "--from", "court@1.0", "C-01/court/E2",
    ],
    ["sample", "list"], ["sample", "blind-spots", "--all"], ["sample", "ledger", "--entries"],
    ["sample", "draw", "--plan", "plan.xml", "--period", "2026-10", "--dry-run"],
    ["score", "C-01", "--grid", "court", "--evaluator", "E1", "--answers", "-", "--dry-run"],
    ["sheet", "C-01", "C-02", "--grid", "court", "--evaluator", "E1"],
    ["terms", "--by", "agent"], ["terms", "--agent", "A1", "--against", "others"],
    ["terms", "--speaker", "customer"],
    ["import", "evaluations", "guess.csv", "--dry-run"],
  ]

  /// What makes or reads files and says how many rows are new: nothing of the workspace comes out.
  private static let givingNothing: [[String]] = [
    ["init"], ["grid", "new"], ["grid", "import"], ["import", "interactions"],
    ["import", "people"], ["import", "surveys"], ["import", "transcripts"],
  ]

  private static let answers = "criterion,answer,comment\naccueil,oui,\nsuite,oui,\n"

  @Test("Nothing of what others answered, nor the agent of a call, comes out until the reveal")
  func attempts() throws {
    let workspace = try BlindWorkspace()
    try write("guess.csv", BlindBreachTests.guess, workspace)
    for attempt in BlindBreachTests.attempts {
      let (status, said) = try workspace.everything(attempt, input: BlindBreachTests.answers)
      // The folder has a random name, in which "A1" may occur.
      let text = said.replacing(workspace.folder, with: "")
      // An attempt that is not even understood proves nothing; a dialogue needs a terminal.
      #expect(status != 64 || attempt.contains("submit"), "\(attempt): \(text)")
      #expect(!text.contains(BlindWorkspace.word), "\(attempt): a comment")
      for score in BlindWorkspace.score { #expect(!text.contains(score), "\(attempt): a score") }
      if attempt.contains("json"), !attempt.contains("coach") {
        #expect(!text.contains("Léa") && !text.contains("\"A1\""), "\(attempt): an agent")
      }
      for line in text.split(whereSeparator: \.isNewline)
      where line.contains("C-01") || line.contains("C-02") {
        #expect(!line.contains("Léa") && !line.contains("A1"), "\(attempt): an agent")
      }
    }
    let counted = try ecoute("evaluations", "list", "--format", "csv", in: workspace.folder).output
    #expect(counted.contains("C-03/court/E1") && !counted.contains("C-01/court"))
  }

  @Test("The same commands show it once the session is revealed")
  func revealed() throws {
    let workspace = try BlindWorkspace()
    try workspace.run("calibrate", "reveal", "S1", "--reason", "Assez attendu")
    for attempt in [
      ["evaluations", "show", "C-01/court/E2"], ["evaluations", "explain", "C-01/court/E3"],
    ] {
      let (status, text) = try workspace.everything(attempt)
      #expect(status == 0 && text.contains(BlindWorkspace.word), "\(attempt)")
    }
    let list = try workspace.everything(["evaluations", "list", "--agent", "A1", "--lang", "fr"])
    #expect(list.text.contains("57,9"))
  }

  @Test("A refusal names the session, in both languages, whether or not there is an evaluation")
  func refusals() throws {
    let workspace = try BlindWorkspace()
    for (lang, words) in [("fr", "séance de calibrage à l'aveugle"), ("en", "blind calibration")] {
      let texts = try ["C-01/court/E2", "C-01/court/E1"].map { id in
        let refused = try ecoute("evaluations", "show", id, "--lang", lang, in: workspace.folder)
        #expect(refused.status == 2)
        return refused.errors
      }
      #expect(texts[0] == texts[1] && texts[0].contains(words), "\(texts)")
    }
  }

  @Test("A new command has to be tried here, or be said to read nothing")
  func everyCommand() throws {
    let reading = Set(try leaves(of: ecoute("--experimental-dump-help").output))
    let tried = Set(
      BlindBreachTests.attempts.map { attempt in
        reading.filter { attempt.starts(with: $0) }.max { $0.count < $1.count } ?? attempt
      })
    #expect(
      reading.subtracting(tried).subtracting(BlindBreachTests.givingNothing).map {
        $0.joined(separator: " ")
      }.sorted() == [])
  }

  private static let guess = """
    evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer
    C-01/court/E2,C-01,E2,court,1.0,2026-10-04T10:00:00,accueil,oui
    C-01/court/E2,C-01,E2,court,1.0,2026-10-04T10:00:00,suite,non

    """

  private func write(_ name: String, _ text: String, _ workspace: BlindWorkspace) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: workspace.folder + "/" + name))
  }

  /// The commands without subcommands in what the command line says of itself.
  private func leaves(of help: String) throws -> [[String]] {
    struct Help: Decodable { let command: Command }
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
    }
    func leaves(_ command: Command, _ path: [String]) -> [[String]] {
      let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
      return below.isEmpty ? [path] : below.flatMap { leaves($0, path + [$0.commandName]) }
    }
    let found = try JSONDecoder().decode(Help.self, from: Data(help.utf8))
    return leaves(found.command, [])
  }
}

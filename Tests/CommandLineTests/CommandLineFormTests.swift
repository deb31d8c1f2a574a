import QualityTestSupport
import Testing

@Suite("What is typed, and in which language it is answered")
struct CommandLineFormTests {
  /// A usage error: 64, nothing on the standard output.
  private func expectUsage(
    _ arguments: [String], says part: String, environment: [String: String] = ["LC_ALL": "C"],
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try ecoute(arguments, environment: environment)
    #expect(outcome.status == 64, sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains(part), "\(outcome.errors)", sourceLocation: sourceLocation)
  }

  @Test("A misspelt command is named, with the one that was meant")
  func unknownCommand() throws {
    try expectUsage(["gird", "check", "x"], says: "no command “gird”")
    try expectUsage(["gird", "check", "x"], says: "did you mean `ecoute grid`?")
    try expectUsage(
      ["--lang", "fr", "grid", "chek", "x"], says: "« ecoute grid » n'a pas de commande « chek »")
    try expectUsage(
      ["grid", "chek", "--lang=fr"], says: "vouliez-vous dire « ecoute grid check » ?")
    try expectUsage(["xyzzy"], says: "one of: init, doctor")
    try expectUsage(["help", "chek"], says: "`ecoute` has no command “chek”")
    try expectUsage(["help", "gird"], says: "did you mean `ecoute grid`?")
    try expectUsage(
      ["help", "grid", "chek", "--lang", "fr"], says: "vouliez-vous dire « ecoute grid check »")
    try expectUsage(["help", "grid", "check", "x"], says: "see `ecoute grid check --help`")
  }

  @Test("An unknown option, a missing value and a wrong value are named")
  func options() throws {
    try expectUsage(["grid", "check", "x", "--frob"], says: "Unknown option '--frob'")
    try expectUsage(
      ["grid", "check", "x", "--frob", "--lang", "fr"], says: "Option inconnue « --frob »")
    try expectUsage(["--frob", "doctor"], says: "Unknown option '--frob'")
    try expectUsage(["grid", "check"], says: "name at least one grid")
    try expectUsage(["grid", "show"], says: "Missing expected argument")
    try expectUsage(["terms", "--format"], says: "Missing value for '--format")
    try expectUsage(
      ["terms", "--format", "xml", "--lang", "fr"], says: "Au choix : table, json ou csv.")
    try expectUsage(["--lang", "de", "doctor"], says: "The value 'de' is invalid for '--lang")
    try expectUsage(["terms", "--period", "2026-13"], says: "--period")
    try expectUsage(["coach", "--lang", "fr"], says: "nommez des conseillers, ou --all, ou --team")
    try expectUsage(["import", "people"], says: "Missing expected argument")
  }

  @Test("Options of every command may stand anywhere")
  func optionsAnywhere() throws {
    let path = try ExampleWorkspace.path()
    let expected = try ecoute("audit", "verify", "--lang", "en", "--workspace", path, in: "/")
    #expect(expected.status == 0, "\(expected.errors)")
    for arguments in [
      ["--lang", "en", "--workspace", path, "audit", "verify"],
      ["--lang=en", "--workspace=" + path, "--no-color", "audit", "verify"],
      ["audit", "--workspace", path, "--lang", "en", "verify"],
      ["--workspace", path, "audit", "verify", "--lang", "en"],
    ] {
      let outcome = try ecoute(arguments, in: "/")
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      #expect(outcome.output == expected.output)
    }
  }

  @Test(
    "Without a workspace the locale chooses the language, English when it says nothing",
    arguments: [
      (["LANG": "fr_FR.UTF-8"], true), (["LC_ALL": "fr_CA.UTF-8"], true),
      (["LC_ALL": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"], true),
      (["LANG": "C"], false), (["LC_ALL": "C.UTF-8", "LANG": "fr_FR.UTF-8"], false),
      ([:], false), (["LANG": "de_DE.UTF-8"], false),
    ] as [([String: String], Bool)])
  func locale(environment: [String: String], isFrench: Bool) throws {
    let outcome = try ecoute("audit", "verify", in: "/", environment: environment)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(isFrench ? "erreur : " : "error: "), "\(outcome.errors)")
    let help = try ecoute(environment: environment)
    #expect(help.output.contains(isFrench ? "EXEMPLES :" : "EXAMPLES:"))
  }

  @Test("A workspace's language comes before the locale's, and --lang before both")
  func workspaceLanguage() throws {
    let path = try ExampleWorkspace.path()
    let english = ["LC_ALL": "en_GB.UTF-8"]
    let own = try ecoute("audit", "verify", in: path, environment: english)
    #expect(own.output.contains("le journal est entier"))
    let asked = try ecoute("audit", "verify", "--lang", "en", in: path, environment: english)
    #expect(asked.output.contains("the journal is whole"))
  }

  @Test("Without a terminal nothing is asked: an empty input ends every command")
  func noPrompt() throws {
    let workspace = try TestWorkspace()
    for command in try HelpTests.commands() where !command.isEmpty {
      // What the command lacks is said, never asked for.
      let outcome = try ecoute(command, in: workspace.path)
      if outcome.status == 64 { #expect(outcome.output.isEmpty, "\(command)") }
    }
  }

  @Test("Neither a pipe nor NO_COLOR gets colours")
  func plain() throws {
    let path = try ExampleWorkspace.path()
    for environment in [
      ["TERM": "xterm-256color"], ["TERM": "xterm-256color", "NO_COLOR": "1"], ["TERM": "dumb"],
    ] {
      let outcome = try ecoute("doctor", in: path, environment: environment)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains("\u{1B}") && !outcome.errors.contains("\u{1B}"))
    }
  }
}

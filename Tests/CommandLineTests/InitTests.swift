import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute init, doctor and audit")
struct InitTests {
  @Test("A workspace is made in a new folder, and the same folder is refused the second time")
  func twice() throws {
    let folder = try TestFolder()
    let first = try ecoute("init", "centre", "--lang", "fr", in: folder.path)
    #expect(first.status == 0)
    #expect(first.output.contains("Espace de travail créé : \(folder.path)/centre"))
    #expect(try folder.names(in: "centre").contains("ecoute.yaml"))
    let before = try WorkspaceState(of: folder.path + "/centre")
    let french = try ecoute("init", "centre", "--lang", "fr", in: folder.path)
    let english = try ecoute("init", "centre", "--lang", "en", in: folder.path)
    #expect(french.status == 2 && english.status == 2)
    #expect(french.errors.contains("est déjà un espace de travail"))
    #expect(english.errors.contains("already is a workspace"))
    #expect(french.output.isEmpty && english.output.isEmpty)
    #expect(try WorkspaceState(of: folder.path + "/centre") == before)
  }

  @Test("A folder that holds other files is refused and left as it was")
  func notEmpty() throws {
    let folder = try TestFolder()
    try folder.write("notes.txt", "à garder")
    let outcome = try ecoute("init", ".", "--example", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("  → "))
    #expect(try folder.names() == ["notes.txt"])
  }

  @Test("The example centre comes from any folder, every count balanced")
  func example() throws {
    let outcome = try ExampleWorkspace.making()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let counts = outcome.output.split(separator: "\n").filter { $0.contains(" = ") }
    #expect(counts.count == 8)
    #expect(counts.allSatisfy { $0.contains("doublon 0 + rejeté 0") })
    #expect(outcome.output.contains("lu 2\u{202F}000 = accepté 2\u{202F}000"))
  }

  @Test("The doctor finds the example sound, in both languages")
  func doctor() throws {
    let french = try ExampleWorkspace.run("doctor")
    let english = try ExampleWorkspace.run("doctor", "--lang", "en")
    #expect(french.status == 0 && english.status == 0)
    #expect(french.output.contains("journal entier"))
    #expect(english.output.contains("journal whole"))
    #expect(english.output.contains("2,000 contacts"))
    #expect(french.errors.isEmpty && english.errors.isEmpty)
  }

  @Test("The doctor names a broken grid, and says no")
  func brokenGrid() throws {
    let workspace = try TestWorkspace()
    try workspace.folder.write("centre/Grids/essai.xml", "<grid>")
    let outcome = try workspace.run("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Grids/essai.xml"))
  }

  @Test("Outside a workspace, the message says what to do")
  func outside() throws {
    let folder = try TestFolder()
    let outcome = try ecoute("audit", "verify", "--lang", "fr", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("n'est pas dans un espace de travail"))
    #expect(outcome.errors.contains("ecoute init"))
  }

  private static let sqlite = ["/usr/bin/sqlite3", "/usr/local/bin/sqlite3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "The audit says whole, then broken once another program has changed a row",
    .enabled(if: sqlite != nil, "sqlite3 is not installed; QualityStoreTests tampers from within"))
  func tampered() throws {
    let workspace = try TestWorkspace()
    #expect(try workspace.isWhole())
    let change = try ProcessRunner(#require(Self.sqlite)).run([
      workspace.path + "/ecoute.sqlite",
      "DROP TRIGGER journal_never_changes; UPDATE journal SET actor = 'autre' WHERE sequence = 1;",
    ])
    #expect(change.status == 0, "\(change.errors)")
    let french = try workspace.run("audit", "verify", "--lang", "fr")
    let english = try workspace.run("audit", "verify", "--lang", "en")
    #expect(french.status == 1 && english.status == 1)
    #expect(french.output.contains("le journal est rompu"))
    #expect(english.output.contains("the journal is broken"))
    #expect(!english.errors.contains("End of the journal"))
    #expect(try workspace.run("doctor").status == 1)
  }
}

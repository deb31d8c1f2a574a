import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute import: counts that balance, all or nothing, twice the same")
struct ImportBalanceTests {
  static let twoContacts = """
    interaction,channel,direction,agent,start
    I1,phone,inbound,A101,2026-10-01T10:00:00
    I2,phone,inbound,A102,2026-10-01T11:00:00
    """

  static let oneUnknownAgent = """
    interaction,channel,direction,agent,start
    I1,phone,inbound,A999,2026-10-01T10:00:00
    I2,phone,inbound,A101,2026-10-01T10:00:00
    """

  @Test("A dry run counts everything and writes nothing")
  func dryRun() throws {
    let workspace = try TestWorkspace()
    let before = try workspace.state()
    let outcome = try workspace.importInteractions(Self.twoContacts, "--dry-run")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("read 2 = accepted 2 + duplicate 0 + rejected 0 (2 new"))
    #expect(outcome.errors.contains("dry run: nothing was written"))
    #expect(try workspace.state() == before)
  }

  @Test("The same file twice: nothing new, everything known")
  func twice() throws {
    let workspace = try TestWorkspace()
    let first = try workspace.importInteractions(Self.twoContacts)
    #expect(first.output.contains("(2 new, 0 updated, 0 known)"))
    let second = try workspace.importInteractions(Self.twoContacts, "--lang", "fr")
    #expect(second.status == 0)
    #expect(second.output.contains("lu 2 = accepté 0 + doublon 2 + rejeté 0"))
    #expect(second.output.contains("(ajouts : 0, mises à jour : 0, déjà connus : 2)"))
    #expect(try workspace.isWhole())
  }

  @Test("One refused row keeps the whole file out, unless the good rows are asked for")
  func allOrNothing() throws {
    let workspace = try TestWorkspace()
    let before = try workspace.state()
    let refused = try workspace.importInteractions(Self.oneUnknownAgent)
    #expect(refused.status == 3)
    #expect(refused.output.contains("read 2 = accepted 1 + duplicate 0 + rejected 1"))
    #expect(refused.errors.contains("line 2, “I1”: The agent “A999” is unknown."))
    #expect(refused.errors.contains("nothing was written"))
    #expect(refused.errors.contains("--accept-valid"))
    #expect(try workspace.state() == before)
    let taken = try workspace.importInteractions(Self.oneUnknownAgent, "--accept-valid")
    #expect(taken.status == 3)
    #expect(!taken.errors.contains("nothing was written"))
    let again = try workspace.importInteractions(Self.twoContacts, "--dry-run")
    #expect(again.output.contains("(1 new, 1 updated, 0 known)"))
  }

  @Test("A row that repeats another is a duplicate; one that contradicts it is refused")
  func duplicates() throws {
    let workspace = try TestWorkspace()
    let before = try workspace.state()
    let outcome = try workspace.importInteractions(
      Self.twoContacts + "\nI2,phone,inbound,A102,2026-10-01T11:00:00"
        + "\nI1,phone,inbound,A102,2026-10-01T10:00:00\n")
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("read 4 = accepted 2 + duplicate 1 + rejected 1"))
    #expect(outcome.errors.contains("line 5: “I1” is already on line 2 with other values"))
    #expect(try workspace.state() == before)
  }

  @Test("A file comes through the standard input")
  func standardInput() throws {
    let workspace = try TestWorkspace()
    let outcome = try workspace.run("import", "interactions", "-", input: Self.twoContacts)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("-: read 2 = accepted 2"))
  }

  @Test("A French Excel export is read as it is")
  func frenchExcel() throws {
    let workspace = try TestWorkspace(language: "fr")
    let bytes = try Repository.bytes(of: "Transcripts/surveys/csat.csv")
    try workspace.folder.write("csat.csv", bytes)
    let arguments = [
      "import", "surveys", "../csat.csv", "--survey", "csat", "--metric", "csat", "--scale",
      "0..10", "--direction", "higher", "--satisfied-from", "7",
      "--map", "value=Note de satisfaction (0 à 10)",
    ]
    let outcome = try ecoute(arguments, in: workspace.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(withPlainSpaces(outcome.errors).contains("Windows-1252, séparateur « ; », 6 colonnes"))
    #expect(outcome.output.contains("lu 120 = accepté 120 + doublon 0 + rejeté 0"))
    #expect(outcome.errors.contains("120 sans lien avec un contact ou un conseiller connus"))
    let again = try ecoute(arguments, in: workspace.path)
    #expect(again.output.contains("(ajouts : 0, mises à jour : 0, déjà connus : 120)"))
  }

  @Test("One broken transcript keeps the others out, unless the good ones are asked for")
  func transcripts() throws {
    let workspace = try TestWorkspace()
    _ = try workspace.importInteractions(Self.twoContacts)
    try workspace.folder.write(
      "I1.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Bonjour, Claire Delmas\n")
    try workspace.folder.write("I2.vtt", "")
    let before = try workspace.state()
    let refused = try workspace.run("import", "transcripts", "../I1.vtt", "../I2.vtt")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("error: ../I2.vtt: the file is empty"))
    #expect(refused.errors.contains("nothing was written"))
    #expect(try workspace.state() == before)
    let taken = try workspace.run(
      "import", "transcripts", "../I1.vtt", "../I2.vtt", "--accept-valid")
    #expect(taken.status == 3)
    #expect(!taken.errors.contains("nothing was written"))
    #expect(try workspace.state() != before)
  }
}

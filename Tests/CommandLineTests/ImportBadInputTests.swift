import QualityTestSupport
import Testing

@Suite("Files that cannot be imported, through the command")
struct ImportBadInputTests {
  /// A file, how the command ends, and what it says where, in each language.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let status: Int32
    let french, english: [String]
  }

  private static let header = "interaction,channel,direction,agent,start,reason"
  private static let row = "I1,phone,inbound,A101,2026-10-01T10:00:00,"

  static let badFiles = [
    Case(
      testDescription: "empty file", text: "", status: 2,
      french: ["f.csv : le fichier est vide"], english: ["f.csv: the file is empty"]),
    Case(
      testDescription: "header only", text: header + "\n", status: 2,
      french: ["f.csv:1", "aucune ligne de données"],
      english: ["f.csv:1: the file has a header and no rows"]),
    Case(
      testDescription: "wrong delimiter",
      text: (header + "\n" + row).replacing(",", with: "|"), status: 2,
      french: ["interaction|channel|direction", "« | »"],
      english: ["The file's columns: interaction|channel|direction", "“|”: name this delimiter"]),
    Case(
      testDescription: "missing column", text: "interaction,agent,motif\nI1,A101,facture\n",
      status: 2, french: ["interaction | agent | motif", "--map"],
      english: [
        "no column for “start”", "The file's columns: interaction | agent | motif", "--map",
      ]
    ),
    Case(
      testDescription: "wrong date",
      text: "\(header)\nI1,phone,inbound,A101,31/02/2026 10:00,\n", status: 3,
      french: ["ligne 2, colonne « start »", "« 31/02/2026 10:00 »", "31/10/2026 14:05"],
      english: ["line 2, column “start”: “31/02/2026 10:00”", "such as 31/10/2026 14:05"]),
    Case(
      testDescription: "unknown agent",
      text: "\(header)\nI1,phone,inbound,A999,2026-10-01T10:00:00,\n", status: 3,
      french: ["ligne 2, « I1 »", "A999", "Importez"],
      english: ["line 2, “I1”: The agent “A999” is unknown.", "Import the people first"]),
    Case(
      testDescription: "a cell of a million characters",
      text: "\(header)\n\(row)\(String(repeating: "x", count: 1_000_000))\n", status: 2,
      french: ["f.csv:2", "colonne 6", "caractères"],
      english: ["f.csv:2 (column 6): the cell is longer than 100,000 characters"]),
    Case(
      testDescription: "a NUL byte", text: "\(header)\n\(row)fac\0ture\n", status: 2,
      french: ["f.csv:2", "octet nul"], english: ["f.csv:2: the file holds a NUL byte"]),
    Case(
      testDescription: "a quote that never closes", text: "\(header)\n\(row)\"facture\n", status: 2,
      french: ["f.csv:2", "guillemet"], english: ["f.csv:2"]),
  ]

  private func expect(
    _ outcome: ProcessRunner.Outcome, _ status: Int32, says parts: [String],
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, sourceLocation: sourceLocation)
    let said = withPlainSpaces(outcome.errors)
    for part in parts {
      #expect(
        said.contains(part), "“\(part)” in: \(said.prefix(1_000))",
        sourceLocation: sourceLocation)
    }
    #expect(outcome.errors.utf8.count < 5_000, sourceLocation: sourceLocation)
    #expect(!outcome.output.contains("erreur") && !outcome.output.contains("error"))
  }

  @Test(
    "Each is a named error with its place and a remedy, and changes nothing", arguments: badFiles)
  func refused(_ bad: Case) throws {
    let workspace = try TestWorkspace()
    let before = try workspace.state()
    try workspace.folder.write("f.csv", bad.text)
    for language in bothLanguages {
      let outcome = try workspace.run("import", "interactions", "../f.csv", "--lang", language)
      expect(outcome, bad.status, says: language == "fr" ? bad.french : bad.english)
      if bad.status == 2 { #expect(outcome.errors.contains("\n  → ")) }
    }
    #expect(try workspace.state() == before)
  }

  @Test("A survey's score out of its scale is refused with the scale")
  func outOfScale() throws {
    let workspace = try TestWorkspace()
    let before = try workspace.state()
    try workspace.folder.write(
      "nps.csv", "response_id,score,answered_on,agent_id\nR1,11,2026-10-01,A101\n")
    let arguments = [
      "import", "surveys", "../nps.csv", "--survey", "nps", "--metric", "nps", "--scale", "0..10",
      "--direction", "higher",
    ]
    expect(
      try ecoute(arguments + ["--lang", "en"], in: workspace.path), 3,
      says: ["line 2, column “score”: “11”", "outside the declared scale, 0–10"])
    expect(
      try ecoute(arguments + ["--lang", "fr"], in: workspace.path), 3,
      says: ["ligne 2, colonne « score »", "« 11 »"])
    #expect(try workspace.state() == before)
  }

  @Test("A missing file does not keep the next one out")
  func missing() throws {
    let workspace = try TestWorkspace()
    try workspace.folder.write("f.csv", ImportBalanceTests.twoContacts)
    let outcome = try workspace.run("import", "interactions", "../absent.csv", "../f.csv")
    expect(outcome, 2, says: ["error: ../absent.csv: no such file", "\n  → "])
    #expect(outcome.output.contains("(2 new"))
  }
}

import Foundation
import QualityTestSupport
import Testing
import Workbooks

@Suite("ecoute import: workbooks, and the workbook of refused rows")
struct ImportWorkbookTests {
  private static func sheet(_ rows: [[String]], name: String) -> Sheet {
    var sheet = Sheet(name: name)
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        sheet[row, column] = Cell(.text(text))
      }
    }
    return sheet
  }

  private static let people = [
    ["Conseillers au 1er octobre"], [],
    ["id", "nom", "équipe", "kind"],
    ["A201", "Inès Ferrand", "Mistral", "agent"],
    ["A202", "Omar Haddad", "Mistral", "agent"],
  ]

  private func write(_ sheets: [Sheet], to name: String, of workspace: TestWorkspace) throws {
    try workspace.folder.write(name, try WorkbookWriter().bytes(of: Workbook(sheets: sheets)))
  }

  @Test("People come from a sheet below its title, once dry and twice for good")
  func people() throws {
    let workspace = try TestWorkspace(language: "fr")
    try write([Self.sheet(Self.people, name: "Équipe")], to: "rh.csv", of: workspace)
    let before = try workspace.state()
    let dry = try workspace.run("import", "people", "../rh.csv", "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(withPlainSpaces(dry.output).contains("lu 2 = accepté 2 + doublon 0 + rejeté 0"))
    #expect(withPlainSpaces(dry.errors).contains("XLSX, feuille « Équipe », 4 colonnes"))
    #expect(try workspace.state() == before)
    let first = try workspace.run("import", "people", "../rh.csv")
    #expect(withPlainSpaces(first.output).contains("(ajouts : 2"))
    let second = try workspace.run("import", "people", "../rh.csv")
    #expect(withPlainSpaces(second.output).contains("déjà connus : 2)"))
    #expect(try workspace.folder.names().filter { $0.contains("rejected") }.isEmpty)
  }

  @Test("A sheet is chosen by its name; an unknown one is refused with the names there are")
  func chosenSheet() throws {
    let workspace = try TestWorkspace()
    try write(
      [
        Self.sheet([["id", "texte"], ["1", "x"]], name: "Notes"),
        Self.sheet(Self.people, name: "Équipe"),
      ], to: "rh.xlsx", of: workspace)
    let named = try workspace.run("import", "people", "../rh.xlsx", "--sheet", "équipe")
    #expect(named.status == 0, "\(named.errors)")
    #expect(named.output.contains("accepted 2"))
    let unknown = try workspace.run("import", "people", "../rh.xlsx", "--sheet", "Rien")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("“Notes”, “Équipe”"))
  }

  @Test("Refused rows are left in a workbook that, once corrected, imports")
  func rejectedRows() throws {
    let workspace = try TestWorkspace()
    let text = """
      interaction,channel,direction,agent,start
      I1,phone,inbound,A101,hier
      I2,phone,inbound,A999,2026-10-01T10:00:00
      I3,phone,inbound,A102,2026-10-01T11:00:00
      """
    let dry = try workspace.importInteractions(text, "--dry-run")
    #expect(dry.status == 3)
    #expect(try workspace.folder.names().filter { $0.contains("rejected") }.isEmpty)
    let outcome = try workspace.importInteractions(text, "--accept-valid")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("refused rows to correct: ../contacts.csv.rejected.xlsx"))
    let path = workspace.folder.path + "/contacts.csv.rejected.xlsx"
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    var workbook = try WorkbookReader().read(bytes, file: path)
    let sheet = workbook.sheets[0]
    #expect(sheet[1, 0]?.value == .text("I1") && sheet[2, 0]?.value == .text("I2"))
    #expect(sheet[3, 0] == nil)
    #expect(sheet[0, 5]?.value == .text("Reason for refusal"))
    #expect(sheet[2, 5]?.value != nil)

    workbook.sheets[0][1, 4] = Cell(.text("2026-10-01 09:00"))
    workbook.sheets[0][2, 3] = Cell(.text("A102"))
    try workspace.folder.write("corrigé.xlsx", try WorkbookWriter().bytes(of: workbook))
    let corrected = try workspace.run("import", "interactions", "../corrigé.xlsx")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(corrected.output.contains("(2 new"))
    // What a person may have corrected is not written over.
    try workspace.folder.write("contacts.csv.rejected.xlsx", "à moi")
    let again = try workspace.importInteractions(text, "--accept-valid")
    #expect(again.errors.contains("contacts.csv.rejected-2.xlsx"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("à moi".utf8))
  }

  @Test("A cell that is an error is refused by its name on the sheet")
  func errorCell() throws {
    let workspace = try TestWorkspace()
    var sheet = Self.sheet(Self.people, name: "Équipe")
    sheet[4, 1] = Cell(.error("#N/A"))
    try write([sheet], to: "rh.xlsx", of: workspace)
    let outcome = try workspace.run("import", "people", "../rh.xlsx")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("Équipe!B5, column “nom”: “#N/A”"))
  }

  @Test("All rows of a refused evaluation are in the workbook, complete or not")
  func rejectedEvaluations() throws {
    let workspace = try ScoringWorkspace()
    let text = """
      evaluation,interaction,evaluator,grid,scored_at,criterion,answer
      EV1,C-01,E1,court,2026-10-04,accueil,peut-être
      EV2,C-02,E1,court,2026-10-04,accueil,oui
      EV1,C-01,E1,court,2026-10-04,suite,oui
      EV3,C-02,E1,court,2026-10-04,accueil,oui
      EV3,C-02,E1,court,2026-10-04,suite,non
      """
    let path = workspace.folder + "/notes.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try ecoute(
      "import", "evaluations", "notes.csv", "--accept-valid", "--lang", "en", in: workspace.folder)
    #expect(outcome.status == 3, "\(outcome.errors)")
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path + ".rejected.xlsx")))
    let sheet = try WorkbookReader().read(bytes, file: path).sheets[0]
    #expect((1...3).map { sheet[$0, 0]?.value } == ["EV1", "EV2", "EV1"].map { .text($0) })
    #expect(sheet[4, 0] == nil)
    #expect(
      sheet[3, 7]?.value == .text("another row of the same evaluation is refused"))
  }
}

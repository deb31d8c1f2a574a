import Foundation
import QualityTestSupport
import Testing
import Workbooks

@Suite("ecoute grid export and import")
struct GridExchangeCommandTests {
  @Test("An example grid goes to Excel and comes back with its digest", arguments: bothLanguages)
  func roundTrip(language: String) throws {
    let folder = try TestFolder()
    for name in GridCheckTests.examples {
      let source = try folder.write("\(name).xml", Repository.bytes(of: "Grids/\(name).xml"))
      let exported = try ecoute(
        "grid", "export", source, "-o", "\(name).xlsx", "--lang", language, in: folder.path)
      #expect(exported.status == 0, "\(exported.errors)")
      #expect(exported.output.hasPrefix("\(name).xlsx"))
      let imported = try ecoute(
        "grid", "import", "\(name).xlsx", "-o", "back.xml", "--force", "--lang", language,
        in: folder.path)
      #expect(imported.status == 0, "\(imported.errors)")
      let checked = try ecoute("grid", "check", "back.xml", source, in: folder.path)
      let digests = checked.output.split(separator: "\n").compactMap {
        let parts = $0.split(separator: ", digest ")
        return parts.count == 2 ? parts.last : nil
      }
      #expect(digests.count == 2 && digests[0] == digests[1], "\(checked.output)")
    }
  }

  @Test("A file that exists is not written over, and a rehearsal writes nothing")
  func caution() throws {
    let folder = try TestFolder()
    let source = try folder.write("ecrit.xml", Repository.bytes(of: "Grids/ecrit.xml"))
    #expect(try ecoute("grid", "export", source, in: folder.path).status == 0)
    #expect(try folder.names() == ["ecrit-2.1.xlsx", "ecrit.xml"])
    let again = try ecoute("grid", "export", source, "--lang", "fr", in: folder.path)
    #expect(again.status == 2)
    #expect(again.errors.contains("existe déjà") && again.errors.contains("--force"))
    let rehearsal = try ecoute(
      "grid", "import", "ecrit-2.1.xlsx", "-o", "x.xml", "--dry-run", in: folder.path)
    #expect(rehearsal.status == 0)
    #expect(rehearsal.output.contains("nothing is written"))
    #expect(try folder.names() == ["ecrit-2.1.xlsx", "ecrit.xml"])
  }

  @Test("A grid in Canadian French is written right, from a workbook and from a client's table")
  func canadianFrench() throws {
    let folder = try TestFolder()
    let source = try folder.write(
      "g.xml",
      """
      <grid xmlns="urn:ecoute:grid:1" id="g" version="1.0" xml:lang="fr-CA">
        <title>Grille</title>
        <section id="ton" dimension="tone">
          <criterion id="voix">
            <question>La voix est-elle posée ?</question>
            <scale><level id="non" points="0"/><level id="oui" points="1"/></scale>
          </criterion>
        </section>
      </grid>
      """)
    #expect(try ecoute("grid", "export", source, "-o", "g.xlsx", in: folder.path).status == 0)
    let whole = try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/g.xlsx")))
    var workbook = try WorkbookReader().read(whole, file: "g.xlsx")
    let place = try #require(workbook.sheets.firstIndex { $0.name == "Criteria" })
    let cells = workbook.sheets[place].orderedRows.flatMap { row in
      row.cells.map { (row: row.row, column: $0.column, value: $0.cell.value) }
    }
    let title = try #require(cells.first { $0.value == .text("Ton") })
    workbook.sheets[place][title.row, title.column] = nil
    workbook.sheets.removeAll { $0.name == "Texts" }
    try folder.write("untitled.xlsx", WorkbookWriter().bytes(of: workbook))
    try folder.write("client.csv", "Critère;Poids\nSalue le client;2\nRemercie;1\n")
    for (file, options) in [
      ("g.xlsx", []), ("untitled.xlsx", []), ("client.csv", ["--text-language", "fr-CA"]),
    ] {
      let arguments = ["grid", "import", file, "-o", "back.xml", "--force"]
      let imported = try ecoute(arguments + options, in: folder.path)
      #expect(imported.status == 0, "\(file): \(imported.errors)")
      let checked = try ecoute("grid", "check", "back.xml", in: folder.path)
      #expect(checked.status == 0, "\(file): \(checked.output)")
      let text = try String(contentsOfFile: "\(folder.path)/back.xml", encoding: .utf8)
      #expect(text.contains("xml:lang=\"fr-CA\"") && !text.contains("xml:lang=\"fr\""), "\(text)")
    }
  }

  @Test("Wrong cells are named in the person's language and no grid is written")
  func wrongCells() throws {
    let folder = try TestFolder()
    let source = try folder.write("g.xml", Repository.bytes(of: "Grids/vente-sortante.xml"))
    try ecoute("grid", "export", source, "-o", "g.xlsx", "--lang", "fr", in: folder.path)
    var workbook = try WorkbookReader().read(
      Array(Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/g.xlsx"))), file: "g.xlsx")
    let place = try #require(workbook.sheets.firstIndex { $0.name == "Critères" })
    let row = try #require(
      workbook.sheets[place].rows.keys.sorted().first {
        workbook.sheets[place][$0, 1]?.value == .text("choix")
      })
    workbook.sheets[place][row, 9] = Cell(.text("inexistante"))
    try folder.write("faux.xlsx", WorkbookWriter().bytes(of: workbook))
    let french = try ecoute(
      "grid", "import", "faux.xlsx", "-o", "x.xml", "--lang", "fr", in: folder.path)
    #expect(french.status == 1)
    #expect(
      withPlainSpaces(french.errors).contains("faux.xlsx:Critères!J\(row + 1): erreur G012 :"),
      "\(french.errors)")
    #expect(french.errors.contains("aucune grille n'est écrite"))
    #expect(french.output.isEmpty)
    workbook.sheets[place][row, 6] = Cell(.text("lourd"))
    try folder.write("faux.xlsx", WorkbookWriter().bytes(of: workbook))
    let english = try ecoute("grid", "import", "faux.xlsx", "-o", "x.xml", in: folder.path)
    #expect(english.status == 1)
    #expect(
      english.errors.contains("faux.xlsx:Critères!G\(row + 1): error E006"), "\(english.errors)")
    #expect(try !folder.names().contains("x.xml"))
  }

  @Test("A client's CSV is read by its header, or by the columns given")
  func clientTable() throws {
    let folder = try TestFolder()
    try folder.write(
      "client.csv", "Rubrique;Critère;Poids;Avis\nAccueil;Salue;2;bien\nFin;Remercie;1;\n")
    let read = try ecoute(
      "grid", "import", "client.csv", "--channels", "phone", "--lang", "fr", in: folder.path)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("<question>Salue</question>"))
    #expect(read.output.contains("channels=\"phone\""))
    #expect(withPlainSpaces(read.errors).contains("client.csv:D1 : colonne « Avis » (1 cellule)"))
    try folder.write("muet.csv", "Un;Deux\nSalue;2\n")
    let refused = try ecoute("grid", "import", "muet.csv", "--lang", "fr", in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("Un | Deux") && refused.errors.contains("--map"))
    let mapped = try ecoute(
      "grid", "import", "muet.csv", "--map", "criterion=Un", "--map", "weight=#2", in: folder.path)
    #expect(mapped.status == 0, "\(mapped.errors)")
    #expect(mapped.output.contains("<question>Salue</question>"))
    #expect(try ecoute("grid", "import", "muet.csv", "--map", "x", in: folder.path).status == 64)
  }

  @Test("A Genesys Cloud form becomes a grid that passes the check")
  func vendorForm() throws {
    let folder = try TestFolder()
    try folder.write(
      "form.json",
      """
      {"name": "Calls", "questionGroups": [{"name": "Opening", "weight": 10, "questions": [
        {"text": "Greets?", "type": "multipleChoiceQuestion", "isKill": true, "answerOptions": [
          {"text": "Yes", "value": 1}, {"text": "No", "value": 0}]}]}]}
      """)
    let read = try ecoute("grid", "import", "form.json", "-o", "calls.xml", in: folder.path)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.errors.contains("form.json:$.questionGroups[0].questions[0]: a fatal question"))
    let checked = try ecoute("grid", "check", "calls.xml", in: folder.path)
    #expect(checked.status == 0)
    try folder.write("cut.json", "{\"questionGroups\": [")
    let cut = try ecoute("grid", "import", "cut.json", in: folder.path)
    #expect(cut.status == 1)
    #expect(cut.errors.contains("cut.json:1:21: error E022"), "\(cut.errors)")
  }

  @Test("Files that are no workbook are refused with the workbook's own words")
  func hostile() throws {
    let folder = try TestFolder()
    let zip: [UInt8] = [0x50, 0x4B, 3, 4, 0, 0, 0]
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    for (name, bytes) in [("cut.xlsx", zip), ("old.xls", old), ("empty.csv", [])] {
      try folder.write(name, bytes)
      let outcome = try ecoute("grid", "import", name, "-o", "x.xml", in: folder.path)
      #expect(outcome.status == 2, "\(name)")
      #expect(outcome.errors.contains("\n  → "), "\(outcome.errors)")
    }
    #expect(try ecoute("grid", "import", "absent.xlsx", in: folder.path).status == 2)
  }
}

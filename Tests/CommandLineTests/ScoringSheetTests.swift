import Foundation
import QualityModel
import QualityStore
import QualityTestSupport
import Testing
import Workbooks

/// Scoring sheets as an evaluator handles them: made, filled in, imported.
@Suite("Scoring sheets")
struct ScoringSheetTests {
  private let workspace: ScoringWorkspace

  init() throws {
    workspace = try ScoringWorkspace()
  }

  private func run(_ arguments: String...) throws -> (status: Int32, text: String) {
    let outcome = try ecoute(arguments + ["--lang", "fr"], in: workspace.folder)
    return (outcome.status, withPlainSpaces(outcome.output + outcome.errors))
  }

  /// Fills cells of a sheet, by row and column from 0.
  private func fill(
    _ name: String, sheet: Int = 0, _ cells: [(row: Int, column: Int, text: String)],
    to target: String? = nil
  ) throws {
    let source = URL(fileURLWithPath: workspace.folder + "/" + name)
    var workbook = try WorkbookReader().read([UInt8](Data(contentsOf: source)), file: name)
    for cell in cells {
      workbook.sheets[sheet][cell.row, cell.column] = Cell(.text(cell.text))
    }
    let bytes = try WorkbookWriter().bytes(of: workbook)
    try Data(bytes).write(to: URL(fileURLWithPath: workspace.folder + "/" + (target ?? name)))
  }

  // The table of the short grid: its section on row 10, its two criteria on rows 11 and 12.

  @Test("A sheet that is filled in is imported once, and known the second time")
  func made() throws {
    let made = try run("sheet", "C-01", "--grid", "court", "--evaluator", "E1", "--output", "f")
    #expect(made.status == 0)
    #expect(made.text.contains("f/C-01.xlsx"))
    let untouched = try run("import", "evaluations", "f/C-01.xlsx")
    #expect(untouched.status == 0)
    #expect(untouched.text.contains("feuilles vides, passées : C-01"))
    try fill("f/C-01.xlsx", [(11, 2, "Oui"), (12, 2, "oui"), (12, 4, "=bien")])
    let first = try run("import", "evaluations", "f/C-01.xlsx")
    #expect(first.status == 0)
    #expect(first.text.contains("ajouts : 1"))
    let evaluation = try #require(
      try workspace.read { try $0.evaluation("C-01/court/E1") })
    #expect(evaluation.answers.map(\.value) == [.level("oui"), .level("oui")])
    #expect(evaluation.answers.last?.comment == "=bien")
    let second = try run("import", "evaluations", "f/C-01.xlsx")
    #expect(second.status == 0)
    #expect(second.text.contains("déjà connus : 1"))
  }

  @Test("A sheet in use is not written over")
  func inUse() throws {
    let arguments = ["sheet", "C-01", "--grid", "court", "--output", "f"]
    #expect(try ecoute(arguments, in: workspace.folder).status == 0)
    let again = try ecoute(arguments, in: workspace.folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("--replace"))
    #expect(try ecoute(arguments + ["--replace"], in: workspace.folder).status == 0)
  }

  @Test("A rehearsal names the files and what stands in their way, and writes nothing")
  func rehearsed() throws {
    let names = { try FileManager.default.subpathsOfDirectory(atPath: workspace.folder).sorted() }
    let before = try names()
    let arguments = ["sheet", "C-01", "C-02", "--grid", "court", "--output", "f/g"]
    let dry = try ecoute(arguments + ["--dry-run", "--lang", "fr"], in: workspace.folder)
    #expect(dry.status == 0 && dry.output == "f/g/C-01.xlsx\nf/g/C-02.xlsx\n", "\(dry.errors)")
    #expect(dry.errors.contains("rien n'est enregistré"))
    #expect(try names() == before)
    #expect(try ecoute(arguments, in: workspace.folder).output == dry.output)
    let again = try ecoute(arguments + ["--dry-run"], in: workspace.folder)
    #expect(again.status == 2 && again.errors.contains("f/g/C-01.xlsx"))
    #expect(try ecoute(arguments + ["--dry-run", "--replace"], in: workspace.folder).status == 0)
    let file = try ecoute(
      ["sheet", "C-01", "--grid", "court", "--output", "ecoute.yaml/f", "--dry-run"],
      in: workspace.folder)
    #expect(file.status == 2 && file.errors.contains("ecoute.yaml/f"), "\(file.errors)")
    let unknown = try run("sheet", "C-09", "--grid", "court", "--dry-run")
    #expect(unknown.status == 2 && unknown.text.contains("C-09"))
  }

  @Test("Wrong and missing cells come back coloured in a workbook that is corrected and imported")
  func rejected() throws {
    _ = try run(
      "sheet", "C-01", "C-02", "--grid", "court", "--evaluator", "E1", "--one-file", "--output",
      "f")
    let name = "f/court-1-0-2.xlsx"
    try fill(name, [(11, 2, "Non"), (12, 2, "Peut-être")])
    try fill(name, sheet: 1, [(11, 2, "Oui"), (12, 2, "Oui")])
    let dry = try run("import", "evaluations", name, "--dry-run")
    #expect(dry.status == 3)
    #expect(!FileManager.default.fileExists(atPath: workspace.folder + "/\(name).rejected.xlsx"))
    let refused = try run("import", "evaluations", name)
    #expect(refused.status == 3)
    #expect(refused.text.contains("C-01!C13 : « Peut-être »"))
    #expect(refused.text.contains("C-01!F12 : Le critère « accueil » demande un verbatim"))
    #expect(try workspace.read { try $0.evaluations() }.isEmpty)
    let corrected = "\(name).rejected.xlsx"
    try fill(corrected, sheet: 1, [(11, 5, "Allô ?"), (12, 2, "Oui")])
    let imported = try run("import", "evaluations", corrected)
    #expect(imported.status == 0)
    #expect(imported.text.contains("ajouts : 2"))
  }

  @Test("With --accept-valid the good sheet comes in, and the other alone is written back")
  func acceptValid() throws {
    _ = try run(
      "sheet", "C-01", "C-02", "--grid", "court", "--evaluator", "E1", "--one-file", "--output",
      "f")
    let name = "f/court-1-0-2.xlsx"
    try fill(name, [(11, 2, "Oui")])
    try fill(name, sheet: 1, [(11, 2, "Oui"), (12, 2, "Oui")])
    let refused = try run("import", "evaluations", name, "--accept-valid")
    #expect(refused.status == 3)
    #expect(refused.text.contains("C-01!C13 : Le critère « suite » n'a pas de réponse"))
    #expect(try workspace.read { try $0.evaluations() }.map(\.interactionID) == ["C-02"])
    let draft = try run("import", "evaluations", "\(name).rejected.xlsx", "--draft")
    #expect(draft.status == 0)
    #expect(try workspace.read { try $0.drafts() }.map(\.interactionID) == ["C-01"])
  }

  @Test("A committee's old table comes in by its words, and its scores are compared")
  func past() throws {
    let table = """
      Appel;Évaluateur;Date;Accueil;Suite;Chef;Note
      C-01;Inès Roche;03/10/2026;OK;OK;Paul;20
      C-02;E1;04/10/2026;OK;KO;Paul;12
      """
    try Data(table.utf8).write(to: URL(fileURLWithPath: workspace.folder + "/2025.csv"))
    let wide = ["import", "evaluations", "2025.csv", "--layout", "wide", "--grid", "court"]
    let unmatched = try ecoute(wide + ["--lang", "fr"], in: workspace.folder)
    #expect(unmatched.status == 2)
    #expect(unmatched.errors.contains("Chef"))
    let options = [
      "--ignore", "Chef", "--level", "OK=oui", "--total", "Note", "--total-out-of", "20",
      "--save-mapping", "comite.json", "--lang", "fr",
    ]
    let words = try ecoute(wide + options, in: workspace.folder)
    #expect(words.status == 3)
    #expect(words.errors.contains("--level \"suite:KO=…\""))
    let done = try ecoute(wide + options + ["--level", "KO=non"], in: workspace.folder)
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("1 sur 2"))
    #expect(done.output.contains("60,0 d'origine, 33,3 recalculée"))
    let saved = try ecoute(
      wide + ["--mapping", "comite.json", "--lang", "fr"], in: workspace.folder)
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(saved.output.contains("60,0 d'origine, 33,3 recalculée"))
    #expect(withPlainSpaces(saved.output).contains("déjà connus : 2"))
  }

  @Test("Old rows that are refused are left in a workbook that, once corrected, imports")
  func pastRejected() throws {
    let table = """
      Appel;Évaluateur;Date;Accueil;Suite;Chef
      C-01;E1;03/10/2026;Oui;Oui;Paul
      C-02;E1;04/10/2026;Oui;Peut-être;Paul
      C-02;E1;04/10/2026;Oui;;Paul
      C-09;E1;04/10/2026;Oui;Oui;Paul
      """
    try Data(table.utf8).write(to: URL(fileURLWithPath: workspace.folder + "/2025.csv"))
    let options = ["--layout", "wide", "--grid", "court", "--ignore", "Chef", "--lang", "fr"]
    func wide(_ file: String, _ more: String...) throws -> ProcessRunner.Outcome {
      try ecoute(["import", "evaluations", file] + options + more, in: workspace.folder)
    }
    let path = workspace.folder + "/2025.csv.rejected.xlsx"
    #expect(try wide("2025.csv", "--dry-run").status == 3)
    #expect(!FileManager.default.fileExists(atPath: path))
    let refused = try wide("2025.csv", "--accept-valid")
    #expect(refused.status == 3)
    let errors = withPlainSpaces(refused.errors)
    #expect(errors.contains("lignes refusées à corriger : 2025.csv.rejected.xlsx"), "\(errors)")
    var workbook = try WorkbookReader().read(
      [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), file: path)
    let sheet = workbook.sheets[0]
    #expect(
      (0...4).map { sheet[$0, 0]?.value }
        == ["Appel", "C-02", "C-02", "C-09", nil].map { $0.map { .text($0) } })
    #expect(sheet[0, 6]?.value == .text("Motif du refus"))
    #expect((1...3).allSatisfy { sheet[$0, 6]?.value != nil })

    workbook.sheets[0][1, 4] = Cell(.text("Oui"))
    workbook.sheets[0][2, 4] = Cell(.text("Oui"))
    workbook.sheets[0][3, 0] = Cell(.text("C-02"))
    try Data(try WorkbookWriter().bytes(of: workbook))
      .write(to: URL(fileURLWithPath: workspace.folder + "/corrigé.xlsx"))
    let corrected = try wide("corrigé.xlsx")
    #expect(corrected.status == 0, "\(corrected.errors)")
    #expect(withPlainSpaces(corrected.output).contains("accepté 1 + doublon 2"))
  }

  @Test("The evaluator typed once is kept in the mapping, and another one typed goes first")
  func pastEvaluator() throws {
    let table = "Appel;Date;Accueil;Suite\nC-01;03/10/2026;Oui;Oui\n"
    try Data(table.utf8).write(to: URL(fileURLWithPath: workspace.folder + "/2025.csv"))
    let wide = ["import", "evaluations", "2025.csv", "--layout", "wide", "--grid", "court"]
    let first = try ecoute(
      wide + ["--evaluator", "E1", "--save-mapping", "m.json"], in: workspace.folder)
    #expect(first.status == 0, "\(first.errors)")
    #expect(try ecoute(wide, in: workspace.folder).status == 2)
    let mapped = wide + ["--mapping", "m.json", "--lang", "fr"]
    let saved = try ecoute(mapped, in: workspace.folder)
    #expect(withPlainSpaces(saved.output).contains("déjà connus : 1"), "\(saved.errors)")
    let typed = try ecoute(mapped + ["--evaluator", "E7"], in: workspace.folder)
    #expect(typed.status == 3 && typed.errors.contains("E7"), "\(typed.errors)")
  }

  @Test("An old answer to a question that the grid would not have asked is named, never dropped")
  func notAsked() throws {
    let grid = """
      <grid xmlns="urn:ecoute:grid:1" id="suivi" version="1.0" xml:lang="fr">
        <title>Suivi</title>
        <scale id="oui-non">
          <level id="non" points="0"><title>Non</title></level>
          <level id="oui" points="1"><title>Oui</title></level>
        </scale>
        <section id="appel">
          <title>Appel</title>
          <criterion id="solution" scale="oui-non"><question>Solution ?</question></criterion>
          <criterion id="reformulee" scale="oui-non">
            <question>Reformulée ?</question>
            <appliesWhen><answer criterion="solution" in="oui"/></appliesWhen>
          </criterion>
        </section>
      </grid>
      """
    let table = """
      Appel;Évaluateur;Date;solution;reformulee
      C-01;E1;03/10/2026;Non;Oui
      C-02;E1;04/10/2026;Non;NA
      """
    for (name, text) in [("Grids/suivi.xml", grid), ("ancien.csv", table)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: workspace.folder + "/" + name))
    }
    let done = try ecoute(
      [
        "import", "evaluations", "ancien.csv", "--layout", "wide", "--grid", "suivi", "--lang",
        "fr",
      ],
      in: workspace.folder)
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.errors.contains("la question n'étant pas posée : 1 (lignes 2)"), "\(done.errors)")
  }
}

import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import Tables
import Testing
import Workbooks

@Suite("Past evaluations, one row a call")
struct WideEvaluationTests {
  private func read(
    _ text: String, _ mapping: WideMapping = WideMapping()
  ) throws -> WideImport {
    try WideEvaluationReader(
      grid: PinnedGrid(grid: ExampleGrid.grid, digest: "d1"), mapping: mapping,
      evaluators: [Evaluator(id: "E1", name: "Inès Roche", side: .client)]
    ).read(TableSource(name: "2025.csv", bytes: Array(text.utf8)))
  }

  private static let header =
    "N° d'appel;Évaluateur;Date;SOURIRE;Le client est-il identifié ?;formules;attente;suite\n"

  @Test("Columns are found by id, title and question; cells by title, id, points and N/A words")
  func found() throws {
    let result = try read(
      Self.header
        + "C-01;ines ROCHE;03/10/2025;En partie;oui;bonjour, merci;1:05;Rappel\n"
        + "C-02;E1;04/10/2025;—;2;aucun;12,5;\n" + "C-03;E1;05/10/2025;s.o.;0;Bonjour;0;\n")
    #expect(result.problems.isEmpty)
    let answers = result.evaluations.map(\.value.answers)
    #expect(
      answers[0].map(\.value) == [
        .level("partiel"), .level("oui"), .levels(["bonjour", "merci"]), .number(65),
        .text("Rappel"),
      ])
    #expect(answers[1].map(\.value).prefix(3) == [.notApplicable, .level("oui"), .levels([])])
    #expect(answers[2].map(\.value).prefix(2) == [.notApplicable, .level("non")])
    #expect(result.evaluations.map(\.value.evaluatorID) == ["E1", "E1", "E1"])
    #expect(result.evaluations[0].value.id == "C-01~E1~accueil@2.0")
    #expect(result.tally.text.english == "read 3 = accepted 3 + duplicate 0 + rejected 0")
  }

  @Test("A column that matches nothing is refused with a guess, unless it is left out")
  func unmatched() throws {
    let text = "appel;évaluateur;date;sourir;Chef\nC-01;E1;2025-10-03;oui;Paul\n"
    let error = #expect(throws: WideMappingError.self) { try read(text) }
    #expect(
      error?.problem.english.contains("“sourir” without a criterion (perhaps sourire?)") == true)
    #expect(error?.remedy.english.contains("--map \"sourire=sourir\"") == true)
    #expect(error?.remedy.english.contains("--ignore \"Chef\"") == true)
    let result = try read(
      text,
      WideMapping(
        columns: [WideMapping.Column(target: "sourire", column: "sourir")], ignored: ["Chef"]))
    #expect(result.ignoredColumns == ["Chef"])
    #expect(result.evaluations.first?.value.answers.map(\.criterionID) == ["sourire"])
    #expect(
      result.criteriaWithoutColumn == ["identification", "formules", "attente", "suite"])
  }

  @Test("Words are given levels, for all criteria or for one; what stays unknown is counted")
  func words() throws {
    let words = ["OK=oui", "identification:OK=partiel", "?=N/A"]
      .compactMap { WideMapping.Word(parsing: $0) }
    let result = try read(
      "appel;évaluateur;date;sourire;identification\nC-01;E1;2025-10-03;ok;OK\n"
        + "C-02;E1;2025-10-03;?;OK\nC-03;E1;2025-10-03;Moyen;OK\nC-04;E1;2025-10-03;Moyen;OK\n",
      WideMapping(words: words))
    #expect(
      result.evaluations.map { $0.value.answers.map(\.value) } == [
        [.level("oui"), .level("partiel")], [.notApplicable, .level("partiel")],
      ])
    #expect(
      result.unknownWords.map { [$0.criterionID, $0.word, String($0.rows)] }
        == [["sourire", "Moyen", "2"]])
    #expect(result.tally.rejected == 2)
    #expect(throws: WideMappingError.self) {
      try read(
        "appel;évaluateur;date;sourire\nC;E1;2025-10-03;oui\n",
        WideMapping(words: [WideMapping.Word(word: "OK", level: "ouii")]))
    }
  }

  @Test("Comments follow their criterion, by name or by place; a single one is on the whole")
  func comments() throws {
    let named = try read(
      "appel;évaluateur;date;sourire;Commentaire sourire;Commentaire\n"
        + "C-01;E1;2025-10-03;oui;chaleureux;bien\n")
    #expect(named.evaluations.first?.value.answers.first?.comment == "chaleureux")
    #expect(named.evaluations.first?.value.comment == "bien")
    let placed = try read(
      "appel;évaluateur;date;sourire;Commentaire;identification;Commentaire\n"
        + "C-01;E1;2025-10-03;oui;a;oui;b\n")
    #expect(placed.evaluations.first?.value.answers.map(\.comment) == ["a", "b"])
    let alone = try read(
      "appel;évaluateur;date;sourire;Commentaire sourire\nC-01;E1;2025-10-03;;perdu\n")
    #expect(alone.problems.count == 1)
  }

  @Test("The sheet's own total is read on its scale, with the digits it was written with")
  func totals() throws {
    let result = try read(
      "appel;évaluateur;date;sourire;Note\nC-01;E1;2025-10-03;oui;16,5\nC-02;E1;2025-10-03;oui;82 %\n",
      WideMapping(total: "Note", totalOutOf: 20))
    #expect(result.totals.map(\.stated.exactText) == ["82.5", "82"])
    #expect(result.totals.map(\.tolerance.exactText) == ["0.25", "0.5"])
  }

  @Test("A repeated row is a duplicate; one that says something else is refused")
  func duplicates() throws {
    let line = "C-01;E1;2025-10-03;oui\n"
    let result = try read(
      "appel;évaluateur;date;sourire\n" + line + line + "C-01;E1;2025-10-03;non\n")
    #expect(result.tally.text.english == "read 3 = accepted 1 + duplicate 1 + rejected 1")
  }

  @Test("The mapping found is saved and read again to the same result")
  func saved() throws {
    let text = "appel;qui;date;sourire;Chef;Note\nC-01;E1;2025-10-03;OK;Paul;100\n"
    let mapping = WideMapping(
      columns: [WideMapping.Column(target: "evaluator", column: "qui")],
      words: [WideMapping.Word(word: "OK", level: "oui")], ignored: ["Chef"], total: "Note")
    let first = try read(text, mapping)
    let again = try WideMapping(json: Array(first.mapping.json.utf8), file: "m.json")
    #expect(again == first.mapping)
    #expect(try read(text, again).evaluations == first.evaluations)
    #expect(throws: WideMappingFileError.self) {
      try WideMapping(json: Array("{}".utf8), file: "m.json")
    }
  }

  @Test("A mapping keeps what totals are out of and who evaluated; what is typed goes first")
  func savedScaleAndEvaluator() throws {
    let text = "appel;date;sourire;Note\nC-01;2025-10-03;oui;16\n"
    let mapping = WideMapping(total: "Note", totalOutOf: 20, evaluatorID: "E1")
    let first = try read(text, mapping)
    #expect(first.evaluations.map(\.value.evaluatorID) == ["E1"])
    #expect(first.totals.map(\.stated) == [80])
    let saved = try WideMapping(json: Array(first.mapping.json.utf8), file: "m.json")
    #expect(saved.totalOutOf == 20 && saved.evaluatorID == "E1")
    #expect(try read(text, saved).evaluations == first.evaluations)
    let typed = WideMapping(totalOutOf: 40, evaluatorID: "E2").adding(saved)
    #expect(typed.totalOutOf == 40 && typed.evaluatorID == "E2" && typed.total == "Note")
  }

  @Test("A mapping saved before it kept the scale is read; one with an impossible scale is refused")
  func olderMapping() throws {
    func mapping(_ more: String) throws -> WideMapping {
      let text = """
        {"schema": "ecoute.wide-mapping/1", "columns": [], "words": [], "ignored": ["Chef"],
        "total": "Note"\(more)}
        """
      return try WideMapping(json: Array(text.utf8), file: "m.json")
    }
    #expect(try mapping("") == WideMapping(ignored: ["Chef"], total: "Note"))
    #expect(try mapping(", \"totalOutOf\": null") == WideMapping(ignored: ["Chef"], total: "Note"))
    for wrong in ["\"0\"", "\"-20\"", "\"vingt\"", "20", "[]"] {
      #expect(throws: WideMappingFileError.self, "\(wrong)") {
        try mapping(", \"totalOutOf\": \(wrong)")
      }
    }
  }

  @Test("The column of reasons of a workbook of refused rows is nobody's, and stops nothing")
  func reasons() throws {
    for header in ["Motif du refus", "Reason for refusal"] {
      let result = try read(
        "appel;évaluateur;date;sourire;\(header)\nC-01;E1;2025-10-03;oui;critère sans réponse\n")
      #expect(result.evaluations.count == 1 && result.ignoredColumns.isEmpty)
      #expect(result.columnNumbers == ["sourire": 4])
    }
  }

  @Test("An XLSX file is read as a CSV file is")
  func workbook() throws {
    var sheet = Sheet(name: "2025")
    let header = ["appel", "évaluateur", "date", "sourire", "identification"]
    for (column, text) in header.enumerated() { sheet[0, column] = Cell(.text(text)) }
    let cells: [CellValue] = [
      .text("C-01"), .text("E1"), .text("03/10/2025"), .number(1), .text("Oui"),
    ]
    for (column, value) in cells.enumerated() { sheet[1, column] = Cell(value) }
    let bytes = try WorkbookWriter().bytes(of: Workbook(sheets: [sheet]))
    let result = try WideEvaluationReader(
      grid: PinnedGrid(grid: ExampleGrid.grid, digest: "d1")
    ).read(TableSource(name: "2025.xlsx", bytes: bytes))
    #expect(
      result.evaluations.first?.value.answers.map(\.value) == [.level("partiel"), .level("oui")])
  }
}

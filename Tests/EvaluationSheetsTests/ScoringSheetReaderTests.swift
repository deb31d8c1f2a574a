import Calendars
import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import Testing
import Workbooks

@Suite("Scoring sheets read back")
struct ScoringSheetReaderTests {
  private let grid = ExampleGrid.grid
  private let reader = ScoringSheetReader(
    grids: [PinnedGrid(grid: ExampleGrid.grid, digest: "d-accueil")],
    evaluators: [Evaluator(id: "E1", name: "Inès Roche", side: .client)])

  private static let answers = [
    Answer(criterionID: "sourire", value: .level("partiel"), causeID: "outil", comment: "=1+1"),
    Answer(criterionID: "identification", value: .level("oui")),
    Answer(criterionID: "formules", value: .levels(["bonjour", "conge"])),
    Answer(criterionID: "attente", value: .number(Rational(decimal: "12.5") ?? 0)),
    Answer(
      criterionID: "suite", value: .text("Rappel mardi"),
      quotes: [Quote(turn: 2, startMilliseconds: nil, speaker: .unknown, text: "[mardi] oui")]),
  ]

  /// The workbook of a sheet, through the bytes of a file, with some cells changed.
  private func workbook(
    _ answers: [Answer] = answers, language: Language = .french, evaluator: String? = "E1",
    _ change: (inout Workbook) -> Void = { _ in }
  ) throws -> Workbook {
    let sheet = SheetMaking.sheet(grid, answers, evaluator: evaluator, comment: "Bien", language)
    let written = ScoringSheetWriter(
      grid: grid, evaluators: [Evaluator(id: "E1", name: "Inès Roche", side: .client)]
    ).workbook([sheet])
    var workbook = try WorkbookReader().read(
      try WorkbookWriter().bytes(of: written), file: "essai.xlsx")
    change(&workbook)
    return workbook
  }

  /// The row of a criterion.
  private func row(_ id: String, _ workbook: Workbook) throws -> Int {
    let rows = try #require(workbook.sheets.first).orderedRows
    return try #require(
      rows.first { $0.cells.first?.cell.value == .text("criterion \(id)") }?.row)
  }

  private func set(
    _ id: String, column: Int = 2, _ value: CellValue, in workbook: inout Workbook
  ) throws {
    let row = try row(id, workbook)
    workbook.sheets[0][row, column] = Cell(value)
  }

  @Test("Answers come back as they were given, in both languages", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let read = reader.read(try workbook(language: language))
    let sheet = try #require(read.sheets.first)
    #expect(read.faults.isEmpty)
    #expect(sheet.refusals.isEmpty)
    #expect(sheet.evaluation?.answers == Self.answers)
    #expect(sheet.evaluation?.comment == "Bien")
    #expect(sheet.evaluation?.id == "C-01/accueil/E1")
    #expect(sheet.evaluation?.scoredAt == CivilDateTime(startOf: SheetMaking.day))
    #expect(!sheet.isUntouched)
  }

  @Test(
    "A level is known by its title, its id, or the value of a formula",
    arguments: [
      (CellValue.text(" en  PARTIE "), "partiel"), (.text("partiel"), "partiel"),
      (.formula("A1", cached: .text("Oui")), "oui"), (.boolean(false), "non"),
    ])
  func levels(value: CellValue, level: String) throws {
    var changed = try workbook()
    try set("sourire", value, in: &changed)
    let sheet = try #require(reader.read(changed).sheets.first)
    #expect(sheet.refusals.isEmpty)
    #expect(sheet.evaluation?.answers.first?.value == .level(level))
  }

  @Test(
    "A cell that is no answer is refused with its name",
    arguments: [
      CellValue.text("Ouii"), .number(7), .formula("HYPERLINK(\"x\")", cached: .number(0)),
      .error("#REF!"), .dateTime(CivilDateTime(startOf: SheetMaking.day)),
    ])
  func refused(value: CellValue) throws {
    var changed = try workbook()
    try set("sourire", value, in: &changed)
    let sheet = try #require(reader.read(changed).sheets.first)
    #expect(sheet.refusals.map(\.slot) == [.answer(criterion: "sourire")])
    #expect(sheet.refusals.first?.place == "C-01!C\(try row("sourire", changed) + 1)")
    #expect(sheet.refusals.first?.remedy.french.contains("En partie") == true)
  }

  @Test("A formula in a comment is refused, a text that looks like one is kept")
  func formulaInComment() throws {
    var changed = try workbook()
    try set("sourire", column: 4, .formula("1+1", cached: .number(2)), in: &changed)
    let sheet = try #require(reader.read(changed).sheets.first)
    #expect(sheet.refusals.map(\.slot) == [.comment(criterion: "sourire")])
  }

  @Test("N/A where the grid forbids it, a comment without an answer and a false tick are refused")
  func otherRefusals() throws {
    var changed = try workbook()
    try set("identification", .text("Sans objet"), in: &changed)
    try set("sourire", .empty, in: &changed)
    let ticks = try row("formules", changed) + 1
    changed.sheets[0][ticks, 2] = Cell(.text("peut-être"))
    let sheet = try #require(reader.read(changed).sheets.first)
    #expect(
      sheet.refusals.compactMap(\.slot) == [
        .answer(criterion: "sourire"), .answer(criterion: "identification"),
        .level(criterion: "formules", level: "bonjour"),
      ])
  }

  @Test("The refused sheet is written again as it was filled in, and says why")
  func marked() throws {
    var changed = try workbook()
    try set("sourire", .text("Ouii"), in: &changed)
    let sheet = try #require(reader.read(changed).sheets.first)
    let again = ScoringSheetWriter(grid: grid).workbook(
      [sheet.marked(sheet.refusals, .french)], refusals: sheet.refusals)
    #expect(again.sheets.first?.name == "ecoute_refus")
    let cell = try #require(again.sheets[1][try row("sourire", changed), 2])
    #expect(cell.value == .text("Ouii"))
    #expect(cell.note?.contains("En partie") == true)
    #expect(cell.style.fill != nil)
    var corrected = again
    corrected.sheets[1][try row("sourire", changed), 2] = Cell(.text("Oui"))
    let read = reader.read(corrected)
    #expect(read.faults.isEmpty)
    #expect(read.sheets.first?.evaluation?.answers.count == 5)
    #expect(read.sheets.first?.refusals.isEmpty == true)
  }

  @Test("A sheet that asks its evaluator takes an id, a name, or a line of the list")
  func evaluator() throws {
    for text in ["E1", "ines roche", "E1 – Inès Roche"] {
      let changed = try workbook(evaluator: nil) { $0.sheets[0][6, 2] = Cell(.text(text)) }
      #expect(reader.read(changed).sheets.first?.evaluation?.evaluatorID == "E1")
    }
    let empty = try #require(reader.read(try workbook(evaluator: nil)).sheets.first)
    #expect(empty.evaluation == nil)
    #expect(empty.refusals.map(\.slot) == [.evaluator])
    let noDate = try workbook { $0.sheets[0][7, 2] = Cell(.text("demain")) }
    #expect(reader.read(noDate).sheets.first?.refusals.map(\.slot) == [.date])
  }

  @Test("A sheet where nothing was typed is known")
  func untouched() throws {
    let sheet = ScoringSheetWriter(grid: grid).workbook([SheetMaking.sheet(grid)])
    #expect(reader.read(sheet).sheets.map(\.isUntouched) == [true])
  }

  @Test("One of the two hidden identities is enough; none, a changed one or two are named")
  func identity() throws {
    let withoutProperties = try workbook { $0.properties = [:] }
    #expect(reader.read(withoutProperties).sheets.count == 1)
    let withoutSheet = try workbook { $0.sheets.removeAll { $0.name == "ecoute_identite" } }
    #expect(reader.read(withoutSheet).sheets.count == 1)
    let without = try workbook {
      $0.properties = [:]
      $0.sheets.removeAll { $0.name == "ecoute_identite" }
    }
    #expect(reader.read(without).faults == [.noIdentity(sheet: "C-01")])
    let changed = try workbook { $0.properties["ecoute.1.interaction"] = "C-99" }
    #expect(reader.read(changed).faults == [.changedIdentity(sheet: "C-01")])
    let shown = try workbook { $0.sheets[0][1, 2] = Cell(.text("C-99")) }
    #expect(reader.read(shown).faults == [.contradictoryIdentity(sheet: "C-01")])
    let twice = try workbook {
      var copy = $0.sheets[0]
      copy.name = "C-01 (2)"
      $0.sheets.append(copy)
    }
    #expect(reader.read(twice).faults == [.sameIdentity(sheet: "C-01 (2)", other: "C-01")])
  }

  @Test("A renamed sheet with moved rows is read; lost rows and columns are named")
  func moved() throws {
    let renamed = try workbook { $0.sheets[0].name = "Mon appel" }
    #expect(reader.read(renamed).sheets.first?.evaluation?.answers == Self.answers)
    var lost = try workbook()
    lost.sheets[0][try row("sourire", lost), 0] = nil
    #expect(reader.read(lost).faults == [.changedRows(sheet: "C-01")])
    let columns = try workbook { $0.sheets[0][9, 3] = Cell(.text("Autre")) }
    #expect(reader.read(columns).faults == [.movedColumns(sheet: "C-01")])
  }

  @Test("A grid of another content or that is unknown is named")
  func grids() throws {
    let other = ScoringSheetReader(
      grids: [PinnedGrid(grid: grid, digest: "changed")], evaluators: [])
    #expect(
      other.read(try workbook()).faults
        == [.otherGrid(sheet: "C-01", grid: "accueil", version: "2.0")])
    #expect(
      ScoringSheetReader(grids: [], evaluators: []).read(try workbook()).faults
        == [.unknownGrid(sheet: "C-01", grid: "accueil", version: "2.0")])
  }

  @Test("Sheets of calls whose ids differ by case or are long have names of their own")
  func names() throws {
    let ids = ["a/b", "A:B", String(repeating: "x", count: 80), String(repeating: "x", count: 90)]
    let workbook = ScoringSheetWriter(grid: grid).workbook(
      ids.map { SheetMaking.sheet(grid, Self.answers, interaction: $0) })
    let bytes = try WorkbookWriter().bytes(of: workbook)
    let read = reader.read(try WorkbookReader().read(bytes, file: "lot.xlsx"))
    #expect(read.sheets.compactMap(\.evaluation?.interactionID) == ids)
  }

  @Test("A table is no scoring sheet")
  func table() {
    var sheet = Sheet(name: "Notes")
    sheet[0, 0] = Cell(.text("critère"))
    #expect(!ScoringSheetReader.recognises(Workbook(sheets: [sheet])))
  }
}

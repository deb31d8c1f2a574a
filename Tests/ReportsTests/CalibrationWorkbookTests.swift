import Calendars
import Languages
import QualityModel
import Reports
import Statistics
import Testing
import Workbooks

@Suite("Workbook of a calibration report")
struct CalibrationWorkbookTests {
  static func rows(_ sheet: Sheet) -> [[CellValue]] {
    sheet.orderedRows.map { row in row.cells.map(\.cell.value) }
  }

  @Test("Sheets are named in the reader's language, those without rows left out")
  func sheets() {
    let french = CalibrationWorkbook(SampleCalibration.period(), language: .french).workbook
    #expect(
      french.sheets.map(\.name) == [
        "Synthèse", "Critères", "Niveaux", "Écarts", "Notes par appel", "Évaluateurs",
        "Sévérité en détail", "Parties", "Conseillers", "Deux grilles", "Décisions", "Notes",
      ])
    let english = CalibrationWorkbook(SampleCalibration.oneEvaluator(), language: .english).workbook
    #expect(english.sheets.map(\.name) == ["Summary", "Criteria", "Evaluators", "Notes"])
  }

  @Test("A figure is a number, its n and its bounds in cells of their own")
  func numbers() throws {
    let workbook = CalibrationWorkbook(SampleCalibration.period(), language: .french).workbook
    let sides = try #require(workbook.sheet("Parties"))
    #expect(sides.frozenRows == 1)
    #expect(sides[1, 0]?.value == .text("Note totale"))
    #expect(sides[1, 1]?.value == .number(24))
    #expect(sides[1, 2]?.value == .number(-4.2))
    #expect(sides[1, 2]?.style.numberFormat == "+0.0;-0.0;0.0")
    #expect(sides[1, 3]?.value == .number(-4.2 - 1.6))
    #expect(sides[1, 4]?.value == .number(-4.2 + 1.6))
    #expect(sides.columns.count == 10)
    #expect(sides.filter != nil)
  }

  @Test("What is undefined has its reason where the figure would stand")
  func undefined() throws {
    let workbook = CalibrationWorkbook(SampleCalibration.period(), language: .french).workbook
    let criteria = try #require(workbook.sheet("Critères"))
    let cells = criteria.orderedRows.last?.cells.map(\.cell.value) ?? []
    #expect(cells.contains(.text("pas assez d’appels (1\u{202F}; il en faut 2)")))
  }

  @Test("A day is a day, written as where the reader is")
  func days() throws {
    for (language, format) in [(Language.french, "dd/mm/yyyy"), (.english, "yyyy-mm-dd")] {
      let workbook = CalibrationWorkbook(SampleCalibration.period(), language: language).workbook
      let sheet = try #require(workbook.sheet(language == .french ? "Décisions" : "Decisions"))
      #expect(
        sheet[1, 4]?.value == .dateTime(CivilDateTime(startOf: SampleSheets.day("2026-12-04"))))
      #expect(sheet[1, 4]?.style.numberFormat == format)
      #expect(sheet[2, 4] == nil)
    }
  }

  @Test("Comments and quotes stand whole in the sheet of differences")
  func differences() throws {
    let workbook = CalibrationWorkbook(SampleCalibration.period(), language: .english).workbook
    let sheet = try #require(workbook.sheet("Differences"))
    // Five answers to each of three calls, two to another, under the header.
    #expect(sheet.orderedRows.count == 1 + 3 * 5 + 2)
    #expect(
      Self.rows(sheet).joined().contains(
        .text("Ma mère est seule, sans téléphone, depuis trois jours.")))
  }

  @Test("Every workbook is one that spreadsheets accept", arguments: Language.allCases)
  func written(language: Language) throws {
    for report in SampleCalibration.all {
      let workbook = CalibrationWorkbook(report, language: language).workbook
      let bytes = try WorkbookWriter().bytes(of: workbook)
      #expect(bytes.starts(with: [0x50, 0x4B]))
    }
  }
}

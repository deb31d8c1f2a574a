import Calendars
import ExactNumbers
import Languages
import Testing
import Workbooks

@testable import Tables

@Suite("Importing rows of workbooks")
struct SheetImportTests {
  struct Call: Sendable, Hashable {
    let id: String
    let at: CivilDateTime
    let seconds: Int?
    let score: CellNumber?
  }

  private static func field(
    _ name: String, isRequired: Bool = false
  ) -> FieldSpecification {
    FieldSpecification(name, title: BilingualText(same: name), isRequired: isRequired)
  }

  private static let id = field("id", isRequired: true)
  private static let at = field("date", isRequired: true)
  private static let seconds = field("durée")
  private static let score = field("note")

  private let importer = TableImporter<Call>(fields: [id, at, seconds, score], key: \.id) { row in
    let (id, at) = (row.identifier(id), row.dateTime(at))
    let (seconds, score) = (row.duration(seconds), row.number(score))
    guard let id, let at else { return nil }
    return Call(id: id, at: at, seconds: seconds, score: score)
  }

  private func sheet() throws -> Sheet {
    var elapsed = CellStyle()
    elapsed.numberFormat = "[h]:mm:ss"
    var share = CellStyle()
    share.numberFormat = "0%"
    let time = try #require(CivilDateTime(iso: "2026-10-31T14:05:09"))
    var sheet = SheetTableTests.sheet([
      [.text("Export")],
      [.text("id"), .text("date"), .text("durée"), .text("note")],
      [.number(12_345), .dateTime(time), .empty, .number(4.5)],
      [.text("007"), .text("31/10/2026 10:00"), .text("4:02"), .text("4,5")],
      [.number(3), .dateTime(time), .error("#N/A"), .number(1)],
      [.number(1.2e17), .dateTime(time), .number(2), .number(1)],
      [.number(5), .text("hier"), .number(2), .formula("A1", cached: .empty)],
      [.number(12_345), .dateTime(time), .empty, .number(4.5)],
      [.number(6), .dateTime(time), .number(2), .formula("1+1", cached: .number(2)), .text("x")],
    ])
    sheet[2, 2] = Cell(.number(242.0 / 86_400), style: elapsed)
    sheet[7, 2] = Cell(.number(242.0 / 86_400), style: elapsed)
    sheet[4, 3] = Cell(.number(0.5), style: share)
    return sheet
  }

  @Test("Typed cells give their values, and problems name the cell")
  func values() throws {
    let result = try importer.read(try SheetTableTests.source([try sheet()]))
    #expect(result.tally == ImportTally(read: 7, accepted: 2, duplicate: 1, rejected: 4))
    #expect(result.values.map(\.value.id) == ["12345", "007"])
    #expect(result.values.map(\.value.seconds) == [242, 242])
    #expect(result.values.map(\.value.score?.value.exactText) == ["4.5", "4.5"])
    #expect(
      result.problems.map(\.cellName)
        == ["Appels!C5", "Appels!A6", "Appels!D7", "Appels!E9"])
    #expect(result.problems[0].text.french.hasPrefix("Appels!C5, colonne"))
    #expect(result.problems[0].reason.english.contains("#N/A"))
    #expect(result.problems[2].reason.french.contains("jamais calculée"))
    #expect(result.dialect.summary.french.contains("2 formules"))
    #expect(result.dialect.encoding == nil)
  }

  @Test("Numbers of a sheet have a point even where the texts of the file have a comma")
  func decimalMark() throws {
    var settings = ImportSettings()
    settings.syntax.decimalMark = .comma
    let rows: [[CellValue]] = [
      [.text("id"), .text("date"), .text("durée"), .text("note")],
      [.text("a"), .text("2026-10-31"), .empty, .number(1.234)],
      [.text("b"), .text("2026-10-31"), .empty, .text("1.234")],
    ]
    let source = try SheetTableTests.source([SheetTableTests.sheet(rows)])
    let result = try importer.read(source, settings: settings)
    #expect(result.values[0].value.score?.value == Rational(decimal: "1.234"))
    #expect(result.values[1].value.score?.value == Rational(decimal: "1234"))
  }

  @Test("Refused rows come out as a workbook that can be corrected and imported again")
  func rejectedRows() throws {
    let source = try SheetTableTests.source([try sheet()])
    let result = try importer.read(source)
    let rejected = try RejectedRows(
      of: source, refusals: result.problems.map(RejectedRows.Refusal.init), language: .french)
    #expect(rejected.rowCount == 4 && rejected.omittedRows == 0)
    let page = rejected.workbook.sheets[0]
    #expect(page.name == "Lignes refusées")
    #expect(page[0, 4]?.value == .text("Motif du refus"))
    #expect(page[1, 2]?.value == .error("#N/A"))
    #expect(page[1, 2]?.style.fill != nil && page[1, 0]?.style.fill == nil)
    let again = try TableReader(TableSource(name: "b", bytes: try rejected.bytes()))
    #expect(again.header == ["id", "date", "durée", "note", "Motif du refus"])
    let second = try importer.read(TableSource(name: "b", bytes: try rejected.bytes()))
    #expect(second.tally.read == 4)
    // The reasons of the first import do not pile up.
    let third = try RejectedRows(
      of: TableSource(name: "b", bytes: try rejected.bytes()),
      refusals: second.problems.map(RejectedRows.Refusal.init), language: .english)
    #expect(third.workbook.sheets[0][0, 4]?.value == .text("Reason for refusal"))
    #expect(third.workbook.sheets[0][0, 5] == nil)
  }

  @Test("Refused rows of a CSV file keep their texts, which no spreadsheet runs")
  func rejectedText() throws {
    let long = String(repeating: "é", count: 40_000)
    let source = TableSource(
      name: "a.csv",
      bytes: Array("id;date;durée;note\n007;hier;=1+1;4,5\n8;2026-10-31;;\n9;x;;\(long)\n".utf8))
    let result = try importer.read(source)
    let rejected = try RejectedRows(
      of: source, refusals: result.problems.map(RejectedRows.Refusal.init), language: .french)
    #expect(rejected.rowCount == 2)
    let read = try WorkbookReader().read(try rejected.bytes(), file: "b").sheets[0]
    #expect(read[1, 0]?.value == .text("007"))
    #expect(read[1, 2]?.value == .text("=1+1"))
    #expect(read[1, 2]?.style.numberFormat == "@")
    guard case .text(let reason)? = read[1, 4]?.value else {
      Issue.record("no reason")
      return
    }
    #expect(reason.contains("date") && reason.contains("durée") && reason.contains("\n"))
    guard case .text(let cut)? = read[2, 3]?.value else {
      Issue.record("no text")
      return
    }
    #expect(cut.utf16.count == 32_767 && cut.hasSuffix("…"))
  }
}

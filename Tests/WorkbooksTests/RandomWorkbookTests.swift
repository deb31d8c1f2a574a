import Calendars
import QualityTestSupport
import Testing
import Workbooks

struct RandomWorkbookTests {
  @Test("Random workbooks come back as they were written", arguments: 0..<20)
  func roundTrip(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var workbook = Workbook(sheets: [])
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      var sheet = Sheet(name: "Feuille \(index) é'&")
      sheet.isHidden = index > 0 && Bool.random(using: &generator)
      sheet.isProtected = Bool.random(using: &generator)
      for _ in 0..<Int.random(in: 0...200, using: &generator) {
        let place = CellReference(
          row: Int.random(in: 0...500, using: &generator),
          column: Int.random(in: 0...40, using: &generator))
        let note = Int.random(in: 0...9, using: &generator) == 0 ? text(&generator) : ""
        sheet[place] = Cell(value(&generator), note: note.isEmpty ? nil : note)
      }
      workbook.sheets.append(sheet)
    }
    let bytes = try WorkbookWriter().bytes(of: workbook)
    #expect(try WorkbookWriter().bytes(of: workbook) == bytes)
    let read = try WorkbookReader().read(bytes, file: "essai.xlsx")
    #expect(read.sheets.count == workbook.sheets.count)
    for (written, found) in zip(workbook.sheets, read.sheets) {
      #expect(written.name == found.name)
      #expect(written.isHidden == found.isHidden)
      #expect(written.isProtected == found.isProtected)
      for (row, cells) in written.orderedRows {
        for (column, cell) in cells {
          #expect(found[row, column]?.value ?? .empty == cell.value)
          #expect(found[row, column]?.note == cell.note)
        }
      }
      for (row, cells) in found.orderedRows {
        for (column, _) in cells { #expect(written[row, column] != nil) }
      }
    }
  }

  private func value(_ generator: inout SeededGenerator) -> CellValue {
    switch Int.random(in: 0...7, using: &generator) {
    case 0: return .number(Double(Int.random(in: -1_000_000...1_000_000, using: &generator)) / 64)
    case 1: return .boolean(Bool.random(using: &generator))
    case 2:
      let date = CalendarDate(
        daysSince1970: Int.random(in: -25_500...40_000, using: &generator))
      let second = Int.random(in: 0..<86_400, using: &generator)
      return CivilDateTime(date: date, secondOfDay: second).map { .dateTime($0) } ?? .empty
    case 3:
      let cached = text(&generator)
      return .formula("A1&\"x\"", cached: cached.isEmpty ? .empty : .text(cached))
    case 4: return .formula("A1*2", cached: .number(12.25))
    case 5: return .error("#DIV/0!")
    default:
      let text = text(&generator)
      return text.isEmpty ? .empty : .text(text)
    }
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "é", " ", "\n", "\t", "\r", "<", "&", "\"", "'", "=", "+", "_x0041_", "_", "x", "\u{0}",
      "\u{1F}", "\u{FFFE}", "😀", "\u{A0}", "0", ";", "_x", "005F_", "]]>",
    ]
    return (0..<Int.random(in: 0...12, using: &generator)).reduce(into: "") { text, _ in
      text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }
  }
}

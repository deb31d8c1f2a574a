import Calendars
import QualityTestSupport
import Testing
import Workbooks

struct RoundTripTests {
  private func roundTrip(_ workbook: Workbook) throws -> Workbook {
    let bytes = try WorkbookWriter().bytes(of: workbook)
    return try WorkbookReader().read(bytes, file: "essai.xlsx")
  }

  private func day(_ text: String) throws -> CivilDateTime {
    try #require(CivilDateTime(iso: text))
  }

  @Test("Every kind of value comes back as it was written")
  func values() throws {
    var sheet = Sheet(name: "Notes d'été")
    let values: [CellValue] = [
      .text("=1+1"), .text("+33"), .text("@x"), .text("-"), .text("007"),
      .text(" à  deux\nlignes "),
      .text("\ttab\r\u{1}\u{0}fin"), .text("_x0041_ & <b>"), .text("😀\u{FFFE}"),
      .text("https://exemple.fr"), .number(0), .number(-1.5), .number(0.1 + 0.2),
      .number(123_456_789_012_345), .number(1e-300), .number(1.7e308), .boolean(true),
      .boolean(false), .error("#N/A"), .error("#REF!"),
      .dateTime(try day("2026-10-31")), .dateTime(try day("2026-10-31T23:59:59")),
      .dateTime(try day("1900-01-01")), .dateTime(try day("1900-02-28T12:00:00")),
      .dateTime(try day("1900-03-01")), .dateTime(try day("9999-12-31T23:59:59")),
      .formula("SUM(A1:A3)", cached: .number(12.5)), .formula("A1&\"<é>\"", cached: .text("x<é>")),
      .formula("A1", cached: .empty), .formula("Listes!B2", cached: .error("#DIV/0!")),
    ]
    for (row, value) in values.enumerated() { sheet[row, row % 3] = Cell(value) }
    let read = try roundTrip(Workbook(sheets: [sheet]))
    for (row, value) in values.enumerated() {
      switch (value, read.sheets[0][row, row % 3]?.value) {
      case (.number(let written), .number(let found)):
        #expect(abs(written - found) <= abs(written) * 1e-15)
      case (.formula(let formula, .error(let name)), let found):
        #expect(found == .formula(formula, cached: .text(name)))
      case (let value, let found): #expect(found == value)
      }
    }
  }

  @Test("Notes, merges, protection, hidden sheets, title and properties come back")
  func rest() throws {
    var first = Sheet(name: "Grille")
    first[1, 1] = Cell(.text("Poids"), note: "Deux\nlignes é _x0041_")
    first[4, 0] = Cell(.empty, note: "Seule")
    first.mergedCells = [CellRange(.init(row: 0, column: 0), .init(row: 0, column: 3))]
    first[0, 0] = Cell(.text("Titre"))
    first.isProtected = true
    var second = Sheet(name: "Listes")
    second.isHidden = true
    second[0, 0] = Cell(.text("oui"))
    var workbook = Workbook(sheets: [first, second], title: "Grille <été>")
    workbook.properties = ["ecoute.grid": "abc", "vide": ""]
    workbook.definedNames = ["Poids": "Grille!$A$1:$A$5"]
    let read = try roundTrip(workbook)
    #expect(read.title == "Grille <été>")
    #expect(read.properties == ["ecoute.grid": "abc", "vide": ""])
    #expect(read.sheets.map(\.name) == ["Grille", "Listes"])
    #expect(read.sheets.map(\.isHidden) == [false, true])
    #expect(read.sheets.map(\.isProtected) == [true, false])
    #expect(read.sheets[0].mergedCells == first.mergedCells)
    #expect(read.sheets[0][1, 1]?.note == "Deux\nlignes é _x0041_")
    #expect(read.sheets[0][4, 0]?.note == "Seule")
    #expect(read.sheets[0][0, 0]?.value == .text("Titre"))
  }
}

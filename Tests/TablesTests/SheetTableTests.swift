import Calendars
import ExactNumbers
import Languages
import Testing
import Workbooks

@testable import Tables

@Suite("Tables from workbooks")
struct SheetTableTests {
  static func source(_ sheets: [Sheet]) throws -> TableSource {
    TableSource(name: "a.csv", bytes: try WorkbookWriter().bytes(of: Workbook(sheets: sheets)))
  }

  static func sheet(_ rows: [[CellValue]], name: String = "Appels") -> Sheet {
    var sheet = Sheet(name: name)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() where value != .empty {
        sheet[row, column] = Cell(value)
      }
    }
    return sheet
  }

  private func texts(_ cells: [Cell]) throws -> [String] {
    var sheet = Sheet(name: "Appels")
    for (column, cell) in cells.enumerated() {
      sheet[0, column] = Cell(.text("c\(column)"))
      sheet[1, column] = cell
    }
    let reader = try TableReader(try SheetTableTests.source([sheet]))
    var rows: [[String]] = []
    try reader.forEachRow { rows.append($0.cells) }
    return try #require(rows.first)
  }

  private func cell(_ number: Double, _ format: String) -> Cell {
    var style = CellStyle()
    style.numberFormat = format
    return Cell(.number(number), style: style)
  }

  @Test("Cells become the texts that the same table gives as CSV")
  func cellTexts() throws {
    let date = try #require(CivilDateTime(iso: "2026-10-31"))
    let time = try #require(CivilDateTime(iso: "2026-10-31T14:05:09"))
    let cases: [(Cell, String)] = [
      (Cell(.text("007")), "007"), (Cell(.text(" é ")), " é "), (Cell(.number(4.5)), "4.5"),
      (Cell(.number(0.1 + 0.2)), "0.3"), (Cell(.number(-0.07)), "-0.07"),
      (Cell(.number(1_234_567)), "1234567"), (Cell(.number(33_612_345_678)), "33612345678"),
      (Cell(.number(123_456_789_012_345)), "123456789012345"),
      (Cell(.number(1.5e16)), "1.5E+16"), (Cell(.number(1e-9)), "0.000000001"),
      (Cell(.dateTime(date)), "2026-10-31"), (Cell(.dateTime(time)), "2026-10-31 14:05:09"),
      (Cell(.boolean(true)), "TRUE"), (cell(0.72, "0%"), "72 %"), (cell(0.725, "0.0 %"), "72.5 %"),
      (cell(0.07, "0%"), "7 %"), (cell(1, "0%"), "100 %"), (cell(42, "00000"), "00042"),
      (cell(242.0 / 86_400, "mm:ss"), "4:02"), (cell(242.0 / 86_400, "[h]:mm:ss"), "0:04:02"),
      (cell(1.5, "[h]:mm:ss"), "36:00:00"), (cell(0.5868055555555556, "hh:mm"), "14:05"),
      (cell(3_723.0 / 86_400, "mm:ss"), "1:02:03"), (cell(12, "\"%\" 0"), "12"),
      (Cell(.formula("1+1", cached: .number(2))), "2"),
      (Cell(.formula("A1", cached: .text("x"))), "x"),
    ]
    #expect(try texts(cases.map(\.0)) == cases.map(\.1))
  }

  @Test("Random numbers keep their first fifteen digits")
  func numbers() {
    for number in [1.0 / 3, 2.0 / 3, 9.999_999_999_999_999, 123_456.789, 1e15 - 1, 1e-300, -0.0] {
      let text = NumberInFormat.decimal(number)
      #expect(!text.contains("e"))
      if number > 1e-30 {
        #expect(abs((Double(text) ?? .nan) - number) <= number * 1e-14, "\(text)")
      }
    }
    #expect(NumberInFormat.decimal(9.999_999_999_999_999) == "10")
    #expect(NumberInFormat.decimal(-0.0) == "0")
    #expect(NumberInFormat.decimal(1e15) == "1E+15")
    #expect(NumberInFormat.decimal(999_999_999_999_999) == "999999999999999")
  }

  @Test("The header is found below titles, and a given line wins")
  func headerBelowTitles() throws {
    let rows: [[CellValue]] = [
      [.text("Export des appels")], [],
      [.text("Du"), .dateTime(try #require(CivilDateTime(iso: "2026-10-01")))], [],
      [.text("id"), .text("date"), .text("file"), .text("agent"), .text("durée")],
      [.text("1"), .text("2026-10-01"), .text("A"), .empty, .number(12)],
    ]
    let source = try SheetTableTests.source([SheetTableTests.sheet(rows)])
    let reader = try TableReader(source)
    #expect(reader.header == ["id", "date", "file", "agent", "durée"])
    guard case .sheet(let dialect) = reader.dialect else {
      Issue.record("no sheet")
      return
    }
    #expect(dialect.headerLine == 5)
    let given = try TableReader(source, options: CSVOptions(headerLine: 1))
    #expect(given.header == ["Export des appels"])
    #expect(throws: TableError(.headerLineMissing, file: "a.csv")) {
      try TableReader(source, options: CSVOptions(headerLine: 7))
    }
  }

  @Test("The first filled sheet in sight is taken, or the one named")
  func sheets() throws {
    var hidden = SheetTableTests.sheet([[.text("a")], [.text("1")]], name: "Listes")
    hidden.isHidden = true
    let source = try SheetTableTests.source([
      hidden, Sheet(name: "Couverture"),
      SheetTableTests.sheet([[.text("b")], [.text("2")]], name: "Données"),
      SheetTableTests.sheet([[.text("c")], [.text("3")]], name: "Autre"),
    ])
    #expect(try TableReader(source).header == ["b"])
    #expect(try TableReader(source, options: CSVOptions(sheet: "autre")).header == ["c"])
    #expect(try TableReader(source, options: CSVOptions(sheet: "donnees")).header == ["b"])
    #expect(try TableReader(source, options: CSVOptions(sheet: "Listes")).header == ["a"])
    do {
      _ = try TableReader(source, options: CSVOptions(sheet: "Rien"))
      Issue.record("an unknown sheet was read")
    } catch let error as WorkbookError {
      #expect(error.problem.french.contains("Données"))
    }
  }

  @Test("Empty workbooks and headers without rows are refused")
  func nothing() throws {
    #expect(throws: TableError(.empty, file: "a.csv")) {
      try TableReader(try SheetTableTests.source([Sheet(name: "Vide")]))
    }
    let reader = try TableReader(
      try SheetTableTests.source([SheetTableTests.sheet([[.text("a"), .text("b")]])]))
    #expect(throws: TableError(.headerOnly, file: "a.csv", line: 1)) {
      try reader.forEachRow { _ in }
    }
  }

  @Test("Text is still read as text, whatever the file's name")
  func text() throws {
    let source = TableSource(name: "a.xlsx", bytes: Array("a;b\n1;2\n".utf8))
    #expect(try TableReader(source).dialect.delimiter == .semicolon)
  }
}

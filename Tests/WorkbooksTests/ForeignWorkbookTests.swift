import Calendars
import Testing
import Workbooks

struct ForeignWorkbookTests {
  private func sheet(_ workbook: TestWorkbook) throws -> Sheet {
    try #require(try WorkbookReader().read(workbook.bytes, file: "essai.xlsx").sheets.first)
  }

  @Test("Rich text is joined, and readings in kana are left out")
  func richText() throws {
    let texts =
      "<si><r><rPr><b/></rPr><t>Écoute </t></r><r><t xml:space=\"preserve\"> client</t></r></si>"
      + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
      + "<si><t>\n  seul\n  </t></si><si><t>a_x000D_b_x005F_x0041_</t></si><si/>"
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      + "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
      + "<c r=\"E1\" t=\"s\"><v>4</v></c>"
      + "<c r=\"F1\" t=\"inlineStr\"><is><r><t>en </t></r><r><t>ligne</t></r></is></c></row>"
    let read = try sheet(TestWorkbook(rows: rows, sharedTexts: texts))
    #expect(read[0, 0]?.value == .text("Écoute client"))
    #expect(read[0, 1]?.value == .text("東京"))
    #expect(read[0, 2]?.value == .text("seul"))
    #expect(read[0, 3]?.value == .text("a\rb_x0041_"))
    #expect(read[0, 4] == nil)
    #expect(read[0, 5]?.value == .text("enligne"))
  }

  @Test("Cells without references follow each other; blank cells are left out")
  func withoutReferences() throws {
    let read = try sheet(
      TestWorkbook(
        rows: "<row><c><v>1</v></c><c s=\"3\"/><c><v> 2.50 </v></c></row><row r=\"5\"/>"
          + "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
          + "<c t=\"d\"><v>2026-10-31T10:00:00</v></c></row>"))
    #expect(read[0, 0]?.value == .number(1))
    #expect(read[0, 1] == nil)
    #expect(read[0, 2]?.value == .number(2.5))
    #expect(read[5, 0]?.value == .boolean(true))
    #expect(read[5, 1]?.value == .error("#N/A"))
    #expect(read[5, 2]?.value == CivilDateTime(iso: "2026-10-31T10:00:00").map { .dateTime($0) })
  }

  @Test("Formats tell days from durations, percentages and plain numbers")
  func formats() throws {
    let codes = [
      "[$-40C]d mmmm yyyy;@", "[h]:mm:ss", "hh:mm", "0.0%", "0.00E+00", "\"jours\" 0",
      "[Red]0;[Blue]-0", "mmm", "yyyy\\-mm\\-dd\" à \"hh:mm", "General",
    ]
    var styles = "<numFmts>"
    for (index, code) in codes.enumerated() {
      let code = code.replacing("\"", with: "&quot;")
      styles += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
    }
    styles += "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
    for index in codes.indices { styles += "<xf numFmtId=\"\(164 + index)\"><alignment/></xf>" }
    styles += "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"45\"/></cellXfs>"
    let cells = (0...12).map { "<c s=\"\($0)\"><v>46326.5</v></c>" }.joined()
    let read = try sheet(TestWorkbook(rows: "<row>\(cells)</row>", styles: styles))
    let days = [0, 7, 8, 10]
    for column in 0...12 {
      let isDay =
        read[0, column]?.value == CivilDateTime(iso: "2026-10-31T12:00:00").map { .dateTime($0) }
      #expect(isDay == days.contains(column), "column \(column)")
    }
    #expect(read[0, 1]?.style.numberFormat == "[h]:mm:ss")
    #expect(read[0, 3]?.style.numberFormat == "0.0%")
    #expect(read[0, 11]?.style.numberFormat == "0%")
    #expect(read[0, 9]?.style.numberFormat == nil)
  }

  @Test("Both calendars of spreadsheets are known, with the 29 February 1900 that never was")
  func calendars() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    let numbers = ["1", "59", "60", "61", "0", "-1", "2958465", "2958466", "46326.999999"]
    let cells = numbers.map { "<c s=\"0\"><v>\($0)</v></c>" }.joined()
    let read = try sheet(TestWorkbook(rows: "<row>\(cells)</row>", styles: styles))
    let days: [String?] = [
      "1900-01-01", "1900-02-28", nil, "1900-03-01", nil, nil, "9999-12-31", nil, "2026-11-01",
    ]
    for (column, day) in days.enumerated() {
      if let day {
        #expect(read[0, column]?.value == CivilDateTime(iso: day).map { .dateTime($0) })
      } else {
        #expect(read[0, column]?.value == Double(numbers[column]).map { .number($0) })
      }
    }
    let other = TestWorkbook(
      sheet:
        "<sheetData><row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>44864.25</v></c></row></sheetData>",
      styles: styles, workbookProperties: "<workbookPr date1904=\"1\"/>")
    let from1904 = try sheet(other)
    #expect(from1904[0, 0]?.value == CivilDateTime(iso: "1904-01-01").map { .dateTime($0) })
    #expect(from1904[0, 1]?.value == CivilDateTime(iso: "2026-10-31T06:00").map { .dateTime($0) })
  }

  @Test("A shared formula is written out for each cell, with the value of each")
  func sharedFormulas() throws {
    let rows =
      "<row r=\"2\"><c r=\"C2\"><f t=\"shared\" ref=\"C2:C9\" si=\"0\">"
      + "A2*$B$1+SUM(A$1:A2)+COUNT(B:B)+'C2 d'!A2+IF(\"A2\"=\"\",LOG10(2:2),Notes!Z9)</f>"
      + "<v>4</v></c></row>"
      + "<row r=\"3\"><c r=\"C3\"><f t=\"shared\" si=\"0\"/><v>5</v></c>"
      + "<c r=\"D3\"><f t=\"shared\" si=\"0\"/></c></row>"
    let read = try sheet(TestWorkbook(rows: rows))
    #expect(
      read[2, 2]?.value
        == .formula(
          "A3*$B$1+SUM(A$1:A3)+COUNT(B:B)+'C2 d'!A3+IF(\"A2\"=\"\",LOG10(3:3),Notes!Z10)",
          cached: .number(5)))
    #expect(
      read[2, 3]?.value
        == .formula(
          "B3*$B$1+SUM(B$1:B3)+COUNT(C:C)+'C2 d'!B3+IF(\"A2\"=\"\",LOG10(3:3),Notes!AA10)",
          cached: .empty))
  }

  @Test("Cached values of formulas keep their type")
  func cachedValues() throws {
    let rows =
      "<row><c t=\"str\"><f>A1</f><v>texte</v></c><c t=\"b\"><f>B1</f><v>1</v></c>"
      + "<c t=\"e\"><f>C1</f><v>#REF!</v></c><c t=\"b\"><f>TRUE()</f><v>1</v></c>"
      + "<c><f>#N/A</f></c></row>"
    let read = try sheet(TestWorkbook(rows: rows))
    #expect(read[0, 0]?.value == .formula("A1", cached: .text("texte")))
    #expect(read[0, 1]?.value == .formula("B1", cached: .boolean(true)))
    #expect(read[0, 2]?.value == .formula("C1", cached: .error("#REF!")))
    #expect(read[0, 3]?.value == .boolean(true))
    #expect(read[0, 4]?.value == .error("#N/A"))
  }

  @Test("Strict workbooks, prefixes and extensions are read")
  func strict() throws {
    let strict = TestWorkbook(
      sheet: "<sheetData><row><c><v>7</v></c></row></sheetData>"
        + "<sheetProtection sheet=\"true\"/><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
      main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
      relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships")
    let read = try sheet(strict)
    #expect(read[0, 0]?.value == .number(7))
    #expect(read.isProtected)
    #expect(read.mergedCells == [CellRange(.init(row: 0, column: 0), .init(row: 1, column: 1))])
    var prefixed = TestWorkbook(rows: "")
    prefixed["xl/f.xml"] =
      "<x:worksheet xmlns:x=\"\(TestWorkbook.main)\" xmlns:y=\"urn:autre\"><x:sheetData>"
      + "<x:row><x:c><x:v>8</x:v><y:v>9</y:v></x:c><y:c/></x:row></x:sheetData>"
      + "<y:ext><y:sheetData/></y:ext></x:worksheet>"
    #expect(try sheet(prefixed)[0, 0]?.value == .number(8))
  }

  @Test("Parts in UTF-16 with a mark are read")
  func utf16() throws {
    var archive = TestWorkbook(rows: "").archive
    let text =
      "<worksheet xmlns=\"\(TestWorkbook.main)\"><sheetData><row><c t=\"str\"><v>é</v></c></row>"
      + "</sheetData></worksheet>"
    archive.entries[4].content =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let read = try WorkbookReader().read(archive.bytes, file: "essai.xlsx")
    #expect(read.sheets[0][0, 0]?.value == .text("é"))
  }
}

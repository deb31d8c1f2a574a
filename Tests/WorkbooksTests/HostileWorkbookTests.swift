import Languages
import StrictXML
import Testing
import Workbooks

struct HostileWorkbookTests {
  private func fault(
    _ bytes: [UInt8], _ limits: WorkbookReader.Limits = .init()
  ) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try WorkbookReader(limits: limits).read(bytes, file: "essai.xlsx")
      return nil
    } catch {
      return error
    }
  }

  private let plain = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")

  @Test("The small workbook of these tests is read")
  func sound() throws {
    let workbook = try WorkbookReader().read(plain.bytes, file: "essai.xlsx")
    #expect(workbook.sheets[0][0, 0]?.value == .number(1))
  }

  @Test("Files of other kinds are refused by their name")
  func otherKinds() {
    #expect(fault([])?.reason == .empty)
    #expect(fault(Array("nom;note\n".utf8))?.reason == .notZip)
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.reason == .oldOrEncrypted)
    var archive = TestArchive()
    archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(fault(archive.bytes)?.reason == .openDocument)
    var other = TestArchive()
    other.add("lisez-moi.txt", "bonjour")
    #expect(fault(other.bytes)?.reason == .notWorkbook)
    var document = plain
    document["[Content_Types].xml"] = plain["[Content_Types].xml"]?
      .replacing("spreadsheetml.sheet", with: "wordprocessingml.document")
    #expect(fault(document.bytes)?.reason == .notWorkbook)
  }

  @Test("Workbooks with macros are refused, whatever announces them")
  func macros() {
    var part = plain
    part["xl/vbaProject.bin"] = "x"
    #expect(fault(part.bytes)?.reason == .macros)
    var type = plain
    type["[Content_Types].xml"] = plain["[Content_Types].xml"]?.replacing(
      "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      with: "vnd.ms-excel.sheet.macroEnabled.main+xml")
    #expect(fault(type.bytes)?.reason == .macros)
    var binary = plain
    binary["[Content_Types].xml"] = plain["[Content_Types].xml"]?.replacing(
      "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      with: "vnd.ms-excel.sheet.binary.macroEnabled.main")
    #expect(fault(binary.bytes)?.reason == .binaryWorkbook)
  }

  @Test("A file cut anywhere is refused")
  func truncated() {
    let bytes = plain.bytes
    for count in stride(from: 1, to: bytes.count, by: 7) {
      #expect(fault(Array(bytes.prefix(count))) != nil)
    }
  }

  @Test("A file with any byte changed is read or refused, and never crashes")
  func changedBytes() {
    let bytes = plain.bytes
    var refused = 0
    for offset in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[offset] ^= 0x5A
      if fault(changed) != nil { refused += 1 }
    }
    #expect(refused > bytes.count / 6)
  }

  @Test("Sizes beyond the limits are refused before anything is decompressed")
  func bombs() {
    var archive = plain.archive
    archive.entries.append(.init(name: "xl/a.xml", content: [1, 2, 3], declaredSize: 1 << 30))
    #expect(fault(archive.bytes)?.reason == .tooLarge(limitBytes: 256 << 20))
    archive.entries[7].declaredSize = 100 << 20
    #expect(fault(archive.bytes)?.reason == .suspiciousCompression(limit: 400))
    var many = plain.archive
    for index in 0..<3 {
      many.entries.append(
        .init(name: "xl/\(index).xml", content: [UInt8](repeating: 0, count: 400_000)))
    }
    #expect(fault(many.bytes, .init(bytes: 1_200_000)) != nil)
    #expect(fault(many.bytes, .init(bytes: 2_000_000)) == nil)
    #expect(fault(many.bytes, .init(parts: 9))?.reason == .tooManyParts(limit: 9))
  }

  @Test("A part larger or smaller than it declares is refused", arguments: [-20, 20])
  func falseSizes(_ difference: Int) {
    var archive = plain.archive
    archive.entries[4].declaredSize = archive.entries[4].content.count + difference
    let reason = fault(archive.bytes)?.reason
    #expect(reason == .falseSize || reason == .damagedArchive)
  }

  @Test("Encrypted parts and unusual compression are refused")
  func strangeParts() {
    var encrypted = plain.archive
    encrypted.entries[4].flags = 1
    #expect(fault(encrypted.bytes)?.reason == .encryptedPart)
    var unusual = plain.archive
    unusual.entries[4].method = 12
    #expect(fault(unusual.bytes)?.reason == .unknownCompression)
  }

  @Test("Two parts of one name are refused, case aside")
  func repeatedParts() {
    var archive = plain.archive
    archive.add("xl/F.xml", "<worksheet/>")
    #expect(fault(archive.bytes)?.reason == .repeatedPart)
  }

  @Test(
    "Part names that lead out of the archive are refused",
    arguments: ["../../etc/passwd", "/etc/passwd", "xl/../../x", "..\\..\\x", "C:\\x"])
  func traversal(_ name: String) {
    var archive = plain.archive
    archive.add(name, "x")
    #expect(fault(archive.bytes)?.reason == .unsafePartName)
  }

  @Test("A type declaration in any part is refused", arguments: 0..<7)
  func documentType(_ index: Int) throws {
    var workbook = plain
    workbook.parts[index].text =
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
      + workbook.parts[index].text
    guard case .faultyXML(let fault)? = fault(workbook.bytes)?.reason else {
      Issue.record("not refused")
      return
    }
    #expect(fault.summary.english.contains("DOCTYPE"))
  }

  @Test("Entities, deep nesting and thousands of attributes are refused")
  func faultyXML() {
    let attributes = (0..<5_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let declarations = (0..<10).map { level in
      "<a " + (0..<60).map { "xmlns:n\(level)x\($0)=\"u\"" }.joined(separator: " ") + ">"
    }
    for rows in [
      declarations.joined(), "<row><c t=\"str\"><v>&xxe;</v></c></row>", "<row><c><v>1</v></row>",
      String(repeating: "<row>", count: 100_000), "<row \(attributes)/>", "<row><c><v>\u{1}</v>",
    ] {
      guard case .faultyXML? = fault(TestWorkbook(rows: rows).bytes)?.reason else {
        Issue.record("not refused: \(rows.prefix(40))")
        continue
      }
    }
  }

  @Test("Each missing part is named", arguments: ["_rels/.rels", "xl/workbook.xml", "xl/f.xml"])
  func missingParts(_ name: String) {
    var workbook = plain
    workbook[name] = nil
    #expect(fault(workbook.bytes)?.reason == .missingPart)
    #expect(fault(workbook.bytes)?.place == name)
  }

  @Test("Cells out of place are refused with their place")
  func badCells() {
    let cases: [(String, WorkbookError.Reason)] = [
      ("<row r=\"1048577\"/>", .badReference), ("<row r=\"0\"/>", .badReference),
      ("<row r=\"x\"/>", .badReference), ("<row r=\"1\"><c r=\"XFE1\"/></row>", .badReference),
      ("<row r=\"1\"><c r=\"A2\"/></row>", .repeatedCell),
      ("<row r=\"2\"/><row r=\"1\"/>", .repeatedCell),
      ("<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>", .repeatedCell),
      ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", .badSharedText),
      ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", .badSharedText),
      ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999999999999</v></c></row>", .badSharedText),
      ("<row r=\"1\"><c r=\"A1\"><v>0x10</v></c></row>", .badValue),
      ("<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>", .badValue),
      ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>", .badValue),
      ("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>hier</v></c></row>", .badValue),
      ("<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>", .badValue),
    ]
    for (rows, reason) in cases {
      let fault = fault(TestWorkbook(rows: rows).bytes)
      #expect(fault?.reason == reason, "\(rows)")
      #expect(fault?.place?.isEmpty == false)
    }
  }

  @Test("Rows and cells beyond the limits are refused; a format down to the last row is not")
  func tooMany() {
    let row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    let bytes = TestWorkbook(rows: String(repeating: row, count: 50)).bytes
    #expect(fault(bytes, .init(rows: 49))?.reason == .tooManyRows(limit: 49))
    #expect(fault(bytes, .init(rows: 50)) == nil)
    #expect(fault(bytes, .init(cells: 99))?.reason == .tooManyCells(limit: 99))
    let formatted = "\(row)<row r=\"1048576\" hidden=\"1\"/>"
    #expect(fault(TestWorkbook(rows: formatted).bytes, .init(rows: 1)) == nil)
  }

  @Test("A sheet of 1,048,576 rows is refused without being kept")
  func wholeColumn() {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 250_000)
    #expect(fault(TestWorkbook(rows: rows).bytes)?.reason == .tooManyRows(limit: 200_000))
  }

  @Test("A part that several sheets point to is refused")
  func sharedPart() {
    var workbook = plain
    workbook["xl/workbook.xml"] = plain["xl/workbook.xml"]?.replacing(
      "</sheets>", with: "<sheet name=\"B\" sheetId=\"2\" q:id=\"a\"/></sheets>")
    #expect(fault(workbook.bytes)?.reason == .repeatedPart)
  }

  @Test("A long formula that thousands of cells share is refused")
  func sharedFormulas() {
    let formula = "A1" + String(repeating: "+A1", count: 2_000)
    let rows =
      "<row><c><f t=\"shared\" si=\"0\">\(formula)</f></c>"
      + String(repeating: "<c><f t=\"shared\" si=\"0\"/></c>", count: 500) + "</row>"
    let bytes = TestWorkbook(rows: rows).bytes
    #expect(fault(bytes, .init(bytes: 1 << 20))?.reason == .tooLarge(limitBytes: 1 << 20))
    #expect(fault(bytes, .init(bytes: 8 << 20)) == nil)
  }

  @Test("Links to other files are left alone")
  func externalLinks() throws {
    var workbook = plain
    workbook["xl/_rels/workbook.xml.rels"] = plain["xl/_rels/workbook.xml.rels"]?.replacing(
      "</Relationships>",
      with: "<Relationship Id=\"x\" Type=\"\(TestWorkbook.relationships)/externalLink\" "
        + "Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>")
    #expect(fault(workbook.bytes) == nil)
    workbook["xl/_rels/workbook.xml.rels"] = workbook["xl/_rels/workbook.xml.rels"]?.replacing(
      "Target=\"/xl/f.xml\"", with: "Target=\"/xl/f.xml\" TargetMode=\"External\"")
    #expect(fault(workbook.bytes)?.reason == .noSheet)
  }

  @Test("Every refusal says what is wrong and what to do in both languages")
  func texts() {
    let reasons: [WorkbookError.Reason] = [
      .empty, .notZip, .oldOrEncrypted, .openDocument, .macros, .binaryWorkbook, .notWorkbook,
      .damagedArchive, .encryptedPart, .unknownCompression, .tooManyParts(limit: 3),
      .tooLarge(limitBytes: 1 << 20), .suspiciousCompression(limit: 3), .falseSize, .repeatedPart,
      .unsafePartName, .missingPart, .noSheet, .badReference, .repeatedCell, .badSharedText,
      .badValue, .tooManyRows(limit: 3), .tooManyCells(limit: 3),
      .unknownSheet("A", known: ["B"]), .noVisibleSheet, .badSheetName, .repeatedSheetName,
      .textTooLong(limit: 3), .controlCharacter, .notFinite, .dayBefore1900, .outsideSheet,
      .badDefinedName, .commaInList, .emptyList, .overlappingMerges, .temporaryFile(code: 2),
      .refusedByLibrary("x"),
    ]
    for reason in reasons {
      let error = WorkbookError(reason, file: "a.xlsx", place: "A!B7")
      #expect(error.problem.french.count > 18 && error.problem.english.count > 18, "\(reason)")
      #expect(error.remedy.french.hasSuffix("."), "\(reason)")
      #expect(error.remedy.english.hasSuffix("."), "\(reason)")
      #expect(error.problem.french != error.problem.english)
    }
  }
}

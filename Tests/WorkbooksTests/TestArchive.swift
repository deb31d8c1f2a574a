/// A zip archive made by hand, so that its headers can lie.
struct TestArchive {
  struct Entry {
    var name: String
    var content: [UInt8]
    var declaredSize: Int?
    var declaredCompressedSize: Int?
    var method: UInt16 = 8
    var flags: UInt16 = 0
  }

  var entries: [Entry] = []

  mutating func add(_ name: String, _ text: String) {
    entries.append(Entry(name: name, content: Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var (output, directory) = ([UInt8](), [UInt8]())
    for entry in entries {
      let data = entry.method == 8 ? TestArchive.deflated(entry.content) : entry.content
      let header =
        number(20, 2) + number(Int(entry.flags), 2) + number(Int(entry.method), 2) + number(0, 2)
        + number(33, 2) + number(Int(TestArchive.checksum(entry.content)), 4)
        + number(entry.declaredCompressedSize ?? data.count, 4)
        + number(entry.declaredSize ?? entry.content.count, 4)
        + number(entry.name.utf8.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 2) + number(0, 2)
        + number(0, 2) + number(0, 4) + number(output.count, 4) + Array(entry.name.utf8)
      output += number(0x0403_4B50, 4) + header + Array(entry.name.utf8) + data
    }
    let start = output.count
    output += directory
    output +=
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(directory.count, 4) + number(start, 4) + number(0, 2)
    return output
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Deflate without compression: blocks of at most 65,535 bytes.
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var (result, rest) = ([UInt8](), content[...])
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      result.append(rest.isEmpty ? 1 : 0)
      result += [UInt8(length & 0xFF), UInt8(length >> 8)]
      result += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
      result += block
    } while !rest.isEmpty
    return result
  }

  private static func checksum(_ content: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in content {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}

/// The parts of a small workbook, each of which a test can replace.
struct TestWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  var parts: [(name: String, text: String)]

  /// A workbook of one sheet, `Données`, with what stands inside `worksheet`.
  init(
    sheet: String, sharedTexts: String = "", styles: String = "", workbookProperties: String = "",
    main: String = TestWorkbook.main, relationships: String = TestWorkbook.relationships
  ) {
    let package = TestWorkbook.package
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
          + "ContentType=\"\(type)\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r\" "
          + "Type=\"\(relationships)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:q=\"\(relationships)\">\(workbookProperties)<sheets>"
          + "<sheet name=\"Données\" sheetId=\"1\" q:id=\"a\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">"
          + "<Relationship Id=\"a\" Type=\"\(relationships)/worksheet\" Target=\"/xl/f.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(relationships)/sharedStrings\" Target=\"t.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"\(relationships)/styles\" Target=\"../xl/./s.xml\"/>"
          + "</Relationships>"
      ),
      ("xl/f.xml", "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
      ("xl/t.xml", "<sst xmlns=\"\(main)\">\(sharedTexts)</sst>"),
      ("xl/s.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
    ]
  }

  /// A workbook with these rows.
  init(rows: String, sharedTexts: String = "", styles: String = "") {
    self.init(
      sheet: "<sheetData>\(rows)</sheetData>", sharedTexts: sharedTexts, styles: styles)
  }

  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.text }
    set {
      parts.removeAll { $0.name == name }
      if let newValue { parts.append((name, newValue)) }
    }
  }

  var archive: TestArchive {
    var archive = TestArchive()
    for part in parts { archive.add(part.name, part.text) }
    return archive
  }

  var bytes: [UInt8] { archive.bytes }
}

import Languages
import Testing

@testable import Tables

@Suite("Knowing how a file is written")
struct DialectTests {
  static let encodings: [([UInt8], TextEncoding, DetectedDialect.Origin)] = {
    let text = "nom;note\nÉlodie;4,5\n"
    return [
      (Array(text.utf8), .utf8, .content),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, .mark),
      (utf16(text, littleEndian: true), .utf16LittleEndian, .mark),
      (utf16(text, littleEndian: false), .utf16BigEndian, .mark),
      (windows1252(text), .windows1252, .content),
    ]
  }()

  @Test("Each encoding is recognised and gives the same cells", arguments: encodings.indices)
  func encoding(index: Int) throws {
    let (bytes, encoding, origin) = Self.encodings[index]
    let table = try CSVReader(TableSource(name: "a.csv", bytes: bytes))
    #expect(table.dialect.encoding == encoding)
    #expect(table.dialect.encodingOrigin == origin)
    #expect(table.dialect.hasByteOrderMark == (origin == .mark))
    #expect(table.header == ["nom", "note"])
    #expect(try cells(table) == [["Élodie", "4,5"]])
  }

  @Test("An encoding that is given is not guessed")
  func givenEncoding() throws {
    let table = try reader("nom\né\n", options: CSVOptions(encoding: .windows1252))
    #expect(table.dialect.encodingOrigin == .given)
    #expect(try cells(table) == [["Ã©"]])
    let bare = Array(utf16("nom\né\n", littleEndian: true).dropFirst(2))
    let second = try CSVReader(
      TableSource(name: "a.csv", bytes: bare), options: CSVOptions(encoding: .utf16LittleEndian))
    #expect(try cells(second) == [["é"]])
  }

  @Test("Windows-1252 characters beyond Latin-1 are themselves")
  func windowsCharacters() throws {
    let table = try CSVReader(
      TableSource(name: "a.csv", bytes: Array("x\n".utf8) + [0x80, 0x92, 0x9C, 0x99, 0xE9, 0x0A]))
    #expect(try cells(table) == [["€’œ™é"]])
  }

  @Test("Characters beyond the first plane survive UTF-16")
  func surrogates() throws {
    let table = try CSVReader(
      TableSource(name: "a.csv", bytes: utf16("x\n😀é\n", littleEndian: false)))
    #expect(try cells(table) == [["😀é"]])
  }

  static let delimiters: [(String, String, Int)] = [
    ("a,b,c\n1,2,3\n", ",", 3),
    ("a;b;c\n1,5;2,5;3\n2,5;3,5;4\n", ";", 3),
    ("a\tb\n1,5;x\t2\n", "tab", 2),
    // A comma in each header and decimal commas below: the semicolon still wins.
    ("Nom, prénom;Note\nDupont, Anne;12,5\nMorel, Jo;8\n", ";", 2),
    // Free text full of semicolons.
    ("id,texte\n1,\"a;b;c\"\n2,\"d;e\"\n3,f\n", ",", 2),
    // One column of decimal commas stays one column.
    ("note\n4,5\n3,5\n", ";", 1),
    ("id\n12\n", ";", 1),
  ]

  @Test("Each delimiter is recognised", arguments: delimiters.indices)
  func delimiter(index: Int) throws {
    let (text, title, columns) = Self.delimiters[index]
    let dialect = try reader(text).dialect
    #expect(dialect.delimiter.title == title)
    #expect(dialect.columnCount == columns)
    #expect(dialect.delimiterOrigin == .content)
  }

  @Test("A sep= line names the delimiter and is no row", arguments: ["\n", "\r\n"])
  func separatorLine(ending: String) throws {
    let table = try reader("sep=|\(ending)a|b\(ending)1,2;3|4\(ending)")
    #expect(table.dialect.delimiterOrigin == .separatorLine)
    #expect(table.dialect.headerLine == 2)
    #expect(table.header == ["a", "b"])
    #expect(try cells(table) == [["1,2;3", "4"]])
  }

  @Test("A delimiter that is given wins over what is found")
  func givenDelimiter() throws {
    let table = try reader("a;b,c\n1;2,3\n", options: CSVOptions(delimiter: .comma))
    #expect(table.header == ["a;b", "c"])
    #expect(table.dialect.delimiterOrigin == .given)
  }

  @Test("Delimiters are typed as people name them; letters and quotes are refused")
  func typedDelimiters() {
    #expect(Delimiter("tab") == .tab)
    #expect(Delimiter("\\t") == .tab)
    #expect(Delimiter(";") == .semicolon)
    #expect(Delimiter("|")?.title == "|")
    for text in ["", "a", "1", "\"", "\n", " ", "é", ";;"] { #expect(Delimiter(text) == nil) }
  }

  @Test("Encodings are typed as people name them")
  func typedEncodings() {
    #expect(TextEncoding(name: "UTF8") == .utf8)
    #expect(TextEncoding(name: "cp1252") == .windows1252)
    #expect(TextEncoding(name: "Windows 1252") == .windows1252)
    #expect(TextEncoding(name: "utf-16be") == .utf16BigEndian)
    #expect(TextEncoding(name: "macintosh") == nil)
  }
}

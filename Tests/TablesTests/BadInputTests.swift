import Languages
import Testing

@testable import Tables

@Suite("Files that cannot be read")
struct BadInputTests {
  private func failure(
    _ bytes: [UInt8], options: CSVOptions = CSVOptions()
  ) -> TableError? {
    do {
      let table = try CSVReader(TableSource(name: "a.csv", bytes: bytes), options: options)
      try table.forEachRow { _ in }
      return nil
    } catch {
      return error as? TableError
    }
  }

  private func failure(_ text: String, options: CSVOptions = CSVOptions()) -> TableError? {
    failure(Array(text.utf8), options: options)
  }

  @Test("An empty file", arguments: ["", "\u{FEFF}", "\n\n", ";;;\n", "sep=;\n"])
  func empty(text: String) {
    #expect(failure(text) == TableError(.empty, file: "a.csv"))
  }

  @Test("A header and nothing else")
  func headerOnly() {
    #expect(failure("id;nom\n\n;\n") == TableError(.headerOnly, file: "a.csv", line: 1))
  }

  @Test("A header line beyond the end")
  func headerLineBeyond() {
    #expect(
      failure("a\nb\n", options: CSVOptions(headerLine: 9))
        == TableError(.headerLineMissing, file: "a.csv"))
  }

  @Test("A quote that is never closed is named where it opens")
  func unclosedQuote() {
    #expect(
      failure("a;b\n1;2\n3;\"quatre\n5;6\n")
        == TableError(.unclosedQuote, file: "a.csv", line: 3, column: 2))
    #expect(
      failure("a;\"b")
        == TableError(.unclosedQuote, file: "a.csv", line: 1, column: 2))
  }

  @Test("Text after a closing quote")
  func textAfterQuote() {
    #expect(
      failure("a;b\n1;\"2\"3\n")
        == TableError(.textAfterQuote, file: "a.csv", line: 2, column: 2))
    #expect(failure("a;b\n1;\"2\"  \n") == nil)
  }

  @Test("A cell of a million characters", arguments: [false, true])
  func longCell(quoted: Bool) {
    let text = String(repeating: "é", count: 1_000_000)
    let cell = quoted ? "\"\(text)\"" : text
    #expect(
      failure("a;b\n1;\(cell)\n2;3\n")
        == TableError(.cellTooLong(limit: 100_000), file: "a.csv", line: 2, column: 2))
  }

  @Test("A cell of exactly the limit is read, one more character is not")
  func cellAtLimit() {
    let limits = CSVOptions(limits: TableLimits(cellCharacters: 10))
    #expect(failure("a\n\(String(repeating: "é", count: 10))\n", options: limits) == nil)
    #expect(
      failure("a\n\(String(repeating: "é", count: 11))\n", options: limits)?.reason
        == .cellTooLong(limit: 10))
  }

  @Test("A row of too many cells, or of too many bytes")
  func longRow() {
    #expect(
      failure("a;b\n" + String(repeating: ";", count: 20_000) + "x\n")?.reason
        == .tooManyColumns(limit: 16_384))
    let limits = CSVOptions(limits: TableLimits(rowBytes: 100))
    #expect(
      failure("a\n" + String(repeating: "abc;", count: 50), options: limits)?.reason
        == .rowTooLong(limitBytes: 100))
  }

  @Test("A NUL byte, with its line")
  func nul() {
    #expect(
      failure("a;b\r\n1;2\r\n3;\0\r\n")
        == TableError(.nulByte(looksLikeUTF16: false), file: "a.csv", line: 3))
    let bare = Array(utf16("nom;note\nabc;1\n", littleEndian: true).dropFirst(2))
    #expect(failure(bare)?.reason == .nulByte(looksLikeUTF16: true))
    #expect(
      failure(utf16("a;b\n1;\0\n", littleEndian: true))?.reason
        == .nulByte(looksLikeUTF16: false))
  }

  @Test("UTF-8 cut in the middle of a character is not taken for Windows-1252")
  func cutUTF8() {
    let bytes = Array("nom\nÉlodie\nZoé\n".utf8) + [0xC3]
    #expect(failure(bytes) == TableError(.invalidText(.utf8), file: "a.csv", line: 4))
    #expect(
      failure([0xEF, 0xBB, 0xBF] + windows1252("a\né\n"))
        == TableError(.invalidText(.utf8), file: "a.csv", line: 2))
  }

  @Test("Bytes that Windows-1252 leaves undefined")
  func undefinedBytes() {
    #expect(
      failure(Array("a\n".utf8) + [0x81, 0xE9, 0x0A])
        == TableError(.invalidText(.windows1252), file: "a.csv", line: 2))
  }

  @Test("UTF-16 that is cut, or holds half a pair")
  func cutUTF16() {
    let whole = utf16("a\nb\n", littleEndian: true)
    #expect(failure(Array(whole.dropLast()))?.reason == .invalidText(.utf16LittleEndian))
    #expect(failure(whole + [0x00, 0xD8])?.reason == .invalidText(.utf16LittleEndian))
    #expect(failure(whole + [0x00, 0xDC, 0x41, 0x00])?.reason == .invalidText(.utf16LittleEndian))
  }

  @Test("Workbooks, PDF and archives are named for what they are")
  func otherFiles() {
    #expect(failure([0x50, 0x4B, 0x03, 0x04, 0, 0])?.reason == .notText(.zippedWorkbook))
    #expect(failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1])?.reason == .notText(.oldWorkbook))
    #expect(failure("%PDF-1.7\n")?.reason == .notText(.pdf))
    #expect(failure([0x1F, 0x8B, 0x08])?.reason == .notText(.gzip))
  }

  @Test("A missing file and a folder")
  func noFile() {
    #expect(throws: TableError(.notFound, file: "/nowhere/a.csv")) {
      try CSVReader(TableSource(path: "/nowhere/a.csv"))
    }
    #expect(throws: TableError(.isFolder, file: "/")) { try CSVReader(TableSource(path: "/")) }
  }

  @Test("A message names the file, the line and the column, then what to do, in both languages")
  func message() throws {
    let error = try #require(failure("a;b\n1;\"2\n"))
    #expect(
      error.problem.french
        == "a.csv:2 (colonne 2)\u{A0}: un guillemet est ouvert ici et n'est jamais refermé")
    #expect(error.problem.english == "a.csv:2 (column 2): a quote opens here and is never closed")
    #expect(error.remedy.french.hasPrefix("Fermez le guillemet"))
  }

  @Test("Random bytes never crash the reader", arguments: 0..<300)
  func noise(seed: UInt64) {
    var random = SmallRandom(seed: seed)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x41, 0x42, 0xC3, 0xA9, 0xE9, 0x20, 0x3D, 0xFF, 0xFE,
    ]
    let bytes = (0..<Int(random.next(below: 200))).map { _ in
      alphabet[Int(random.next(below: UInt64(alphabet.count)))]
    }
    guard let table = try? CSVReader(TableSource(name: "a.csv", bytes: bytes)) else { return }
    var previous = table.dialect.headerLine
    try? table.forEachRow { row in
      #expect(row.line > previous)
      #expect(row.count >= 1)
      previous = row.line
    }
  }
}

/// A small repeatable generator (SplitMix64: Steele, Lea and Flood, 2014).
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(below bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % max(1, bound)
  }
}

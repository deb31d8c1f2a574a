import Testing

@testable import Tables

@Suite("Writing CSV")
struct CSVWriterTests {
  @Test("Rows follow RFC 4180")
  func standard() {
    let bytes = CSVWriter(style: .standard).bytes(of: [["a", "b,c"], ["x\"y", "un\ndeux"]])
    #expect(String(decoding: bytes, as: UTF8.self) == "a,\"b,c\"\r\n\"x\"\"y\",\"un\ndeux\"\r\n")
  }

  @Test("French Excel gets semicolons and a byte-order mark")
  func frenchExcel() {
    let bytes = CSVWriter(style: .frenchExcel).bytes(of: [["équipe", "note"], ["1,5", "a;b"]])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self) == "équipe;note\r\n1,5;\"a;b\"\r\n")
  }

  @Test(
    "A cell that a spreadsheet would run is neutralised",
    arguments: ["=1+1", "+33199000000", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "-"])
  func formulas(cell: String) {
    #expect(CSVWriter.neutralised(cell) == "'" + cell)
  }

  @Test(
    "Negative numbers and ordinary text are not touched", arguments: ["-5", "-12,50", "a=b", ""])
  func harmless(cell: String) {
    #expect(CSVWriter.neutralised(cell) == cell)
  }

  @Test("A file never starts with the letters that Excel takes for SYLK")
  func sylk() {
    #expect(CSVWriter(style: .standard).bytes(of: [["ID", "x"]]).first == 34)
  }

  @Test("What is written is read back, cell for cell", arguments: 0..<200)
  func roundTrip(seed: UInt64) throws {
    var random = SmallRandom(seed: seed)
    let pieces = ["a", "é", ",", ";", "\"", "\n", "\r\n", " ", "0", "😀", "\u{202F}", "'", "\t"]
    let width = 1 + Int(random.next(below: 5))
    let rows = (0...random.next(below: 8)).map { _ in
      // The first letter keeps rows from being blank and cells from being neutralised.
      (0..<width).map { _ in
        "x"
          + (0..<random.next(below: 6)).map { _ in
            pieces[Int(random.next(below: UInt64(pieces.count)))]
          }.joined()
      }
    }
    let header = (0..<width).map { "c\($0)" }
    for style in [CSVWriter.Style.standard, .frenchExcel] {
      let bytes = CSVWriter(style: style).bytes(of: [header] + rows)
      let delimiter: Delimiter = style == .standard ? .comma : .semicolon
      let table = try CSVReader(
        TableSource(name: "a.csv", bytes: bytes), options: CSVOptions(delimiter: delimiter))
      #expect(table.header == header)
      #expect(try cells(table) == rows)
    }
  }

  @Test("An ordinary table written in either style has its delimiter detected")
  func detected() throws {
    let rows = [["id", "note", "texte"], ["1", "4,5", "oui; non"], ["2", "3", "a, b"]]
    for style in [CSVWriter.Style.standard, .frenchExcel] {
      let bytes = CSVWriter(style: style).bytes(of: rows)
      let table = try CSVReader(TableSource(name: "a.csv", bytes: bytes))
      #expect(try [table.header] + cells(table) == rows)
    }
  }
}

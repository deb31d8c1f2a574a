import Languages
import Testing

@testable import Tables

@Suite("Reading CSV")
struct CSVReaderTests {
  @Test("Cells stay text, with their leading zeros and their spaces")
  func cellsStayText() throws {
    let table = try reader("id;nom\n007; Élise \n1,50;x\n")
    #expect(table.header == ["id", "nom"])
    #expect(try cells(table) == [["007", " Élise "], ["1,50", "x"]])
  }

  @Test("Quoted cells hold delimiters, doubled quotes and line breaks, and lines still count")
  func quotedCells() throws {
    let table = try reader("a,b\r\n\"x,\"\"y\"\"\",\"un\r\ndeux\"\r\nfin,z\r\n")
    var lines: [Int] = []
    try table.forEachRow { lines.append($0.line) }
    #expect(try cells(table) == [["x,\"y\"", "un\r\ndeux"], ["fin", "z"]])
    #expect(lines == [2, 4])
  }

  @Test("A quote inside an unquoted cell is an ordinary character")
  func quoteInside() throws {
    #expect(try cells(reader("taille;n\n5\" écran;1\n")) == [["5\" écran", "1"]])
  }

  @Test(
    "Every line ending is read, the last line needs none",
    arguments: [("\n", "lf"), ("\r\n", "crlf"), ("\r", "cr")])
  func lineEndings(ending: String, name: String) throws {
    let table = try reader(["a,b", "1,2", "3,4"].joined(separator: ending))
    #expect(table.dialect.lineEnding.rawValue == name)
    #expect(try cells(table) == [["1", "2"], ["3", "4"]])
  }

  @Test("Blank lines, and lines of delimiters alone, are not rows")
  func blankLines() throws {
    #expect(try cells(reader("\n\na;b\n\n1;2\n;\n;;;\n3;4\n\n")) == [["1", "2"], ["3", "4"]])
  }

  @Test("The header can stand below a title")
  func headerLine() throws {
    let table = try reader(
      "Export du 31/10/2026, équipe Mistral\n\nid;note\n1;4,5\n",
      options: CSVOptions(headerLine: 3))
    #expect(table.header == ["id", "note"])
    #expect(table.dialect.headerLine == 3)
    #expect(try cells(table) == [["1", "4,5"]])
  }

  @Test("A file read in small pieces gives the same rows as in memory")
  func piecesAcrossBoundaries() throws {
    let long = String(repeating: "é\"\"ç;\r\n", count: 9_000)
    let short = (0..<40_000).map { "\($0);\"œ\($0)\"\r\n" }.joined()
    let text = "a;b\r\n\(short)1;\"\(long)\"\r\n"
    for bytes in [Array(text.utf8), utf16(text, littleEndian: true)] {
      let table = try CSVReader(TableSource(name: "long.csv", bytes: bytes))
      var (count, last) = (0, TableRow(line: 0, cells: []))
      try table.forEachRow { row in
        count += 1
        last = row
      }
      #expect(count == 40_001)
      #expect(last.line == 40_002)
      #expect(last[1] == long.replacing("\"\"", with: "\""))
    }
  }

  @Test("The French Excel export is read: Windows-1252, semicolons, decimal commas, day first")
  func frenchExcel() throws {
    let text =
      "Identifiant;Conseillère;Date de réponse;Note\r\n"
      + "0001;Zoé l’Œil;14/03/2026;4,5\r\n0002;\"Benoît \"\"le grand\"\"\";15/03/2026;3,0\r\n"
    let bytes = windows1252(text.replacing("Œ", with: "œ"))
    let table = try CSVReader(TableSource(name: "csat.csv", bytes: bytes))
    #expect(table.dialect.encoding == .windows1252)
    #expect(table.dialect.delimiter == .semicolon)
    #expect(table.header == ["Identifiant", "Conseillère", "Date de réponse", "Note"])
    #expect(
      try cells(table) == [
        ["0001", "Zoé l’œil", "14/03/2026", "4,5"],
        ["0002", "Benoît \"le grand\"", "15/03/2026", "3,0"],
      ])
    #expect(
      table.dialect.summary.french
        == "Windows-1252, séparateur «\u{A0};\u{A0}», 4 colonnes, en-tête ligne 1")
  }
}

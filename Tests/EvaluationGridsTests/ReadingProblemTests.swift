import EvaluationGrids
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("G001 to G004: documents that are not read")
struct ReadingProblemTests {
  private func only(_ bytes: [UInt8]) -> Finding? {
    let reading = GridReader().read(bytes, file: "grille.xml")
    #expect(reading.grid == nil && reading.digest == nil)
    #expect(reading.findings.count == 1, "\(reading.lines)")
    return reading.findings.first
  }

  @Test("A small grid is read, so that the tests beside this one mean something")
  func control() {
    #expect(readGrid(SmallGrid.text()).lines == [])
  }

  @Test("G001: an empty file")
  func empty() {
    let finding = only([])
    #expect(finding?.code == "G001")
    #expect(finding?.place == Place(file: "grille.xml"))
    #expect(finding?.message.french == "le document est vide")
  }

  @Test("G001: crossed tags, at the place where they cross")
  func mismatched() {
    expectFindings(SmallGrid.text(criteria: "<criterion></question>1️⃣"), [1: "G001"])
  }

  @Test("G001: a grid cut at any place is refused, not repaired")
  func truncated() {
    let bytes = Array(DesignExample.text.utf8)
    for count in stride(from: 0, to: bytes.count - 6, by: 61) {
      let reading = GridReader().read(Array(bytes.prefix(count)), file: "grille.xml")
      // A cut inside a character leaves bytes that are not UTF-8.
      let isCharacterCut = bytes[count] & 0xC0 == 0x80
      #expect(
        reading.findings.map(\.code) == [isCharacterCut ? "G002" : "G001"],
        "cut after \(count) bytes")
    }
    let lastLine = MarkedSource(DesignExample.text.replacing("</grid>", with: "1️⃣"))
    #expect(only(lastLine.bytes)?.place.line == lastLine.places[1]?.line)
  }

  @Test("G001: a NUL byte, at its place")
  func nul() {
    expectFindings(
      SmallGrid.text().replacing("Rubrique", with: "Rubri1️⃣\u{0}que"), [1: "G001"])
  }

  @Test("G002: bytes in another encoding than the one declared")
  func encoding() {
    let source = MarkedSource(SmallGrid.text().replacing("Rubrique", with: "Rubri1️⃣Que"))
    let bytes = source.bytes.map { $0 == UInt8(ascii: "Q") ? 0xE9 : $0 }
    let finding = only(bytes)
    // The first Q is the marker's: "Question" comes after it.
    #expect(finding?.code == "G002")
    #expect(finding?.place.line == source.places[1]?.line)
    #expect(finding?.place.column == source.places[1]?.column)
    #expect(
      only(Array(("<?xml version='1.0' encoding='EBCDIC'?>" + SmallGrid.text()).utf8))?.code
        == "G002")
  }

  @Test("A grid saved as UTF-16 is read like any other")
  func utf16() {
    let bytes = ("\u{FEFF}" + SmallGrid.text()).utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let reading = GridReader().read(bytes, file: "grille.xml")
    #expect(reading.grid == readGrid(SmallGrid.text()).grid)
    #expect(reading.grid != nil)
  }

  @Test(
    "G003: a document type, an external entity, an entity bomb",
    arguments: [
      "<!DOCTYPE grid>", "<!DOCTYPE grid SYSTEM 'http://localhost/grid.dtd'>",
      "<!DOCTYPE grid [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
      "<!DOCTYPE grid [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
    ])
  func documentType(declaration: String) {
    expectFindings("1️⃣\(declaration)\n\(SmallGrid.text())", [1: "G003"])
  }

  @Test("G004: 300 sections inside each other, and five mebibytes")
  func limits() {
    let deep =
      String(repeating: "<section id='a'>", count: 300)
      + String(repeating: "</section>", count: 300)
    #expect(only(Array(SmallGrid.text(sections: deep).utf8))?.code == "G004")
    let spaces = String(repeating: " ", count: 5 << 20)
    #expect(only(Array(SmallGrid.text(sections: spaces).utf8))?.code == "G004")
  }

  @Test("A grid damaged at random is refused or read, never a crash")
  func damage() {
    var generator = SeededGenerator(seed: 11)
    let whole = Array(WholeLanguage.text.utf8)
    var read = 0
    for _ in 0..<200 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
      let reading = GridReader().read(bytes, file: "grille.xml")
      #expect((reading.grid == nil) == !reading.errors.isEmpty)
      if let grid = reading.grid {
        read += 1
        #expect(readGrid(GridWriter().readable(grid)).grid == grid)
      }
    }
    #expect(read > 10)
  }
}

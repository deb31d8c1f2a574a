import StrictXML
import Testing

@Suite("Values of elements")
struct ElementValueTests {
  private enum Colour: String { case red, green }

  private func root(_ text: String) throws -> Element {
    try Document(reading: Array(text.utf8), file: "f").root
  }

  @Test("Attributes are read without the layout of the file")
  func attributes() throws {
    let element = try root("<a name=' b  c ' colour=' green' other='x' xml:lang='fr'/>")
    #expect(element.value("name") == "b c" && element.value("none") == nil)
    #expect(element.words("name") == ["b", "c"] && element.words("none") == [])
    #expect(element.word("colour", default: Colour.red) == .green)
    #expect(element.word("other", default: Colour.red) == .red)
    #expect(element.language == "fr")
    #expect(element.place(of: "name") == Position(line: 1, column: 4))
    #expect(element.place(of: "none") == element.position)
  }

  @Test("Text keeps its unbreakable spaces and loses its layout")
  func text() throws {
    #expect(try root("<a>\n  Bonjour\u{A0}!\t Oui\r\n</a>").words == "Bonjour\u{A0}! Oui")
    #expect(try root("<a>  </a>").words == "")
    #expect(try root("<a>a b</a>").words == "a b")
  }

  @Test("Parts are found by name in the element's own namespace")
  func parts() throws {
    let element = try root(
      "<a xmlns='urn:a'><b n='1'/><x:b xmlns:x='urn:x'/><b xmlns='' n='2'/><c/><b n='3'/></a>")
    #expect(element.elements("b").map { $0.value("n") } == ["1", "3"])
    #expect(element.first("b")?.value("n") == "1" && element.first("d") == nil)
  }
}

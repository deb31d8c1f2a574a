import QualityTestSupport
import StrictXML
import Testing

@Suite("Places of elements and attributes")
struct PlaceTests {
  @Test("Each element and attribute knows its line and column")
  func places() throws {
    let source = MarkedSource(
      """
      <?xml version="1.0"?>
      <!-- <not> an element -->
      1️⃣<a xmlns="urn:x" xmlns:p="urn:p"
          2️⃣un = 'a > b' 3️⃣p:deux="é<">
        <![CDATA[<neither/>]]>é4️⃣<b/>
        <?pi <nor/> ?>5️⃣<p:c 6️⃣xml:lang="fr"/>
      </a>
      """.replacing("<\">", with: "&lt;\">"))
    let root = try Document(reading: source.bytes, file: "f").root
    let elements = [root] + root.elements
    let found = [
      root.position, root.attributes[0].position, root.attributes[1].position,
      elements[1].position, elements[2].position, elements[2].attributes[0].position,
    ]
    for (index, position) in found.enumerated() {
      let place = try #require(source.places[index + 1])
      #expect(position == Position(line: place.line, column: place.column), "marker \(index + 1)")
    }
    #expect(root.attributes.map(\.name) == ["un", "deux"])
    #expect(root.attributes.map(\.value) == ["a > b", "é<"])
  }
}

import StrictXML
import Testing

@Suite("Writing XML")
struct WritingTests {
  @Test("The canonical form is one line; the readable one is indented")
  func layouts() {
    func write(_ layout: XMLWriter.Layout) -> String {
      var writer = XMLWriter(layout: layout)
      writer.start("a", [("x", "1"), ("y", nil)])
      writer.element("b", text: "texte")
      writer.start("c")
      writer.element("d")
      writer.end()
      writer.end()
      return writer.text
    }
    #expect(write(.canonical) == #"<a x="1"><b>texte</b><c><d/></c></a>"#)
    #expect(
      write(.readable) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1">
          <b>texte</b>
          <c>
            <d/>
          </c>
        </a>

        """)
  }

  @Test(
    "What is written reads back as it was",
    arguments: [
      "a < b && c > d", "\"guillemets\" 'apostrophes'", "tab\tline\nreturn\r", "]]>", "é€𝄞\u{A0}",
      "<script>alert(1)</script>", "\u{202E}right to left",
    ])
  func roundTrip(text: String) throws {
    var writer = XMLWriter(layout: .canonical)
    writer.element("a", [("x", text)], text: text)
    let root = try Document(reading: Array(writer.text.utf8), file: "f").root
    #expect(root.text == text)
    #expect(root.attribute("x")?.value == text)
  }

  @Test("Characters that XML cannot hold become the replacement character")
  func forbidden() throws {
    var writer = XMLWriter(layout: .canonical)
    writer.element("a", text: "x\u{0}y\u{FFFF}")
    #expect(
      try Document(reading: Array(writer.text.utf8), file: "f").root.text == "x\u{FFFD}y\u{FFFD}")
  }

  @Test("Elements that differ in prefixes, quotes and attribute order have one canonical form")
  func canonicalElements() throws {
    let one = "<p:a xmlns:p='urn:p' z='1' b=\"2\" p:c='3'><p:d/> t <e xmlns='urn:e'/></p:a>"
    let two =
      "<a xmlns='urn:p' xmlns:q='urn:p' b='2' q:c='3' z='1'><d></d> t <q:e xmlns:q='urn:e'/></a>"
    let forms = try [one, two].map {
      try Document(reading: Array($0.utf8), file: "f").root.canonicalXML
    }
    #expect(forms[0] == forms[1])
    #expect(
      forms[0]
        == #"<a xmlns="urn:p" b="2" z="1" xmlns:n1="urn:p" n1:c="3"><d/> t <e xmlns="urn:e"/></a>"#)
    let again = try Document(reading: Array(forms[0].utf8), file: "f").root.canonicalXML
    #expect(again == forms[0])
  }
}

import QualityTestSupport
import StrictXML
import Testing

@Suite("Schema validation")
struct SchemaTests {
  private static let schema = Result {
    try Schema(
      text: """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t"
            targetNamespace="urn:t" elementFormDefault="qualified">
          <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
          <xs:element name="list">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="head" type="xs:token" minOccurs="0"/>
                <xs:element name="item" maxOccurs="unbounded">
                  <xs:complexType>
                    <xs:sequence>
                      <xs:element name="name" type="xs:token"/>
                      <xs:element name="note" type="xs:token" minOccurs="0"/>
                    </xs:sequence>
                    <xs:attribute name="size" type="Size" use="required"/>
                    <xs:attribute name="colour" type="Colour"/>
                    <xs:attribute ref="xml:lang"/>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
            </xs:complexType>
          </xs:element>
          <xs:simpleType name="Size">
            <xs:restriction base="xs:decimal">
              <xs:minInclusive value="0"/><xs:maxInclusive value="9"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="Colour">
            <xs:restriction base="xs:token">
              <xs:enumeration value="red"/><xs:enumeration value="green"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:schema>
        """)
  }

  private func violations(_ marked: String) throws -> [(SchemaViolation, Int?)] {
    let source = MarkedSource(marked)
    let document = try Document(
      reading: source.bytes, file: "f", schema: try SchemaTests.schema.get())
    return document.violations.map { violation in
      let marker = source.places.first { _, place in
        Position(line: place.line, column: place.column) == violation.position
      }
      return (violation, marker?.key)
    }
  }

  @Test("A document that follows its schema has no violation")
  func valid() throws {
    #expect(
      try violations(
        """
        <list xmlns="urn:t"><item size="1.5" colour="red" xml:lang="fr"><name>a</name></item></list>
        """
      ).isEmpty)
  }

  @Test("All violations come at once, by place, each with its own")
  func all() throws {
    let found = try violations(
      """
      <list xmlns="urn:t">
        <item size="1" 1️⃣colour="bleu" 2️⃣colur="red"><name>a</name></item>
        3️⃣<item><name>b</name></item>
        <item 4️⃣size="12">
          <name>c</name>5️⃣<nte>d</nte>
        </item>
        6️⃣<item size="1"><note>e</note></item>
        7️⃣<thing/>
        <item 8️⃣size="-1"><name>f</name></item>
      </list>
      """)
    #expect(found.map(\.1) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(
      found.map(\.0.kind) == [
        .invalidValue(attribute: "colour", value: "bleu", rule: .oneOf(["red", "green"])),
        .unexpectedAttribute("colur", suggestion: "colour"),
        .missingAttribute("size"),
        .invalidValue(attribute: "size", value: "12", rule: .maximum("9")),
        .unexpectedElement(suggestion: "note", expected: ["note"]),
        .missingElement(expected: ["name"]),
        .unexpectedElement(suggestion: nil, expected: ["item"]),
        .invalidValue(attribute: "size", value: "-1", rule: .minimum("0")),
      ])
  }

  @Test("Another root, or the right one in another namespace, is one violation")
  func roots() throws {
    for text in ["<liste xmlns='urn:t'/>", "<list xmlns='urn:u'/>", "<list/>"] {
      #expect(try violations(text).map(\.0.kind) == [.unknownRoot])
    }
  }

  @Test("Text between elements and elements inside text are violations")
  func content() throws {
    let found = try violations(
      "<list xmlns='urn:t'>1️⃣<item size='1'>mot<name>a</name>2️⃣<note><b/></note></item></list>")
    #expect(found.map(\.1) == [1, 2])
    #expect(found.map(\.0.kind) == [.unexpectedText, .unexpectedContent])
  }

  @Test("An element out of order does not hide what follows it")
  func order() throws {
    let found = try violations(
      """
      <list xmlns="urn:t">
        <item size="1">1️⃣<note>n</note><name>a</name></item>
        <item size="1"><name>a</name><note 2️⃣x="1">n</note></item>
      </list>
      """)
    #expect(found.map(\.1) == [1, 2])
    #expect(found.first?.0.kind == .unexpectedElement(suggestion: nil, expected: ["name"]))
  }

  @Test("A schema that does not compile says why")
  func brokenSchema() {
    #expect(throws: Schema.CompilationError.self) { try Schema(text: "<xs:schema/>") }
    #expect(throws: Schema.CompilationError.self) {
      try Schema(
        text: """
          <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:include schemaLocation="/etc/hosts"/><xs:element name="a" type="b"/>
          </xs:schema>
          """)
    }
  }

  @Test("One compiled schema serves many threads")
  func threads() async throws {
    let schema = try SchemaTests.schema.get()
    let counts = await withTaskGroup(of: Int.self) { group in
      for index in 0..<64 {
        group.addTask {
          let text = "<list xmlns='urn:t'><item size='\(index)'><name>n</name></item></list>"
          let document = try? Document(reading: Array(text.utf8), file: "f", schema: schema)
          return document?.violations.count ?? -1
        }
      }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(counts.filter { $0 == 0 }.count == 10)
    #expect(counts.filter { $0 == 1 }.count == 54)
  }

  @Test("Thousands of faults are reported in bounded time")
  func manyFaults() throws {
    let items = String(repeating: "<thing colur='x'/><item size='z'/>", count: 20_000)
    let source = Array("<list xmlns='urn:t'>\(items)</list>".utf8)
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure {
      count = try Document(
        reading: source, file: "f", schema: try SchemaTests.schema.get()
      ).violations.count
    }
    #expect(count > 0)
    #expect(time < .seconds(20))
  }
}

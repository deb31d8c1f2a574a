import Languages
import StrictXML
import Testing

@Suite("What is wrong with a document, told to a person")
struct DocumentProblemTests {
  private static let language = DocumentLanguage(
    codePrefix: "L", document: BilingualText(fr: "une liste", en: "a list"),
    start: "<list xmlns=\"urn:t\">", schemaFile: "list.xsd", textElements: "<name>, <note>",
    valueForms: [
      ValueForm(of: ["size"], fr: "Écrivez une taille : 38.", en: "Write a size: 38."),
      .identifier(of: ["id"]),
    ])

  private static let schema = Result {
    try Schema(
      text: """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t"
            targetNamespace="urn:t" elementFormDefault="qualified">
          <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
          <xs:element name="list">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="name" type="Short"/>
                <xs:element name="note" type="Short" minOccurs="0"/>
              </xs:sequence>
              <xs:attribute name="size" type="xs:integer"/>
              <xs:attribute name="id" type="Id"/>
              <xs:attribute name="colour" type="Colour"/>
              <xs:attribute name="day" type="xs:date"/>
              <xs:attribute name="share" type="Share"/>
              <xs:attribute ref="xml:lang"/>
            </xs:complexType>
          </xs:element>
          <xs:simpleType name="Short">
            <xs:restriction base="xs:token">
              <xs:minLength value="1"/><xs:maxLength value="5"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="Id">
            <xs:restriction base="xs:token"><xs:pattern value="[a-z]+"/></xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="Share">
            <xs:restriction base="xs:decimal">
              <xs:minInclusive value="0"/><xs:maxInclusive value="1"/>
            </xs:restriction>
          </xs:simpleType>
          <xs:simpleType name="Colour">
            <xs:restriction base="xs:token">
              <xs:enumeration value="red"/><xs:enumeration value="green"/>
              <xs:enumeration value="blue"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:schema>
        """)
  }

  private func problems(_ text: String) throws -> [DocumentProblem] {
    try Document(
      reading: Array(text.utf8), file: "f", schema: try DocumentProblemTests.schema.get()
    ).violations.map(DocumentProblemTests.language.problem)
  }

  @Test(
    "Each family has its number, its sentence and its remedy",
    arguments: [
      (
        "<liste/>", "L005", "this document is not a list: its root is <liste>",
        "Start with <list xmlns=\"urn:t\">."
      ),
      (
        "<list xmlns='urn:t'><name>a</name><nte/></list>", "L006",
        "the element <nte> cannot stand here, inside <list>", "Did you mean <note>?"
      ),
      (
        "<list xmlns='urn:t'><name>a</name><thing/></list>", "L006",
        "the element <thing> cannot stand here, inside <list>",
        "Remove it or move it; here can come <note>."
      ),
      (
        "<list xmlns='urn:t'><name>a</name><note>b</note><name>c</name></list>", "L006",
        "the element <name> cannot stand here, inside <list>",
        "Remove it or move it; nothing else can come here."
      ),
      (
        "<list xmlns='urn:t'>mot<name>a</name></list>", "L006",
        "text is written directly inside <list>", "Put this text in an element: <name>, <note>."
      ),
      (
        "<list xmlns='urn:t'><name><b/></name></list>", "L006",
        "<name> holds an element where only text can be", "Keep the text alone."
      ),
      (
        "<list xmlns='urn:t'/>", "L007", "<list> lacks the element <name>",
        "Add <name> at this place."
      ),
      (
        "<list xmlns='urn:t' colur='red'><name>a</name></list>", "L008",
        "<list> has no attribute \"colur\"", "Did you mean \"colour\"?"
      ),
      (
        "<list xmlns='urn:t' colour='grene'><name>a</name></list>", "L009",
        "the value \"grene\" does not suit the attribute \"colour\"",
        "Did you mean \"green\"? Write red, green or blue."
      ),
      (
        "<list xmlns='urn:t'><name> </name></list>", "L009", "<name> is empty",
        "Fill it in or remove it."
      ),
      (
        "<list xmlns='urn:t'><name>abcdef</name></list>", "L009",
        "the value \"abcdef\" does not suit <name>", "Shorten it: the length is limited to 5."
      ),
    ])
  func families(text: String, code: String, message: String, remedy: String) throws {
    let problem = try #require(try problems(text).first)
    #expect(problem.code == code)
    #expect(problem.message.english == message)
    #expect(problem.remedy.english == remedy)
    #expect(problem.message.french != message && problem.remedy.french != remedy)
    #expect(problem.position == Position(line: 1, column: problem.position?.column ?? 0))
  }

  @Test(
    "A value is described as its language says, else as XML or the schema does",
    arguments: [
      ("size='x'", "Écrivez une taille\u{A0}: 38."),
      (
        "id='1'",
        "Écrivez un identifiant de 1 à 64 lettres sans accent, chiffres, tirets ou points."
      ),
      ("xml:lang='français'", "Écrivez le code d'une langue\u{A0}: fr, en, fr-CA."),
      ("day='hier'", "Écrivez une valeur de la forme xs:date."),
      ("share='-1'", "Écrivez un nombre qui ne soit pas inférieur à 0."),
      ("share='2'", "Écrivez un nombre qui ne dépasse pas 1."),
    ])
  func values(attribute: String, remedy: String) throws {
    let found = try problems("<list xmlns='urn:t' \(attribute)><name>a</name></list>")
    #expect(found.map(\.remedy.french) == [remedy])
  }

  @Test("A long value is quoted by its beginning, on one line")
  func longValue() throws {
    let value = "a\n" + String(repeating: "b", count: 100)
    let found = try problems("<list xmlns='urn:t'><name>\(value)</name></list>")
    #expect(
      found.first?.message.english
        == "the value \"a \(String(repeating: "b", count: 58))…\" does not suit <name>")
  }

  @Test(
    "Bytes that cannot be read have the families 001 to 004",
    arguments: [
      ("", "L001"), ("<list", "L001"), ("<?xml version='1.0' encoding='EBCDIC'?><a/>", "L002"),
      ("<!DOCTYPE a><a/>", "L003"),
      (String(repeating: "<a>", count: 400) + String(repeating: "</a>", count: 400), "L004"),
    ])
  func unread(text: String, code: String) throws {
    let error = try #require(throws: XMLError.self) {
      try Document(reading: Array(text.utf8), file: "f")
    }
    let problem = DocumentProblemTests.language.problem(reading: error)
    #expect(problem.code == code && problem.position == error.position)
    #expect(problem.message == error.summary && problem.remedy == error.remedy)
  }

  @Test("A schema that does not compile is a damaged program")
  func damaged() throws {
    let error = try #require(throws: Schema.CompilationError.self) { try Schema(text: "<a/>") }
    let problem = DocumentProblemTests.language.problem(reading: error)
    #expect(problem.code == "L001" && problem.position == nil)
    #expect(problem.remedy.english == "Install Ecoute again: its schema is damaged.")
  }
}

import Testing

@testable import StrictXML

@Suite("Documents pulled piece by piece")
struct PullReaderTests {
  private func events(
    _ text: String, limits: ReadingLimits = ReadingLimits()
  ) throws(XMLError) -> [String] {
    let reader = try PullReader(reading: Array(text.utf8), file: "a.xml", limits: limits)
    var events: [String] = []
    while let event = try reader.next() {
      switch event {
      case .start: events.append("<\(reader.name)")
      case .end: events.append("\(reader.name)>")
      case .text: events.append(reader.text)
      }
    }
    return events
  }

  private func fault(_ text: String, limits: ReadingLimits = ReadingLimits()) -> XMLError.Reason? {
    do throws(XMLError) {
      _ = try events(text, limits: limits)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("Starts, ends and texts come in order, an end for empty elements too")
  func order() throws {
    #expect(
      try events("<?xml version=\"1.0\"?><!-- b --><a x=\"1\">é<b/><![CDATA[<c>]]></a>")
        == ["<a", "é", "<b", "b>", "<c>", "a>"])
  }

  @Test("Names, namespaces and attributes are those of the element")
  func names() throws {
    let text = "<q:a xmlns:q=\"urn:q\" q:k=\"1\" k=\"2&amp;\"><b/></q:a>"
    let reader = try PullReader(reading: Array(text.utf8), file: "a.xml")
    #expect(try reader.next() == .start)
    #expect(reader.name == "a" && reader.namespace == "urn:q")
    #expect(reader.attribute("k") == "2&" && reader.attribute("k", namespace: "urn:q") == "1")
    #expect(reader.attribute("z") == nil)
    #expect(reader.name == "a" && reader.depth == 0)
    #expect(try reader.next() == .start)
    #expect(reader.namespace.isEmpty && reader.depth == 1)
  }

  @Test("An element is skipped or read whole")
  func whole() throws {
    let text = "<a><b>x<c>y</c>z</b><d/><e>u<f/>v</e></a>"
    let reader = try PullReader(reading: Array(text.utf8), file: "a.xml")
    _ = try reader.next()
    _ = try reader.next()
    try reader.skipElement()
    #expect(try reader.next() == .start && reader.name == "d")
    #expect(try reader.elementText().isEmpty)
    #expect(try reader.next() == .start && reader.name == "e")
    #expect(try reader.elementText() == "uv")
    #expect(try reader.next() == .end && reader.name == "a")
    #expect(try reader.next() == nil)
  }

  @Test("What a document is refused for, a pulled one is refused for")
  func refusals() {
    #expect(fault("") == .empty)
    #expect(fault("<!DOCTYPE a><a/>") == .documentType)
    #expect(fault("<a>\u{2}</a>") == .forbiddenCharacter(2))
    #expect(fault("<a>&b;</a>") == .illFormed(.unknownEntity("b")))
    #expect(fault("<a><b></a>") != nil)
    #expect(fault("<a><b>") != nil)
    #expect(fault("<a/><b/>") != nil)
    #expect(fault("<q:a/>") == .illFormed(.unknownPrefix("q")))
    let limits = ReadingLimits(bytes: 200, depth: 3, elements: 5, attributes: 2)
    #expect(fault("<a><a><a/></a></a>", limits: limits) == nil)
    #expect(fault("<a><a><a><a/></a></a></a>", limits: limits) == .tooDeep(limit: 3))
    #expect(fault("<a><b/><b/><b/><b/><b/></a>", limits: limits) == .tooManyElements(limit: 5))
    #expect(fault("<a b='' c=\"\" d='>'/>", limits: limits) == .tooManyAttributes(limit: 2))
    #expect(
      fault("<a b='' c=''><a b='' c=''><a b=''/></a></a>", limits: limits)
        == .tooManyAttributes(limit: 2))
    #expect(
      fault("<a><!-- b='' c='' d='' > e='' --><?p b='' c='' d=''?></a>", limits: limits) == nil)
    #expect(
      fault("<a>" + String(repeating: " ", count: 200) + "</a>", limits: limits)
        == .tooLarge(bytes: 207, limit: 200))
  }
}

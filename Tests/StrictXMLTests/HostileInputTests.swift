import Languages
import QualityTestSupport
import StrictXML
import Testing

@Suite("Documents that are refused")
struct HostileInputTests {
  private func failure(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> XMLError? {
    do {
      _ = try Document(reading: bytes, file: "f.xml", limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func failure(_ text: String) -> XMLError? {
    failure(Array(text.utf8))
  }

  private func expect(
    _ marked: String, refusedFor reason: XMLError.Reason,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let source = MarkedSource(marked)
    let error = failure(source.bytes)
    let place = source.places[1].map { Position(line: $0.line, column: $0.column) }
    #expect(error?.reason == reason, sourceLocation: sourceLocation)
    #expect(error?.position == place, sourceLocation: sourceLocation)
  }

  @Test("An empty document is refused", arguments: ["", " \n\t", "\u{FEFF}"])
  func empty(text: String) {
    #expect(failure(text)?.reason == .empty)
  }

  @Test("A document cut anywhere is refused, never repaired")
  func truncated() {
    let whole = Array(
      #"<?xml version="1.0"?><a x="1"><!-- c --><b>é &amp; <![CDATA[d]]></b><?p i?></a>"#.utf8)
    #expect(failure(whole) == nil)
    for count in 0..<whole.count {
      #expect(failure(Array(whole.prefix(count))) != nil, "cut after \(count) bytes")
    }
  }

  @Test("Crossed tags are named with the line that opened")
  func mismatchedTags() {
    expect(
      "<a>\n  <b>\n  </a>1️⃣\n</b>",
      refusedFor: .illFormed(.mismatchedTag(opened: "b", openedOnLine: 2, closed: "a")))
  }

  @Test("A document that stops inside an element names it")
  func unclosed() {
    expect(
      "<a>\n  <b>text\n1️⃣", refusedFor: .illFormed(.unclosedElement("b", openedOnLine: 2)))
  }

  @Test("A document type is refused, inside or outside, and nothing of it is read")
  func documentTypes() {
    expect("<?xml version=\"1.0\"?>\n<!-- c -->\n1️⃣<!DOCTYPE a><a/>", refusedFor: .documentType)
    expect("1️⃣<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>", refusedFor: .documentType)
    expect(
      "1️⃣<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      refusedFor: .documentType)
    expect("1️⃣<!DOCTYPE a [ <a/>", refusedFor: .documentType)
  }

  @Test("An entity bomb is refused before it grows")
  func entityBomb() {
    var text = "<!DOCTYPE a [<!ENTITY e0 \"boom\">"
    for level in 1...20 {
      let inner = String(repeating: "&e\(level - 1);", count: 10)
      text += "<!ENTITY e\(level) \"\(inner)\">"
    }
    #expect(failure(text + "]><a>&e20;</a>")?.reason == .documentType)
  }

  @Test("300 elements inside each other are refused at the thirty-third")
  func deep() {
    let text =
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    let error = failure(text)
    #expect(error?.reason == .tooDeep(limit: 32))
    #expect(error?.position == Position(line: 1, column: 97))
    let allowed = String(repeating: "<a>", count: 32) + String(repeating: "</a>", count: 32)
    #expect(failure(allowed) == nil)
  }

  @Test("Five mebibytes are refused unread, four are read")
  func large() {
    let padding = String(repeating: "x", count: 5 << 20)
    #expect(
      failure("<a>\(padding)</a>")?.reason
        == .tooLarge(bytes: (5 << 20) + 7, limit: 4 << 20))
    #expect(failure("<a>\(padding.prefix((4 << 20) - 7))</a>") == nil)
  }

  @Test("Elements and attributes are counted before a tree is made of them")
  func counts() throws {
    let elements = "<a>" + String(repeating: "<b/>\n", count: 100_000) + "</a>"
    #expect(failure(elements)?.reason == .tooManyElements(limit: 100_000))
    let attributes = (0..<300_000).map { " a\($0)=''" }.joined()
    #expect(failure("<a>\n <b\(attributes)/></a>")?.reason == .tooManyAttributes(limit: 256))
    let allowed = "<a>" + String(repeating: "<b/>\n", count: 99_999) + "</a>"
    let document = try Document(reading: Array(allowed.utf8), file: "f.xml")
    #expect(document.root.elements.last?.position == Position(line: 99_999, column: 1))
  }

  @Test("An entity that XML does not have is named")
  func unknownEntity() {
    #expect(failure("<a>&eacute;</a>")?.reason == .illFormed(.unknownEntity("eacute")))
  }

  @Test("Faults of writing have their own names")
  func faults() {
    #expect(failure("<a/><b/>")?.reason == .illFormed(.contentAfterRoot))
    #expect(failure("<a/>text")?.reason == .illFormed(.contentAfterRoot))
    #expect(failure("text")?.reason == .illFormed(.noRootElement))
    #expect(failure("<a x='1' x='2'/>")?.reason == .illFormed(.repeatedAttribute("x")))
    #expect(failure("<a x=1/>")?.reason == .illFormed(.faultyAttribute(nil)))
    #expect(failure("<a>Tom & Jerry</a>")?.reason == .illFormed(.bareAmpersand))
    #expect(failure("<p:a/>")?.reason == .illFormed(.unknownPrefix("p")))
  }

  @Test("Random damage is refused or read, never a crash")
  func damage() {
    var generator = SeededGenerator(seed: 7)
    let whole = Array(#"<a xmlns="urn:x" b="1"><c d="é">&lt;<e/></c><!-- f --></a>"#.utf8)
    var refused = 0
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      if let error = failure(bytes) {
        refused += 1
        #expect(!error.problem.french.isEmpty && !error.remedy.english.isEmpty)
      }
    }
    #expect(refused > 1000)
  }

  @Test("Messages name file, line and column in both languages")
  func messages() {
    let error = failure("<a>\n<b></a>")
    #expect(
      error?.problem.english
        == "f.xml:2:8: the tag </a> closes <b>, opened on line 2")
    #expect(
      error?.problem.french
        == "f.xml:2:8\u{A0}: la balise </a> ferme <b>, ouverte ligne 2")
  }
}

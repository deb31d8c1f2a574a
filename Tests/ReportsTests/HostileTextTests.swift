import Calendars
import ExactNumbers
import Languages
import QualityModel
import Statistics
import Testing

@testable import Reports

@Suite("Hostile names and words")
struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "a & b &lt;",
    "</style></title><svg/onload=x>", "\u{202E}gpj.exe\u{202C}", "\u{2066}a\u{2069}\u{200F}b",
    "שלום עולם", "\u{0}\u{1}\u{7F}\u{85}\u{FFFE}\u{2028}x", "]]>", "<!--", "-->", "%s%n", "=1+1",
    String(repeating: "x", count: 10_000), String(repeating: "é ", count: 10_000),
    "e" + String(repeating: "\u{301}", count: 5_000), "javascript:alert(1)", "", " ",
  ]

  static func hostile(_ text: String) -> CoachingSheet {
    var sheet = SampleSheets.full()
    sheet.centre = text
    sheet.agent = Agent(
      id: text, name: text, team: text, site: text, provider: text, coach: text)
    let words = LocalizedText(text, language: "fr")
    sheet.grids = [GridUse(id: text, version: text, title: words, evaluationCount: 1)]
    sheet.sample = EvaluationSample(
      evaluations: 1, interactions: 1, handled: 1, withoutScore: 0,
      shares: [.init(evaluator: Evaluator(id: text, name: text, side: .client), count: 1)])
    let figure = ComparedFigure(
      id: text, title: words, value: SampleSheets.figure(50, 3, 0, 100),
      team: SampleSheets.figure(50, 30, 40, 60), target: 80)
    sheet.sections = [figure]
    sheet.dimensions = [figure]
    let criterion = SampleSheets.criterion(
      text, words, question: words, guidance: words, example: words, module: text, advice: words)
    let evidence = SampleSheets.evidence(
      text, -5, "2026-10-01", level: 0, text, comment: text)
    let point = SampleSheets.point(
      criterion, SampleSheets.figure(50, 12, 40, 60), under: .nan, points: .infinity,
      calls: -3, [evidence])
    sheet.strengths = [point]
    sheet.priorities = [point, point]
    sheet.toConfirm = [point]
    sheet.recurringTerms = [SampleSheets.term(text, 3)]
    sheet.distinctiveTerms = [SampleSheets.term(text, 3)]
    return sheet
  }

  @Test("They become text and nothing else", arguments: texts, Language.allCases)
  func sheet(text: String, language: Language) {
    let document = CoachingSheetDocument(Self.hostile(text), language: language).document
    expectHarmless(HTMLFormat.render(document), like: SampleSheets.full(), language)
  }

  @Test("An index of them is harmless too", arguments: texts)
  func index(text: String) {
    let entry = TeamIndexEntry(
      agent: Agent(id: text, name: text, team: text), sheetFileName: text,
      score: SampleSheets.full().score, evaluationCount: 1)
    let index = TeamIndex(
      centre: text, period: .all, madeOn: SampleSheets.day("2026-11-02"), entries: [entry])
    let page = HTMLFormat.render(TeamIndexDocument(index, language: .french).document)
    let markup = MarkupChecker(page)
    #expect(markup.faults == [])
    #expect(!markup.elements.contains("script"))
    let links = markup.attributes.filter { $0.name == "href" }.map(\.value)
    #expect(links.count == 1)
    #expect(links.allSatisfy { $0.hasPrefix("./") && !$0.contains(":") })
  }

  private func expectHarmless(_ page: [UInt8], like model: CoachingSheet, _ language: Language) {
    let markup = MarkupChecker(page)
    #expect(markup.faults == [])
    let allowed = Set(
      MarkupChecker(
        HTMLFormat.render(CoachingSheetDocument(model, language: language).document)
      ).elements)
    #expect(Set(markup.elements).subtracting(allowed).isEmpty)
    #expect(!markup.attributes.contains { $0.name.hasPrefix("on") || $0.name == "src" })
    #expect(page.count < 120_000)
  }

  @Test("Marks that turn the direction of reading are left out, letters kept and isolated")
  func direction() {
    let page = HTMLFormat.render(
      CoachingSheetDocument(Self.hostile("\u{202E}abc\u{202C} שלום"), language: .french).document)
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("<bdi>abc שלום</bdi>"))
  }

  @Test("JSON keeps every character and obeys none")
  func json() throws {
    for text in Self.texts {
      let bytes = CoachingSheetJSON.render(Self.hostile(text))
      let sheet = try StrictJSON.sheet(bytes)
      #expect(sheet.agent.name.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    }
  }
}

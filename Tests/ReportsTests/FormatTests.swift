import ExactNumbers
import Foundation
import Languages
import QualityModel
import Statistics
import Testing

@testable import Reports

@Suite("Formats")
struct FormatTests {
  static let sheets = [SampleSheets.full(), SampleSheets.nothing(), SampleSheets.crowded()]

  @Test("A page is well-formed and loads nothing", arguments: sheets, Language.allCases)
  func wellFormed(sheet: CoachingSheet, language: Language) {
    let bytes = HTMLFormat.render(CoachingSheetDocument(sheet, language: language).document)
    let markup = MarkupChecker(bytes)
    #expect(markup.faults == [])
    let text = String(decoding: bytes, as: UTF8.self)
    for forbidden in ["http://", "https://", "<script", "@import", "url(", "<link", "<img"] {
      #expect(!text.contains(forbidden))
    }
    #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test("Headings follow their order and there is one title", arguments: sheets)
  func headings(sheet: CoachingSheet) {
    let elements = MarkupChecker(
      HTMLFormat.render(CoachingSheetDocument(sheet, language: .french).document)
    ).elements
    #expect(elements.filter { $0 == "h1" }.count == 1)
    let levels = elements.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0] }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
  }

  @Test("Every drawing has a name and a description, and every table a caption")
  func accessible() {
    let text = String(
      decoding: HTMLFormat.render(
        CoachingSheetDocument(SampleSheets.full(), language: .english).document), as: UTF8.self)
    let drawings = text.ranges(of: "<svg").count
    let named = text.ranges(
      of: #/<svg class="[a-z]+" role="img"[^>]*><title>[^<]+</title><desc>[^<]+</#
    )
    .count
    let hidden = text.ranges(of: #/<svg (class="dots" )?aria-hidden="true"/#).count
    #expect(named == 11 && named + hidden == drawings)
    #expect(text.ranges(of: "<table").count == text.ranges(of: "<caption").count)
  }

  @Test("The same value gives the same bytes")
  func deterministic() {
    for sheet in Self.sheets {
      #expect(
        HTMLFormat.render(CoachingSheetDocument(sheet, language: .french).document)
          == HTMLFormat.render(CoachingSheetDocument(sheet, language: .french).document))
      #expect(CoachingSheetJSON.render(sheet) == CoachingSheetJSON.render(sheet))
    }
  }

  @Test("JSON has every member of its schema and no other", arguments: sheets)
  func json(sheet: CoachingSheet) throws {
    let read = try StrictJSON.sheet(CoachingSheetJSON.render(sheet))
    #expect(read.schema == "ecoute.coaching-sheet/1")
    #expect(read.madeOn == "2026-11-02")
    #expect(read.period.first == "2026-10-01" && read.period.last == "2026-10-31")
    #expect(read.strengths.count == sheet.strengths.count)
    #expect(read.recurringTerms.count == sheet.recurringTerms.count)
  }

  @Test("JSON numbers are exact decimals, and what is undefined says why")
  func numbers() throws {
    let text = String(
      decoding: CoachingSheetJSON.render(SampleSheets.full()), as: UTF8.self)
    #expect(text.contains("\"value\": 82.5,"))
    #expect(text.contains("\"target\": 85,"))
    #expect(text.contains("\"probabilityUnderTarget\": 0.998,"))
    #expect(text.contains("\"adjustedProbability\": 2e-05"))
    let read = try StrictJSON.sheet(CoachingSheetJSON.render(SampleSheets.full()))
    let sales = try #require(read.sections.last)
    #expect(sales.value.value == nil && sales.value.n == 2)
    #expect(sales.value.undefined == "too-few-observations" && sales.value.needed == 3)
  }

  @Test("An index is alphabetical whatever the accents and the scores")
  func index() throws {
    func entry(_ name: String, _ value: Double) -> TeamIndexEntry {
      TeamIndexEntry(
        agent: Agent(id: name, name: name), sheetFileName: "\(name).html",
        score: ComparedFigure(
          id: "score", title: LocalizedText(), value: SampleSheets.figure(value, 12, 60, 90),
          team: SampleSheets.figure(80, 90, 78, 82), target: 85), evaluationCount: 12)
    }
    let index = TeamIndex(
      centre: "Orvanne", period: SampleSheets.octobre, madeOn: SampleSheets.day("2026-11-02"),
      entries: [entry("Zoé", 90), entry("Émile", 70), entry("eric", 80), entry("Œdipe", 99)])
    let read = try StrictJSON.index(TeamIndexJSON.render(index))
    #expect(read.entries.map(\.agent.name) == ["Émile", "eric", "Œdipe", "Zoé"])
    let page = HTMLFormat.render(TeamIndexDocument(index, language: .french).document)
    #expect(MarkupChecker(page).faults == [])
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains("href=\"./%C3%89mile.html\""))
    #expect(text.contains("Ce n’est pas un classement"))
  }

  static let chromium = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "A sheet prints on exactly two pages, whatever it holds", .enabled(if: chromium != nil),
    arguments: zip(sheets, [Language.french, .english, .french]))
  func twoPages(sheet: CoachingSheet, language: Language) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ecoute-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("sheet.html")
    let printed = folder.appendingPathComponent("sheet.pdf")
    try Data(HTMLFormat.render(CoachingSheetDocument(sheet, language: language).document))
      .write(to: page)
    let browser = Process()
    browser.executableURL = URL(fileURLWithPath: try #require(Self.chromium))
    browser.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(printed.path)",
      page.absoluteString,
    ]
    browser.standardOutput = FileHandle.nullDevice
    browser.standardError = FileHandle.nullDevice
    try browser.run()
    browser.waitUntilExit()
    let pdf = String(decoding: try Data(contentsOf: printed), as: Unicode.ASCII.self)
    #expect(pdf.ranges(of: #/\/Type\s*\/Page\b(?!s)/#).count == 2)
  }
}

import Languages
import QualityModel
import Reports
import Testing

@Suite("Recorded sheets")
struct GoldenTests {
  @Test("A full sheet is written as recorded", arguments: Language.allCases)
  func full(language: Language) throws {
    let document = CoachingSheetDocument(SampleSheets.full(), language: language).document
    try GoldenFiles.expect(
      HTMLFormat.render(document), matches: "full.\(language.rawValue).html")
  }

  @Test("The sheet of an agent with nothing is written as recorded", arguments: Language.allCases)
  func nothing(language: Language) throws {
    let document = CoachingSheetDocument(SampleSheets.nothing(), language: language).document
    try GoldenFiles.expect(
      HTMLFormat.render(document), matches: "nothing.\(language.rawValue).html")
  }

  @Test("A sheet with more than two pages hold is written as recorded")
  func crowded() throws {
    let document = CoachingSheetDocument(SampleSheets.crowded(), language: .french).document
    try GoldenFiles.expect(HTMLFormat.render(document), matches: "crowded.fr.html")
  }

  @Test("The data of a sheet is written as recorded, the same in every language")
  func data() throws {
    try GoldenFiles.expect(CoachingSheetJSON.render(SampleSheets.full()), matches: "full.json")
    try GoldenFiles.expect(
      CoachingSheetJSON.render(SampleSheets.nothing()), matches: "nothing.json")
  }

  @Test("An index is written as recorded", arguments: Language.allCases)
  func index(language: Language) throws {
    let nobody = SampleSheets.nothing()
    let sheet = SampleSheets.full()
    let index = TeamIndex(
      centre: sheet.centre, period: sheet.period, madeOn: sheet.madeOn,
      entries: [nobody, sheet].map {
        TeamIndexEntry(
          agent: $0.agent, sheetFileName: "\($0.agent.id).html", score: $0.score,
          evaluationCount: $0.sample.evaluations)
      })
    let page = HTMLFormat.render(TeamIndexDocument(index, language: language).document)
    try GoldenFiles.expect(page, matches: "index.\(language.rawValue).html")
    try GoldenFiles.expect(TeamIndexJSON.render(index), matches: "index.json")
  }
}

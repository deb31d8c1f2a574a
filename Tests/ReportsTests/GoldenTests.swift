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
}

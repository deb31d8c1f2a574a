import Languages
import QualityModel
import Reports

/// Writes sheets and their index in the forms wanted.
struct SheetWriter {
  let folder: ReportFolder
  let formats: SheetFormats
  let language: Language

  /// Writes a sheet; gives its place in the index.
  func write(_ sheet: CoachingSheet) throws -> TeamIndexEntry {
    let stem = ReportFolder.fileName(for: sheet.agent.id)
    if formats.html {
      let document = CoachingSheetDocument(sheet, language: language).document
      try folder.write(HTMLFormat.render(document), to: stem + ".html")
    }
    if formats.json { try folder.write(CoachingSheetJSON.render(sheet), to: stem + ".json") }
    return TeamIndexEntry(
      agent: sheet.agent, sheetFileName: stem + (formats.html ? ".html" : ".json"),
      score: sheet.score, evaluationCount: sheet.sample.evaluations)
  }

  /// Writes the page that leads to the sheets.
  func writeIndex(_ index: TeamIndex) throws {
    if formats.html {
      let document = TeamIndexDocument(index, language: language).document
      try folder.write(HTMLFormat.render(document), to: "index.html")
    }
    if formats.json { try folder.write(TeamIndexJSON.render(index), to: "index.json") }
  }
}

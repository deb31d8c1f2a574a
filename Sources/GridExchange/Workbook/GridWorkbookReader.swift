internal import ExactNumbers
internal import Languages
public import QualityModel
public import Workbooks

/// Reads back a workbook of the layout that ``GridWorkbookWriter`` writes.
///
/// Sheets, headers and words are recognised in French and in English, mixed or not.
public struct GridWorkbookReader: Sendable {
  /// A reader.
  public init() {}

  /// Whether a workbook has the layout: sheets of settings and of criteria.
  public func recognises(_ workbook: Workbook) -> Bool {
    let sheets = Set(workbook.sheets.compactMap { GridSheet(named: $0.name) })
    return workbook.properties[GridWorkbookWriter.layout.name] == GridWorkbookWriter.layout.value
      || sheets.isSuperset(of: [.settings, .criteria])
  }

  /// The grid of a workbook, or everything that is wrong with it, each at its cell.
  ///
  /// - Parameter file: The file as the person named it, for places.
  public func read(_ workbook: Workbook, file: String) -> GridImport {
    var draft = GridDraft(log: ImportLog(file: file))
    let grid = draft.grid(of: workbook)
    return GridImport(
      grid: grid, findings: draft.log.findings, leftAside: draft.log.leftAside,
      origins: draft.log.origins)
  }
}

/// A grid on its way out of a workbook.
struct GridDraft {
  var log: ImportLog
  /// Texts in the grid's language, and where each is written.
  var homes: [TextKey: (text: String, place: String)] = [:]
  /// Cells where such a text is expected, written or not.
  var homePlaces: [TextKey: String] = [:]
  var texts = TextSheet()
  var settings = SettingsSheet()
  var scales: [(id: String, levels: [LevelRow])] = []
  var metadata: [GridElement: [ForeignElement]] = [:]
  /// What rows of texts and of metadata name, to be found in the other sheets.
  var textPlaces: [(element: GridElement, id: String, place: String)] = []
  var metadataPlaces: [(element: GridElement, id: String, place: String)] = []
  var textRows: [TextKey: String] = [:]
  /// The ids of the sheet of criteria, those of rows that cannot be read included.
  var writtenIDs: Set<String> = []

  init(log: ImportLog) {
    self.log = log
  }

  mutating func grid(of workbook: Workbook) -> Grid? {
    var sheets: [GridSheet: Sheet] = [:]
    for sheet in workbook.sheets {
      if let known = GridSheet(named: sheet.name), sheets[known] == nil {
        sheets[known] = sheet
      } else if !sheet.rows.isEmpty {
        log.leave(
          at: sheet.name, fr: "feuille « \(shortened(sheet.name)) »",
          en: "sheet “\(shortened(sheet.name))”")
      }
    }
    for needed in [GridSheet.settings, .criteria] where sheets[needed] == nil {
      log.report(.missingSheet(needed), at: nil)
    }
    if let sheet = sheets[.settings] { readSettings(sheet) }
    if let sheet = sheets[.scales] { readScales(sheet) }
    let rows = sheets[.criteria].map { readCriteria($0) } ?? []
    if let sheet = sheets[.texts] { readTexts(sheet) }
    if let sheet = sheets[.metadata] { readMetadata(sheet) }
    let sections = OutlineBuilder.sections(rows, draft: &self)
    if sheets[.criteria] != nil, sheets[.settings] != nil { checkOwners(rows) }
    checkExamples(rows)
    guard !log.hasErrors else { return nil }
    return Grid(
      id: settings.id, version: settings.version, language: settings.language,
      channels: settings.channels, title: text(.grid, .title),
      dimensions: settings.dimensions.map {
        DimensionDeclaration(id: $0, title: text(.dimension($0), .title))
      },
      scoring: settings.rules(self), scales: declaredScales(rows),
      causes: settings.causes.map {
        Cause(
          id: $0.id, excludesFromAgentScore: $0.excludes, title: text(.cause($0.id), .title))
      },
      sections: sections, metadata: metadata[.grid] ?? [])
  }

  /// A text once an element: what its own cell says, and its translations.
  func text(_ element: GridElement, _ field: GridField) -> LocalizedText {
    let key = TextKey(element: element, field: field)
    return texts.text(
      key, home: homes[key]?.text, language: settings.language)
  }

  func levels(of scale: String) -> [Level] {
    (scales.first { $0.id == scale }?.levels ?? []).map {
      Level(
        id: $0.id, points: $0.points,
        title: levelTitle(.level(scale: scale, id: $0.id), id: $0.id))
    }
  }

  /// A level without a name is shown by its id, as the grid language says.
  private func levelTitle(_ element: GridElement, id: String) -> LocalizedText {
    let title = text(element, .title)
    return title.isEmpty ? LocalizedText(id, language: settings.language) : title
  }

  private func declaredScales(_ rows: [CriterionRow]) -> [Scale] {
    let own = Set(rows.compactMap { $0.scale == nil ? $0.id : nil })
    return scales.filter { !own.contains($0.id) }.map {
      Scale(id: $0.id, levels: levels(of: $0.id))
    }
  }
}

internal import Languages
internal import QualityModel
internal import Workbooks

extension WorkbookDraft {
  /// The sheet of texts by language. It is written last: its column for the grid's language shows
  /// the cells of the other sheets.
  func texts() -> Sheet {
    var table = TextTable(draft: self)
    table.row(.grid, nil, .title, nil, grid.title, .grid)
    for dimension in grid.dimensions {
      table.row(.dimension, dimension.id, .title, nil, dimension.title, .dimension(dimension.id))
    }
    for band in grid.scoring.bands {
      table.row(.band, band.id, .title, nil, band.title, .band(band.id))
    }
    for cause in grid.causes {
      table.row(.cause, cause.id, .title, nil, cause.title, .cause(cause.id))
    }
    for scale in grid.scales { table.rows(scale.levels, of: scale.id) }
    for section in grid.sections { table.rows(section) }
    return table.finished()
  }
}

/// The rows of the sheet of texts.
private struct TextTable {
  private let draft: WorkbookDraft
  private let languages: [String]
  private var sheet: Sheet
  private var row = 0
  private static let leading: [TextColumn] = [.owner, .id, .field, .key]

  init(draft: WorkbookDraft) {
    self.draft = draft
    languages = draft.languages
    sheet = Sheet(name: GridSheet.texts.title[draft.language])
    var column = 0
    func header(_ title: String, _ note: String?, width: Double) {
      sheet[0, column] = Cell(.text(title), style: .header, note: note)
      sheet.columns[column] = Sheet.Column(width: width)
      column += 1
    }
    for known in TextTable.leading {
      header(
        known.title[draft.language], known.explanation[draft.language], width: known.width)
    }
    for (index, tag) in languages.enumerated() {
      header(LanguageHeader.text(tag), index == 0 ? draft.homeNote : nil, width: 48)
    }
    header(
      TextColumn.order.title[draft.language], TextColumn.order.explanation[draft.language],
      width: TextColumn.order.width)
    sheet.frozenRows = 1
    sheet.frozenColumns = TextTable.leading.count
  }

  mutating func row(
    _ owner: OwnerKind, _ id: String?, _ field: GridField, _ key: String?, _ text: LocalizedText,
    _ element: GridElement
  ) {
    guard !text.isEmpty else { return }
    row += 1
    let vocabularies = (GridVocabularies.owners, GridVocabularies.textFields)
    write(vocabularies.0.word(owner, draft.language), 0)
    if let id { write(id, 1) }
    write(vocabularies.1.word(field, draft.language), 2)
    if let key { write(key, 3) }
    for entry in text.entries {
      guard let place = languages.firstIndex(of: entry.language) else { continue }
      write(entry.text, TextTable.leading.count + place)
    }
    if let home = draft.homes[TextKey(element: element, field: field)] {
      let name = home.sheet.title[draft.language]
      let cell = "'\(name)'!\(home.cell.absoluteText)"
      let shown = draft.home(text)
      sheet[row, TextTable.leading.count] = Cell(
        .formula("IF(\(cell)=\"\",\"\",\(cell))", cached: .text(shown ?? "")),
        style: .informative)
    }
    let order = text.entries.map(\.language)
    if order != languages.filter({ order.contains($0) }) {
      write(
        order.map(LanguageHeader.text).joined(separator: " "),
        TextTable.leading.count + languages.count)
    }
  }

  mutating func rows(_ levels: [Level], of owner: String) {
    for level in levels {
      row(.level, owner, .title, level.id, level.title, .level(scale: owner, id: level.id))
    }
  }

  mutating func rows(_ section: Section) {
    row(.section, section.id, .title, nil, section.title, .section(section.id))
    for child in section.children {
      switch child {
      case .section(let inner): rows(inner)
      case .criterion(let criterion): rows(criterion)
      }
    }
  }

  private mutating func rows(_ criterion: Criterion) {
    let (id, element) = (criterion.id, GridElement.criterion(criterion.id))
    row(.criterion, id, .title, nil, criterion.title, element)
    row(.criterion, id, .question, nil, criterion.question, element)
    row(.criterion, id, .guidance, nil, criterion.guidance, element)
    for example in criterion.examples {
      row(.criterion, id, .example, example.level, example.text, element)
    }
    for advice in criterion.coaching {
      row(.criterion, id, .coaching, advice.module, advice.text, element)
    }
    if criterion.scaleID == nil { rows(criterion.levels, of: id) }
  }

  private mutating func write(_ text: String, _ column: Int) {
    sheet[row, column] = Cell(.text(text), style: .body)
  }

  func finished() -> Sheet {
    var sheet = sheet
    let last = TextTable.leading.count + languages.count
    sheet.filter = CellRange(
      CellReference(row: 0, column: 0), CellReference(row: row, column: last))
    return sheet
  }
}

extension WorkbookDraft {
  /// The languages of the texts: the grid's, then the others as they are met.
  var languages: [String] {
    var languages = [grid.language]
    for text in allTexts {
      for entry in text.entries where !languages.contains(entry.language) {
        languages.append(entry.language)
      }
    }
    return languages
  }

  private var allTexts: [LocalizedText] {
    var texts = [grid.title] + grid.dimensions.map(\.title) + grid.scoring.bands.map(\.title)
    texts += grid.causes.map(\.title)
    texts += (grid.scales.flatMap(\.levels) + grid.criteria.flatMap(\.levels)).map(\.title)
    texts += grid.sections.flatMap(titles)
    for criterion in grid.criteria {
      texts += [criterion.title, criterion.question, criterion.guidance]
      texts += criterion.examples.map(\.text) + criterion.coaching.map(\.text)
    }
    return texts
  }

  private func titles(_ section: Section) -> [LocalizedText] {
    var titles = [section.title]
    for case .section(let inner) in section.children { titles += self.titles(inner) }
    return titles
  }

  var homeNote: String {
    BilingualText.spaced(
      fr: "Langue de la grille. Les textes en italique s'écrivent dans les autres feuilles : "
        + "ici, ils sont montrés.",
      en: "The grid's language. Texts in italics are written in the other sheets: "
        + "here they are shown.")[language]
  }
}

/// The header of a language's column: its tag.
enum LanguageHeader {
  private static let none = "∅"

  static func text(_ tag: String) -> String { tag.isEmpty ? none : tag }

  /// The tag of a header; `nil` when it is none.
  static func tag(_ header: String) -> String? {
    if header == none { return "" }
    switch header.lowercased() {
    case "français", "francais", "french": return "fr"
    case "anglais", "english": return "en"
    default: break
    }
    let parts = header.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2...3 : 1...8).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || index > 0 && $0.isNumber) }
    }
    return isTag ? header : nil
  }
}

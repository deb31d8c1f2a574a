internal import Languages
internal import QualityModel
internal import Workbooks

extension GridDraft {
  mutating func readTexts(_ sheet: Sheet) {
    guard let table = SheetTable<TextColumn>(sheet, log: &log) else { return }
    var tags: [(index: Int, tag: String)] = []
    for (index, header) in table.others {
      guard let tag = LanguageHeader.tag(header) else { continue }
      if let first = tags.first(where: { $0.tag == tag }) {
        let place = CellReference(row: table.headerRow, column: index)
        let other = CellReference(row: table.headerRow, column: first.index)
        log.report(
          .repeatedColumn(header, first: other.text), at: cellName(sheet.name, place))
      } else {
        tags.append((index, tag))
      }
    }
    texts.languages = tags.map(\.tag)
    for number in table.rows {
      let row = SheetRow(table: table, row: number)
      guard !row.isBlank else { continue }
      readText(row, tags)
    }
    table.leaveTheRest(readingAlso: Set(tags.map(\.index)), log: &log)
  }

  private mutating func readText(
    _ row: SheetRow<TextColumn>, _ tags: [(index: Int, tag: String)]
  ) {
    guard let owner = row.word(.owner, in: GridVocabularies.owners, log: &log),
      let field = row.word(.field, in: GridVocabularies.textFields, log: &log)
    else {
      for column in [TextColumn.owner, .field] where row.cell(column) == nil {
        log.report(.missingValue(column.what), at: row.name(column))
      }
      return
    }
    let id = row.text(.id, log: &log) ?? ""
    let key = row.text(.key, log: &log)
    guard let element = element(owner, id: id, key: key) else {
      log.report(.unknownOwner(id), at: row.name(.id))
      return
    }
    let textKey = TextKey(element: element, field: field)
    var entries: [LocalizedText.Entry] = []
    for (index, tag) in tags {
      let place = cellName(row.table.sheet.name, CellReference(row: row.row, column: index))
      guard let cell = row.table.sheet[row.row, index] else { continue }
      let isHome = tag == settings.language && homePlaces[textKey] != nil
      // The grid's language is shown here by formulas that point at the text's own cell.
      if isHome, cell.value.isFormula { continue }
      guard let text = row.table.text(of: cell, at: place, log: &log) else { continue }
      if isHome, let home = homes[textKey], home.text != text {
        log.report(.differingTexts(other: home.place), at: place)
        continue
      }
      entries.append(.init(language: tag, text: text))
    }
    let order = (row.text(.order, log: &log) ?? "").split { ", ;".contains($0) }
      .compactMap { LanguageHeader.tag(String($0)) }
    let read = TextSheet.Row(
      key: key, keyPlace: row.name(.key), entries: entries, order: order)
    keep(read, textKey, id: id, row)
  }

  private mutating func keep(
    _ read: TextSheet.Row, _ key: TextKey, id: String, _ row: SheetRow<TextColumn>
  ) {
    textPlaces.append((key.element, id, row.name(.id)))
    let first = row.table.columns.count
    log.origins.note(
      key.element, key.field,
      at: cellName(row.table.sheet.name, CellReference(row: row.row, column: first - 1)))
    switch key.field {
    case .example:
      if !read.entries.isEmpty { texts.examples[id, default: []].append(read) }
    case .coaching:
      if !read.entries.isEmpty { texts.coaching[id, default: []].append(read) }
    default:
      if texts.single[key] != nil {
        log.report(.repeatedID(id, first: textRows[key] ?? ""), at: row.name(.id))
        return
      }
      textRows[key] = row.name(.id)
      texts.single[key] = read
    }
  }

  private func element(_ owner: OwnerKind, id: String, key: String?) -> GridElement? {
    switch owner {
    case .grid: .grid
    case .dimension: .dimension(id)
    case .band: .band(id)
    case .cause: .cause(id)
    case .level: key.map { .level(scale: id, id: $0) }
    case .section: .section(id)
    case .criterion: .criterion(id)
    }
  }

  /// Every text and every piece of metadata belongs to something that exists.
  mutating func checkOwners(_ rows: [CriterionRow]) {
    var known: Set<GridElement> = [.grid]
    known.formUnion(rows.map(\.element))
    known.formUnion(settings.bands.map { .band($0.id) })
    known.formUnion(settings.causes.map { .cause($0.id) })
    known.formUnion(settings.dimensions.map { .dimension($0) })
    for scale in scales { known.formUnion(scale.levels.map { .level(scale: scale.id, id: $0.id) }) }
    let unreadable = writtenIDs.subtracting(rows.map(\.id))
    for (element, id, place) in textPlaces + metadataPlaces where !known.contains(element) {
      // What belongs to a row that is already in error is not in error itself.
      if !unreadable.contains(id) { log.report(.unknownOwner(id), at: place) }
    }
  }

  /// Every example of a level shows one that its criterion has.
  mutating func checkExamples(_ rows: [CriterionRow]) {
    for row in rows where row.kind != .section {
      let levels = Set(self.levels(of: row.scale ?? row.id).map(\.id))
      for example in texts.examples[row.id] ?? [] {
        guard let level = example.key, !levels.contains(level) else { continue }
        log.report(.unknownLevel(level, criterion: row.id), at: example.keyPlace)
      }
    }
  }
}

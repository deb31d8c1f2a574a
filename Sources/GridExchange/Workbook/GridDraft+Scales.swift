internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// A level as its row gives it.
struct LevelRow {
  let id: String
  let points: Rational
}

extension GridDraft {
  mutating func readScales(_ sheet: Sheet) {
    guard let table = SheetTable<ScaleColumn>(sheet, log: &log) else { return }
    var places: [GridElement: String] = [:]
    for number in table.rows {
      let row = SheetRow(table: table, row: number)
      guard !row.isBlank else { continue }
      let scale = row.text(.scale, log: &log)
      let level = row.text(.level, log: &log)
      let points = row.number(.points, log: &log)
      let label = row.text(.label, log: &log)
      guard let scale, let level else {
        log.report(
          .missingValue(scale == nil ? ScaleColumn.scale.what : ScaleColumn.level.what),
          at: row.name(scale == nil ? .scale : .level))
        continue
      }
      let element = GridElement.level(scale: scale, id: level)
      if let first = places[element] {
        log.report(.repeatedID(level, first: first), at: row.name(.level))
        continue
      }
      places[element] = row.name(.level)
      if points == nil, row.text(.points, log: &log) == nil {
        log.report(.missingValue(ScaleColumn.points.what), at: row.name(.points))
      }
      note(element, .title, label, at: row.name(.label))
      log.origins.note(.scale(scale), at: row.name(.scale))
      log.origins.note(element, at: row.name(.level))
      log.origins.note(element, .id, at: row.name(.level))
      log.origins.note(element, .points, at: row.name(.points))
      let new = LevelRow(id: level, points: points ?? .zero)
      if let place = scales.firstIndex(where: { $0.id == scale }) {
        scales[place].levels.append(new)
      } else {
        scales.append((scale, [new]))
      }
    }
    table.leaveTheRest(log: &log)
  }

  /// Keeps a text in the grid's language, and the place where it is expected.
  mutating func note(_ element: GridElement, _ field: GridField, _ text: String?, at place: String)
  {
    let key = TextKey(element: element, field: field)
    homePlaces[key] = place
    if let text { homes[key] = (text, place) }
    log.origins.note(element, field, at: place)
  }

  mutating func readMetadata(_ sheet: Sheet) {
    guard let table = SheetTable<MetadataColumn>(sheet, log: &log) else { return }
    for number in table.rows {
      let row = SheetRow(table: table, row: number)
      guard !row.isBlank else { continue }
      let owner = row.word(.owner, in: GridVocabularies.owners, log: &log)
      let id = row.text(.id, log: &log)
      let namespace = row.text(.namespace, log: &log) ?? ""
      guard let owner else { continue }
      guard let xml = row.cell(.xml)?.value.writtenText, xml.hasPrefix("<") else {
        log.report(.missingValue(MetadataColumn.xml.what), at: row.name(.xml))
        continue
      }
      let element: GridElement
      switch (owner, id) {
      case (.grid, _): element = .grid
      case (.criterion, let id?): element = .criterion(id)
      default:
        log.report(.unknownOwner(id ?? ""), at: row.name(.owner))
        continue
      }
      metadata[element, default: []].append(ForeignElement(namespace: namespace, xml: xml))
      metadataPlaces.append((element, id ?? "", row.name(.id)))
      log.origins.note(element, .metadata, at: row.name(.xml))
    }
    table.leaveTheRest(log: &log)
  }
}

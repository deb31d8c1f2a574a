internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Workbooks

/// A row of the sheet of criteria, its cells understood as far as they can be alone.
struct CriterionRow {
  let kind: RowKind
  let id: String
  let depth: Int?
  let depthPlace: String
  let weight: Rational
  let dimension: String?
  let scale: String?
  let ranges: [NumberRange]
  let maximum: Rational?
  let unit: String?
  let isScored: Bool
  let isBonus: Bool
  let allowsNotApplicable: Bool
  let errors: [CriticalError]
  let comment: (text: String, place: String)?
  let evidence: (text: String, place: String)?
  let condition: Condition?
  let cues: [Cue]
  let measure: String?
  let formerly: [String]

  var element: GridElement { kind == .section ? .section(id) : .criterion(id) }
}

extension GridDraft {
  mutating func readCriteria(_ sheet: Sheet) -> [CriterionRow] {
    guard let table = SheetTable<CriteriaColumn>(sheet, log: &log) else { return [] }
    var rows: [CriterionRow] = []
    var places: [String: String] = [:]
    for number in table.rows {
      let row = SheetRow(table: table, row: number)
      guard !row.isBlank else { continue }
      guard let read = criterionRow(row) else { continue }
      if let first = places[read.id] {
        log.report(.repeatedID(read.id, first: first), at: row.name(.id))
        continue
      }
      places[read.id] = row.name(.id)
      rows.append(read)
    }
    if !rows.contains(where: { $0.kind != .section }), !log.hasErrors {
      log.report(.noCriterion, at: sheet.name)
    }
    table.leaveTheRest(log: &log)
    return rows
  }

  private mutating func criterionRow(_ row: SheetRow<CriteriaColumn>) -> CriterionRow? {
    let id = row.text(.id, log: &log)
    let kind = row.word(.kind, in: GridVocabularies.rowKinds, log: &log)
    if let id { writtenIDs.insert(id) }
    if id == nil { log.report(.missingValue(CriteriaColumn.id.what), at: row.name(.id)) }
    if kind == nil, row.text(.kind, log: &log) == nil {
      log.report(.missingValue(CriteriaColumn.kind.what), at: row.name(.kind))
    }
    guard let id, let kind else { return nil }
    let element: GridElement = kind == .section ? .section(id) : .criterion(id)
    noteTexts(element, row)
    let depth = row.number(.depth, log: &log)
    let isText = kind == .criterion(.text)
    let scored = row.word(.scored, in: GridVocabularies.answers, log: &log)
    if isText, scored == true { log.report(.scoredText, at: row.name(.scored)) }
    leaveMeaningless(kind, row)
    let weight = row.number(.weight, log: &log)
    return CriterionRow(
      kind: kind, id: id, depth: depth.flatMap { Int($0.exactText) },
      depthPlace: row.name(.depth), weight: isText ? .one : weight ?? .one,
      dimension: row.text(.dimension, log: &log).map(dimension),
      scale: row.text(.scale, log: &log), ranges: parsed(.ranges, row, RangeText.ranges) ?? [],
      maximum: row.number(.maximum, log: &log), unit: row.text(.unit, log: &log),
      isScored: isText ? false : scored ?? true,
      isBonus: row.word(.bonus, in: GridVocabularies.answers, log: &log) ?? false,
      allowsNotApplicable: row.word(
        .notApplicable, in: GridVocabularies.answers, log: &log) ?? true,
      errors: parsed(.errors, row, ErrorText.errors) ?? [],
      comment: row.text(.comment, log: &log).map { ($0, row.name(.comment)) },
      evidence: row.text(.evidence, log: &log).map { ($0, row.name(.evidence)) },
      condition: condition(row), cues: parsed(.cues, row, CueText.cues) ?? [],
      measure: row.text(.measure, log: &log),
      formerly: (row.text(.formerly, log: &log) ?? "").split { ", ;".contains($0) }
        .map { String($0) })
  }

  private mutating func noteTexts(_ element: GridElement, _ row: SheetRow<CriteriaColumn>) {
    log.origins.note(element, at: row.name(.id))
    let fields: [(CriteriaColumn, GridField)] = [
      (.id, .id), (.kind, .kind), (.weight, .weight), (.dimension, .dimension),
      (.scale, .scale), (.ranges, .range), (.maximum, .max), (.unit, .unit), (.scored, .scored),
      (.bonus, .bonus), (.notApplicable, .notApplicable), (.errors, .error),
      (.comment, .comment), (.evidence, .evidence), (.condition, .appliesWhen), (.cues, .cue),
      (.measure, .measure), (.formerly, .formerly),
    ]
    for (column, field) in fields where row.table.columns[column] != nil {
      log.origins.note(element, field, at: row.name(column))
    }
    note(element, .title, row.text(.title, log: &log), at: row.name(.title))
    guard case .criterion = element else { return }
    note(element, .question, row.text(.question, log: &log), at: row.name(.question))
    note(element, .guidance, row.text(.guidance, log: &log), at: row.name(.guidance))
  }

  /// Names the cells that say nothing about a row of this kind.
  private mutating func leaveMeaningless(_ kind: RowKind, _ row: SheetRow<CriteriaColumn>) {
    let columns: [CriteriaColumn] =
      switch kind {
      case .section:
        [
          .question, .guidance, .scale, .ranges, .maximum, .unit, .scored, .bonus, .notApplicable,
          .errors, .comment, .evidence, .cues, .measure, .formerly,
        ]
      case .criterion(.text): [.weight, .dimension]
      case .criterion: [.dimension]
      }
    for column in columns {
      guard let cell = row.cell(column), case .text = CellText(cell.value) else { continue }
      let isSection = kind == .section
      log.leave(
        at: row.name(column),
        fr:
          "« \(column.title.french) » ne dit rien \(isSection ? "d'une rubrique" : "de ce critère")",
        en:
          "“\(column.title.english)” says nothing of \(isSection ? "a section" : "this criterion")")
    }
  }

  /// A cell's short notation, its line breaks kept.
  private mutating func parsed<Value>(
    _ column: CriteriaColumn, _ row: SheetRow<CriteriaColumn>,
    _ read: (String) throws(UnreadablePart) -> Value
  ) -> Value? {
    guard row.text(column, log: &log) != nil, let text = row.cell(column)?.value.writtenText else {
      return nil
    }
    do {
      return try read(text)
    } catch {
      let problem: ExchangeProblem =
        switch column {
        case .errors: .error(error.text)
        case .cues: .cue(error.text)
        default: .ranges(error.text)
        }
      log.report(problem, at: row.name(column))
      return nil
    }
  }

  private mutating func condition(_ row: SheetRow<CriteriaColumn>) -> Condition? {
    guard let text = row.text(.condition, log: &log) else { return nil }
    guard let condition = ConditionText.condition(text) else {
      log.report(.condition(text), at: row.name(.condition))
      return nil
    }
    return condition
  }

  /// A dimension by its id, or a standard one by its name in either language.
  private func dimension(_ text: String) -> String {
    if settings.dimensions.contains(text) || StandardDimension(rawValue: text) != nil {
      return text
    }
    return GridDraft.standardDimensions.value(text)?.rawValue ?? text
  }

  private static let standardDimensions = Vocabulary<StandardDimension>(
    StandardDimension.allCases.map {
      .init($0, $0.rawValue, fr: $0.title.french, en: $0.title.english)
    })
}

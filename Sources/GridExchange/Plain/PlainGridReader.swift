internal import ExactNumbers
internal import Languages
public import QualityModel
internal import Tables

/// Makes a grid of a client's own table, one row a criterion, once its columns are known.
///
/// What the words of cells mean, and what is done where they say nothing, is in
/// <doc:ClientTables>. Everything that is not understood is named.
public struct PlainGridReader: Sendable {
  /// A reader.
  public init() {}

  /// The grid of a table.
  ///
  /// - Parameters:
  ///   - otherSheets: Sheets of the same workbook that are not read, to be named.
  ///   - file: The file as the person named it, for places.
  public func read(
    _ table: PlainTable, mapping: PlainMapping, identity: GridIdentity,
    otherSheets: [String] = [], file: String
  ) -> GridImport {
    var draft = PlainDraft(table: table, mapping: mapping, log: ImportLog(file: file))
    for sheet in otherSheets {
      draft.log.leave(at: sheet, fr: "feuille non lue", en: "a sheet that is not read")
    }
    let grid = draft.grid(identity)
    return GridImport(
      grid: grid, findings: draft.log.findings, leftAside: draft.log.leftAside,
      origins: draft.log.origins)
  }
}

/// A criterion as its row gives it.
struct PlainRow {
  let row: Int
  let id: String
  let question: String
  let guidance: String?
  let weight: Rational?
  let notation: AnswerNotation?
  let errorClass: ErrorClass?
}

/// A section and its rows.
struct PlainSection {
  let row: Int
  let title: String
  var weight: Rational?
  var criteria: [PlainRow] = []
}

/// A client's table on its way to a grid.
struct PlainDraft {
  let table: PlainTable
  let mapping: PlainMapping
  var log: ImportLog
  var ids = SlugMaker()
  var sections: [PlainSection] = []

  func cell(_ row: Int, _ field: PlainField) -> String? {
    mapping.columns[field].flatMap { table.text(row, $0) }
  }

  func name(_ row: Int, _ field: PlainField) -> String {
    table.name(row, mapping.columns[field] ?? 0)
  }

  mutating func grid(_ identity: GridIdentity) -> Grid? {
    guard table.rows.count <= PlainTable.rowLimit else {
      log.report(.tooMuch(limit: PlainTable.rowLimit), at: table.sheet)
      return nil
    }
    leaveWhatHasNoField()
    for row in table.rows.keys.sorted() where row > mapping.headerRow { read(row) }
    for section in sections where section.criteria.isEmpty {
      log.leave(
        at: name(section.row, .section), fr: "« \(shortened(section.title)) », sans critère",
        en: "“\(shortened(section.title))”, without criteria")
    }
    sections.removeAll(where: \.criteria.isEmpty)
    guard !sections.isEmpty else {
      log.report(.noCriterion, at: table.sheet.isEmpty ? nil : table.sheet)
      return nil
    }
    let title = identity.title(else: table.sheet.isEmpty ? "Grille" : table.sheet)
    log.origins.note(.grid, at: table.name(mapping.headerRow, 0))
    let (table, columns) = (table, mapping.columns)
    return PlainAssembly(sections: sections, identity: identity).grid(
      title: title, ids: &ids, log: &log, place: { table.name($0, columns[$1] ?? 0) })
  }

  /// Titles above the header, columns of no field, cells that are no text.
  private mutating func leaveWhatHasNoField() {
    for (place, what) in table.leftAside { log.leave(at: place, fr: what.french, en: what.english) }
    for row in table.rows.keys.sorted() where row < mapping.headerRow {
      for (column, entry) in (table.rows[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        log.leave(
          at: table.name(row, column), fr: "au-dessus du tableau : « \(shortened(entry.text)) »",
          en: "above the table: “\(shortened(entry.text))”")
      }
    }
    let known = Set(mapping.columns.values)
    var others: [Int: Int] = [:]
    for (row, cells) in table.rows where row > mapping.headerRow {
      for column in cells.keys where !known.contains(column) { others[column, default: 0] += 1 }
    }
    for (column, count) in others.sorted(by: { $0.key < $1.key }) {
      let header = table.text(mapping.headerRow, column) ?? "–"
      log.leave(
        at: table.name(mapping.headerRow, column),
        fr: "colonne « \(shortened(header)) » (\(count) cellule\(count > 1 ? "s" : ""))",
        en: "column “\(shortened(header))” (\(count) cell\(count == 1 ? "" : "s"))")
    }
  }

  private mutating func read(_ row: Int) {
    let section = cell(row, .section)
    let question = cell(row, .criterion)
    if let section, PlainDraft.isTotal(section) || question.map(PlainDraft.isTotal) ?? false {
      leave(row)
      return
    }
    if let section, sections.last?.title != section { begin(section, at: row) }
    guard let question else {
      if let section, sections.last?.row == row, sections.last?.title == section {
        sections[sections.count - 1].weight = weight(row)
        leave(row, except: [.section, .weight])
      } else {
        leave(row)
      }
      return
    }
    guard !PlainDraft.isTotal(question) else {
      leave(row)
      return
    }
    if mapping.columns[.section] == nil, isHeading(row) {
      begin(question, at: row)
      return
    }
    if sections.isEmpty { begin("Grille", at: row) }
    sections[sections.count - 1].criteria.append(criterion(question, row))
  }

  private mutating func begin(_ title: String, at row: Int) {
    sections.append(PlainSection(row: row, title: title))
  }

  /// A row with words in the column of criteria alone, in a table whose other rows say more.
  private func isHeading(_ row: Int) -> Bool {
    let others = mapping.columns.filter { $0.key != .criterion && $0.key != .id }
    return !others.isEmpty && others.keys.allSatisfy { cell(row, $0) == nil }
  }

  private static func isTotal(_ text: String) -> Bool {
    let words = text.lowercased()
    return ["total", "sous-total", "note finale", "note totale", "score total", "overall score"]
      .contains { words.hasPrefix($0) }
  }

  /// Names the cells of a row that becomes nothing.
  private mutating func leave(_ row: Int, except kept: Set<PlainField> = []) {
    for field in PlainField.allCases where !kept.contains(field) {
      guard let text = cell(row, field) else { continue }
      log.leave(
        at: name(row, field), fr: "« \(shortened(text)) », hors de tout critère",
        en: "“\(shortened(text))”, of no criterion")
    }
  }

  private mutating func criterion(_ question: String, _ row: Int) -> PlainRow {
    let given = cell(row, .id).flatMap { text -> String? in
      let slug = text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
      guard slug == text, text.first?.isLetter == true || text.first?.isNumber == true else {
        return nil
      }
      return text
    }
    if let text = cell(row, .id), given == nil {
      log.leave(
        at: name(row, .id), fr: "« \(shortened(text)) » ne peut pas être un identifiant",
        en: "“\(shortened(text))” cannot be an id")
    }
    let id = ids.id(for: given ?? question, exactly: given, else: "critere")
    let critical = cell(row, .critical).flatMap { errorClass($0, row) }
    return PlainRow(
      row: row, id: id, question: question, guidance: cell(row, .guidance), weight: weight(row),
      notation: notation(row), errorClass: critical)
  }

  private mutating func weight(_ row: Int) -> Rational? {
    guard let text = cell(row, .weight) else { return nil }
    var words = text.lowercased()
    for unit in ["%", "points", "point", "pts", "pt"] {
      words = CellText.collapsed(words)
      if words.hasSuffix(unit) { words.removeLast(unit.count) }
    }
    if let weight = NumberForms.value(words), weight >= .zero { return weight }
    log.leave(
      at: name(row, .weight), fr: "« \(shortened(text)) » n'est pas un poids : 1 est pris",
      en: "“\(shortened(text))” is no weight: 1 is taken")
    return nil
  }

  private mutating func notation(_ row: Int) -> AnswerNotation? {
    guard let text = cell(row, .answers) else { return nil }
    guard let notation = AnswerNotation(text) else {
      log.leave(
        at: name(row, .answers),
        fr: "« \(shortened(text)) » n'est pas compris comme barème : oui/non est pris",
        en: "“\(shortened(text))” is not understood as answers: yes/no is taken")
      return nil
    }
    if notation.guessesPoints {
      log.leave(
        at: name(row, .answers),
        fr: "« \(shortened(text)) » ne dit pas de points : 0, 1, 2… dans l'ordre écrit",
        en: "“\(shortened(text))” says no points: 0, 1, 2… in the order written")
    }
    return notation
  }

  /// The class of an error that ends the evaluation; `nil` when the cell says there is none.
  private mutating func errorClass(_ text: String, _ row: Int) -> ErrorClass? {
    if let named = GridVocabularies.errorClasses.value(text) { return named }
    if let answer = GridVocabularies.answers.value(text) {
      if answer {
        log.leave(
          at: name(row, .critical),
          fr: "éliminatoire : la grille à 0, erreur de conformité faute d'une classe dite",
          en: "critical: the grid to 0, a compliance error for want of a class")
      }
      return answer ? .compliance : nil
    }
    let folded = FoldedName(text).text
    if PlainField.critical.foldedNames.contains(FoldedName(text)) || folded == "autofail" {
      return .compliance
    }
    guard !folded.isEmpty else { return nil }
    log.leave(
      at: name(row, .critical), fr: "« \(shortened(text)) » n'est ni oui, ni non, ni une classe",
      en: "“\(shortened(text))” is neither yes, nor no, nor a class")
    return nil
  }
}

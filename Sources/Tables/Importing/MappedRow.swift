public import Calendars
public import Languages

/// A row seen through a mapping: gives values by field and collects what is wrong with its cells.
///
/// Each reading returns `nil` when the column is absent, the cell empty, or its text wrong; the
/// last adds a problem. Required fields add one when they are empty too.
public struct MappedRow {
  /// The row.
  public let row: TableRow
  /// Where the fields are.
  public let mapping: ColumnMapping
  /// What is wrong so far.
  public private(set) var problems: [RowProblem] = []
  /// What was said about the file.
  public let settings: ImportSettings

  /// A row and the mapping of its file. A row that is shorter or longer than the header has a
  /// problem from the start; empty cells beyond the header are none.
  public init(_ row: TableRow, mapping: ColumnMapping, settings: ImportSettings) {
    self.row = row
    self.mapping = mapping
    self.settings = settings
    let (found, expected) = (row.count, mapping.header.count)
    let hasExtraText =
      found > expected && (expected..<found).contains { !row.bytes(at: $0).isEmpty }
    if let facts = row.facts {
      checkSheet(facts, hasExtraText: hasExtraText)
    } else if found < expected || hasExtraText {
      problems.append(
        RowProblem(
          line: row.line,
          reason: BilingualText(
            fr: "\(found) cellules là où l'en-tête en a \(expected) : un séparateur ou un "
              + "guillemet manque ou est en trop",
            en: "\(found) cells where the header has \(expected): a delimiter or a quote is "
              + "missing or too many")))
    }
  }

  /// Cells that the spreadsheet has no value for, and text beside the table.
  private mutating func checkSheet(_ facts: TableRow.SheetFacts, hasExtraText: Bool) {
    for field in mapping.fields {
      guard let column = mapping.column(of: field) else { continue }
      if let problem = facts.problems[column] { add(problem, field) }
    }
    guard hasExtraText,
      let column = (mapping.header.count..<row.count).first(where: {
        !row.bytes(at: $0).isEmpty
      })
    else { return }
    problems.append(
      RowProblem(
        line: row.line, sheet: row.sheet, columnNumber: column + 1,
        reason: BilingualText(
          fr: "du texte à droite de la dernière colonne de l'en-tête",
          en: "text to the right of the header's last column")))
  }

  /// How the cell of a field is written: numbers of a sheet have a point, whatever its texts have.
  private func syntax(of field: FieldSpecification) -> CellSyntax {
    var syntax = settings.syntax
    if let column = mapping.column(of: field), row.facts?.numbers.contains(column) ?? false {
      syntax.decimalMark = .point
    }
    return syntax
  }

  /// The text of a field without white space at both ends; `nil` when it is empty.
  public mutating func text(_ field: FieldSpecification) -> String? {
    let text = textIfAny(field)
    if text == nil, field.isRequired { add(.empty, field) }
    return text
  }

  /// The text of a field whose column may be required while its cells may be empty.
  public func textIfAny(_ field: FieldSpecification) -> String? {
    guard let column = mapping.column(of: field) else { return nil }
    let text = row[column].trimmed
    return text.isEmpty ? nil : text
  }

  /// The text of an identifier: as `text`, and refused when Excel has shortened it.
  public mutating func identifier(_ field: FieldSpecification) -> String? {
    guard let text = text(field) else { return nil }
    if CellSyntax.isShortenedByExcel(text) {
      add(.shortenedByExcel, field)
      return nil
    }
    return text
  }

  /// The number of a field.
  public mutating func number(_ field: FieldSpecification) -> CellNumber? {
    value(field) { [syntax = syntax(of: field)] text throws(CellProblem) in
      try syntax.number(text)
    }
  }

  /// The whole number of a field.
  public mutating func whole(_ field: FieldSpecification) -> Int? {
    value(field) { [syntax = syntax(of: field)] text throws(CellProblem) in
      try syntax.whole(text)
    }
  }

  /// The duration of a field, in seconds.
  public mutating func duration(_ field: FieldSpecification) -> Int? {
    value(field) { [syntax = syntax(of: field)] text throws(CellProblem) in
      try syntax.duration(text)
    }
  }

  /// The day of a field.
  public mutating func date(_ field: FieldSpecification) -> CalendarDate? {
    value(field) { [settings] text throws(CellProblem) in try settings.syntax.date(text) }
  }

  /// The day and time of a field, in the workspace's time.
  public mutating func dateTime(_ field: FieldSpecification) -> CivilDateTime? {
    value(field) { [settings] text throws(CellProblem) in
      try settings.local(try settings.syntax.dateTime(text))
    }
  }

  /// The time of day of a field, in seconds since midnight.
  public mutating func timeOfDay(_ field: FieldSpecification) -> Int? {
    value(field) { [settings] text throws(CellProblem) in try settings.syntax.timeOfDay(text) }
  }

  /// A field's text turned into a value by `read`, whose problem is added.
  public mutating func value<Value>(
    _ field: FieldSpecification, _ read: (String) throws(CellProblem) -> Value
  ) -> Value? {
    guard let text = text(field) else { return nil }
    do throws(CellProblem) {
      return try read(text)
    } catch {
      add(error, field)
      return nil
    }
  }

  /// One of the words that stand for the cases of a choice, case and accents aside.
  public mutating func choice<Value>(
    _ field: FieldSpecification, _ words: [(value: Value, words: [String])]
  ) -> Value? {
    value(field) { text throws(CellProblem) in
      let folded = FoldedName(text)
      if let found = words.first(where: { $0.words.contains { FoldedName($0) == folded } }) {
        return found.value
      }
      let known = words.compactMap(\.words.first).joined(separator: ", ")
      throw .refused(
        BilingualText(
          fr: "valeur inconnue ; valeurs possibles : \(known)",
          en: "unknown value; possible values: \(known)"))
    }
  }

  /// Adds a problem of a field's cell.
  public mutating func add(_ problem: CellProblem, _ field: FieldSpecification) {
    let column = mapping.column(of: field)
    problems.append(
      RowProblem(
        line: row.line, sheet: row.sheet, column: column.map { mapping.header[$0] },
        columnNumber: column.map { $0 + 1 },
        cell: field.holdsCustomerWords ? nil : column.map { row[$0].trimmed },
        reason: problem.reason))
  }

  /// Adds a problem of a field's cell in words.
  public mutating func refuse(_ field: FieldSpecification, _ reason: BilingualText) {
    add(.refused(reason), field)
  }
}

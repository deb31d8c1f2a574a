internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Tables
internal import Workbooks

/// A sheet read as a table with a header of known columns.
struct SheetTable<Column: SheetColumn> {
  let sheet: Sheet
  let headerRow: Int
  let columns: [Column: Int]
  /// Columns that are no known one, by place.
  let others: [(index: Int, header: String)]
  /// The rows below the header that hold something.
  let rows: [Int]

  /// Rows beyond which a sheet is no grid's.
  static var rowLimit: Int { 20_000 }

  /// Finds the header in the first rows. What is missing is reported; what stands above the header
  /// is left aside.
  init?(_ sheet: Sheet, log: inout ImportLog) {
    self.sheet = sheet
    let filled = sheet.rows.keys.sorted()
    guard filled.count <= SheetTable.rowLimit else {
      log.report(.tooMuch(limit: SheetTable.rowLimit), at: sheet.name)
      return nil
    }
    let names = Column.byName
    func known(_ row: Int) -> Int {
      let headers = (sheet.rows[row] ?? [:]).values.compactMap(\.header)
      return Set(headers.compactMap { names[FoldedName($0)] }).count
    }
    let candidates = filled.prefix(20)
    let best = candidates.max { (known($0), -$0) < (known($1), -$1) }
    guard let best, known(best) > 0 else {
      for column in Column.allCases where column.isRequired {
        log.report(.missingColumn(column.title, sheet: sheet.name), at: sheet.name)
      }
      return nil
    }
    headerRow = best
    var (columns, others): ([Column: Int], [(Int, String)]) = ([:], [])
    for (index, cell) in (sheet.rows[best] ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let header = cell.header else { continue }
      let place = CellReference(row: best, column: index)
      guard let column = names[FoldedName(header)] else {
        others.append((index, header))
        continue
      }
      if let first = columns[column] {
        log.report(
          .repeatedColumn(header, first: CellReference(row: best, column: first).text),
          at: cellName(sheet.name, place))
      } else {
        columns[column] = index
      }
    }
    self.columns = columns
    self.others = others
    rows = filled.filter { $0 > best }
    for row in filled where row < best {
      for (index, cell) in (sheet.rows[row] ?? [:]).sorted(by: { $0.key < $1.key })
      where cell.value != .empty {
        log.leave(
          at: cellName(sheet.name, CellReference(row: row, column: index)),
          fr: "cellule au-dessus du tableau", en: "a cell above the table")
      }
    }
    for column in Column.allCases where column.isRequired && columns[column] == nil {
      log.report(.missingColumn(column.title, sheet: sheet.name), at: sheet.name)
    }
  }

  func reference(_ row: Int, _ column: Column) -> CellReference {
    CellReference(row: row, column: columns[column] ?? 0)
  }

  func name(_ row: Int, _ column: Column) -> String {
    cellName(sheet.name, reference(row, column))
  }

  /// Names what no column reads: columns that are unknown, cells without a header, notes.
  func leaveTheRest(readingAlso read: Set<Int> = [], log: inout ImportLog) {
    let known = Set(columns.values).union(read)
    for (index, header) in others where !read.contains(index) {
      let count = rows.count { row in
        sheet[row, index].map { $0.value != .empty } ?? false
      }
      log.leave(
        at: cellName(sheet.name, CellReference(row: headerRow, column: index)),
        fr: "colonne « \(shortened(header)) » (\(count) cellule\(count > 1 ? "s" : ""))",
        en: "column “\(shortened(header))” (\(count) cell\(count == 1 ? "" : "s"))")
    }
    let headed = known.union(others.map(\.index))
    for row in rows {
      for (index, cell) in (sheet.rows[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let place = cellName(sheet.name, CellReference(row: row, column: index))
        if !headed.contains(index), cell.value != .empty {
          log.leave(
            at: place, fr: "cellule hors des colonnes", en: "a cell outside the columns")
        }
        if cell.note != nil {
          log.leave(at: place, fr: "note de cellule", en: "a note on a cell")
        }
      }
    }
  }
}

/// A row of a table, read cell by cell.
struct SheetRow<Column: SheetColumn> {
  let table: SheetTable<Column>
  let row: Int

  func name(_ column: Column) -> String { table.name(row, column) }

  func cell(_ column: Column) -> Cell? {
    table.columns[column].flatMap { table.sheet[row, $0] }
  }

  /// The text of a cell, `nil` when it is empty. Errors and dates are reported; a formula is read by
  /// its last value and named.
  func text(_ column: Column, log: inout ImportLog) -> String? {
    guard let cell = cell(column) else { return nil }
    return table.text(of: cell, at: name(column), log: &log)
  }

  /// The exact number of a cell.
  func number(_ column: Column, log: inout ImportLog) -> Rational? {
    guard let text = text(column, log: &log) else { return nil }
    guard let number = NumberForms.value(text) else {
      log.report(.notANumber(text), at: name(column))
      return nil
    }
    return number
  }

  /// The value that the word of a cell stands for.
  func word<Value>(
    _ column: Column, in vocabulary: Vocabulary<Value>, log: inout ImportLog
  ) -> Value? {
    guard let text = text(column, log: &log) else { return nil }
    return value(of: text, in: vocabulary, at: name(column), log: &log)
  }

  func value<Value>(
    of text: String, in vocabulary: Vocabulary<Value>, at place: String, log: inout ImportLog
  ) -> Value? {
    if let value = vocabulary.value(text) { return value }
    let known = BilingualText(
      fr: vocabulary.words(.french).joined(separator: ", "),
      en: vocabulary.words(.english).joined(separator: ", "))
    let meant =
      vocabulary.suggestion(for: text, .french) ?? vocabulary.suggestion(for: text, .english)
    log.report(.unknownWord(text, known: known, suggestion: meant), at: place)
    return nil
  }

  /// Whether every cell of the row is empty.
  var isBlank: Bool {
    (table.sheet.rows[row] ?? [:]).values.allSatisfy {
      if case .empty = CellText($0.value) { true } else { false }
    }
  }
}

extension SheetTable {
  func text(of cell: Cell, at place: String, log: inout ImportLog) -> String? {
    if cell.value.isFormula {
      log.leave(
        at: place, fr: "formule : sa dernière valeur a été lue",
        en: "a formula: its last value was read")
    }
    switch CellText(cell.value) {
    case .empty: return nil
    case .text(let text): return text
    case .date:
      log.report(.dateInCell, at: place)
      return nil
    case .error(let name):
      log.report(.unreadableCell(name), at: place)
      return nil
    }
  }
}

extension Cell {
  /// The cell's words, as a header's.
  fileprivate var header: String? {
    if case .text(let text) = CellText(value) { text } else { nil }
  }
}

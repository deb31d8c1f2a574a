internal import Languages
public import Tables
public import Workbooks

/// A table of a client's own making: rows of cells, as text, with their names.
public struct PlainTable: Sendable {
  /// A cell that says something.
  struct Entry: Sendable, Hashable {
    let text: String
    /// Whether the cell is part of a merged one whose value is elsewhere.
    let isRepeated: Bool
  }

  /// The sheet's name; empty for a CSV file.
  let sheet: String
  /// Cells by row and column.
  private(set) var rows: [Int: [Int: Entry]] = [:]
  /// What could not be taken as text.
  private(set) var leftAside: [(place: String, what: BilingualText)] = []
  private let isNumberedByLine: Bool

  /// Rows beyond which a table is no grid.
  static let rowLimit = 20_000

  /// A sheet of a workbook; merged cells say in each of their rows what the first says.
  public init(_ sheet: Sheet) {
    self.sheet = sheet.name
    isNumberedByLine = false
    for (row, cells) in sheet.orderedRows.prefix(PlainTable.rowLimit + 1) {
      for (column, cell) in cells {
        let name = cellName(sheet.name, CellReference(row: row, column: column))
        if cell.note != nil {
          leftAside.append((name, BilingualText(fr: "note de cellule", en: "a note on a cell")))
        }
        switch CellText(cell.value) {
        case .text(let text): rows[row, default: [:]][column] = Entry(text: text, isRepeated: false)
        case .empty: break
        case .error(let error):
          leftAside.append(
            (name, .spaced(fr: "erreur du tableur \(error)", en: "spreadsheet error \(error)")))
        case .date:
          leftAside.append((name, BilingualText(fr: "date", en: "a date")))
        }
      }
    }
    for range in sheet.mergedCells where range.first.column == range.last.column {
      guard let entry = rows[range.first.row]?[range.first.column],
        range.last.row - range.first.row < PlainTable.rowLimit
      else { continue }
      for row in range.first.row + 1..<max(range.first.row + 1, range.last.row + 1)
      where rows[row] != nil {
        rows[row]?[range.first.column] = Entry(text: entry.text, isRepeated: true)
      }
    }
  }

  /// The sheet of a workbook that looks most like a grid, and the names of the others that hold
  /// something; `nil` for a workbook without cells.
  public static func likeliest(
    in workbook: Workbook
  ) -> (table: PlainTable, others: [String])? {
    let filled = workbook.sheets.filter { !$0.rows.isEmpty }
    let tables = filled.map { PlainTable($0) }
    let ranked = tables.enumerated().max { left, right in
      (left.element.promise, -left.offset) < (right.element.promise, -right.offset)
    }
    guard let ranked else { return nil }
    let others = filled.map(\.name).filter { $0 != ranked.element.sheet }
    return (ranked.element, others)
  }

  private var promise: Int { PlainMapping(guessing: self).columns.count }

  /// A CSV or TSV file.
  ///
  /// - Throws: `TableError` for a file that cannot be read.
  public init(_ reader: CSVReader) throws {
    sheet = ""
    isNumberedByLine = true
    var read: [Int: [Int: Entry]] = [:]
    func add(_ cells: [String], line: Int) {
      for (column, text) in cells.enumerated() {
        let text = CellText.collapsed(text)
        guard !text.isEmpty, read.count <= PlainTable.rowLimit else { continue }
        read[line - 1, default: [:]][column] = Entry(text: text, isRepeated: false)
      }
    }
    add(reader.header, line: reader.dialect.headerLine)
    try reader.forEachRow { add($0.cells, line: $0.line) }
    rows = read
  }

  /// The name of a cell for a person: `Grille!B7`, or `B7` in a CSV file.
  func name(_ row: Int, _ column: Int) -> String {
    let reference = CellReference(row: row, column: column)
    return isNumberedByLine ? reference.text : cellName(sheet, reference)
  }

  func text(_ row: Int, _ column: Int) -> String? { rows[row]?[column]?.text }
}

internal import Workbooks

/// A sheet of a workbook as a table: its header, which titles may precede, and the rows below.
struct SheetTable: Sendable {
  let header: [String]
  let dialect: SheetDialect
  let byteCount: Int
  private let sheet: Sheet
  private let file: String

  init(_ source: TableSource, options: CSVOptions) throws {
    let bytes = try ByteStream.content(of: source)
    let workbook = try WorkbookReader().read(bytes, file: source.name)
    byteCount = bytes.count
    file = source.name
    sheet = try SheetTable.sheet(options.sheet, of: workbook, file: source.name)
    guard let line = SheetTable.headerRow(of: sheet, wanted: options.headerLine) else {
      throw TableError(options.headerLine == nil ? .empty : .headerLineMissing, file: file)
    }
    let texts = CellTexts(row: line, cells: sheet.rows[line] ?? [:], sheet: sheet.name)
    header = texts.row(columns: 0).cells.map { $0.trimmed }
    let visible = workbook.sheets.filter { !$0.isHidden }.map(\.name)
    dialect = SheetDialect(
      sheet: sheet.name, sheets: visible, headerLine: line + 1, columnCount: header.count,
      formulaCount: SheetTable.formulas(below: line, in: sheet))
  }

  /// Gives each row below the header that holds any text, with its cells.
  func forEachRow(_ body: (TableRow, [Int: Cell]) throws -> Void) throws {
    var hasRows = false
    for line in sheet.rows.keys.sorted() where line >= dialect.headerLine {
      let cells = sheet.rows[line] ?? [:]
      let row = CellTexts(row: line, cells: cells, sheet: sheet.name).row(columns: header.count)
      if row.isBlank { continue }
      hasRows = true
      try body(row, cells)
    }
    if !hasRows { throw TableError(.headerOnly, file: file, line: dialect.headerLine) }
  }

  private static func sheet(_ name: String?, of workbook: Workbook, file: String) throws -> Sheet {
    let visible = workbook.sheets.filter { !$0.isHidden }
    guard let name else {
      // The first sheet may be a cover without anything in it.
      let filled = visible.first { !$0.rows.isEmpty } ?? visible.first ?? workbook.sheets.first
      guard let filled else { throw WorkbookError(.noSheet, file: file) }
      return filled
    }
    let folded = FoldedName(name)
    let found =
      workbook.sheet(name) ?? workbook.sheets.first { FoldedName($0.name) == folded }
    guard let found else {
      throw WorkbookError(.unknownSheet(name, known: workbook.sheets.map(\.name)), file: file)
    }
    return found
  }

  /// The row of the header: the one wanted, or the first that holds texts only and as many of them
  /// as a header of this table would. Titles, dates of export and filters above it hold fewer.
  private static func headerRow(of sheet: Sheet, wanted: Int?) -> Int? {
    let lines = sheet.rows.keys.sorted()
    if let wanted { return lines.first { $0 + 1 >= wanted && isFilled(sheet.rows[$0]) } }
    let sample = lines.prefix(60).filter { isFilled(sheet.rows[$0]) }
    let widest = sample.map { filledCount(sheet.rows[$0]) }.max() ?? 0
    let isHeader = { (line: Int) in
      let cells = sheet.rows[line] ?? [:]
      return filledCount(cells) * 10 >= widest * 6
        && cells.values.allSatisfy { cell in
          switch cell.value {
          case .text, .empty, .formula(_, cached: .text): true
          default: false
          }
        }
    }
    return sample.first(where: isHeader) ?? sample.first
  }

  private static func isFilled(_ cells: [Int: Cell]?) -> Bool { filledCount(cells) > 0 }

  private static func filledCount(_ cells: [Int: Cell]?) -> Int {
    (cells ?? [:]).values.count { cell in
      switch cell.value {
      case .empty: false
      case .text(let text): !text.trimmed.isEmpty
      default: true
      }
    }
  }

  private static func formulas(below line: Int, in sheet: Sheet) -> Int {
    sheet.rows.reduce(0) { count, row in
      guard row.key > line else { return count }
      return count
        + row.value.values.count { if case .formula = $0.value { true } else { false } }
    }
  }
}

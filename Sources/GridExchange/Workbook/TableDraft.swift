internal import Languages
internal import Workbooks

/// A sheet with a header of known columns, written row by row.
struct TableDraft<Column: SheetColumn> {
  private(set) var sheet: Sheet
  private(set) var row = 0
  private let columns: [Column: Int]
  private let language: Language

  init(_ name: GridSheet, _ language: Language) {
    self.language = language
    sheet = Sheet(name: name.title[language])
    var columns: [Column: Int] = [:]
    for (index, column) in Column.allCases.enumerated() {
      columns[column] = index
      sheet[0, index] = Cell(
        .text(column.title[language]), style: .header, note: column.explanation[language])
      sheet.columns[index] = Sheet.Column(width: column.width)
    }
    self.columns = columns
    sheet.frozenRows = 1
    sheet.printsLandscape = true
  }

  mutating func nextRow() { row += 1 }

  func reference(_ column: Column) -> CellReference {
    CellReference(row: row, column: columns[column] ?? 0)
  }

  mutating func write(_ value: CellValue, _ column: Column, style: CellStyle = .body) {
    sheet[reference(column)] = Cell(value, style: style)
  }

  mutating func write(_ text: String?, _ column: Column, style: CellStyle = .body) {
    guard let text, !text.isEmpty else { return }
    write(.text(text), column, style: style)
  }

  /// Offers a list of words in the rows written, and in some more to be added.
  mutating func offer(_ words: [String], in column: Column) {
    let index = columns[column] ?? 0
    offer(
      words,
      over: CellRange(
        CellReference(row: 1, column: index), CellReference(row: row + 200, column: index)))
  }

  /// Offers a list of words in a cell of the row being written.
  mutating func offer(_ words: [String], at column: Column) {
    offer(words, over: CellRange(reference(column)))
  }

  private mutating func offer(_ words: [String], over range: CellRange) {
    // A list that a spreadsheet cannot hold is left out: the words are checked on reading anyway.
    guard !words.contains(where: { $0.contains(",") }),
      words.joined(separator: ",").utf16.count <= 255
    else { return }
    let refusal = language == .french ? "Choisissez dans la liste." : "Choose from the list."
    sheet.validations.append(
      CellValidation(range: range, rule: .list(words), refusal: refusal))
  }

  /// The sheet, filters over what was written.
  func finished() -> Sheet {
    var sheet = sheet
    sheet.filter = CellRange(
      CellReference(row: 0, column: 0), CellReference(row: row, column: columns.count - 1))
    return sheet
  }
}

extension CellStyle {
  static var header: CellStyle {
    var style = CellStyle()
    (style.isBold, style.wraps, style.hasBorder, style.fill) = (true, true, true, 0xD9E2EC)
    return style
  }

  static var body: CellStyle {
    var style = CellStyle()
    style.wraps = true
    return style
  }

  /// A row of a section.
  static var section: CellStyle {
    var style = body
    (style.isBold, style.fill) = (true, 0xF0F4F8)
    return style
  }

  /// What is shown and not read back.
  static var informative: CellStyle {
    var style = CellStyle()
    (style.isItalic, style.colour, style.wraps) = (true, 0x627D98, true)
    return style
  }

  static var share: CellStyle {
    var style = informative
    (style.numberFormat, style.alignment) = ("0.0%", .right)
    return style
  }
}

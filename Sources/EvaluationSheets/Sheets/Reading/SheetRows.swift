internal import QualityModel
internal import Workbooks

/// Where the rows of a sheet are now, by their keys: rows may have moved.
struct SheetRows: Sendable {
  private let rows: [String: Int]
  private let cells: [SheetSlot: CellReference]

  /// - Returns: `nil` when a row of the grid's layout is missing or there twice.
  init?(_ sheet: Sheet, _ layout: SheetLayout) {
    var rows: [String: Int] = [:]
    for row in sheet.rows.keys {
      guard case .text(let key)? = sheet[SheetColumn.key.cell(row)]?.value else { continue }
      guard rows.updateValue(row, forKey: key) == nil else { return nil }
    }
    guard layout.keys.allSatisfy({ rows[$0.key] != nil }) else { return nil }
    let moved = Dictionary(
      layout.keys.map { ($0.row, rows[$0.key] ?? $0.row) }, uniquingKeysWith: { first, _ in first })
    cells = Dictionary(
      layout.slots.map { slot, cell in
        (slot, CellReference(row: moved[cell.row] ?? cell.row, column: cell.column))
      }, uniquingKeysWith: { first, _ in first })
    self.rows = rows
  }

  func cell(of slot: SheetSlot) -> CellReference? { cells[slot] }

  /// The value shown in the answers' column of the head's rows.
  func text(_ key: String, _ sheet: Sheet) -> String {
    guard let row = rows[key], case .text(let text)? = sheet[SheetColumn.answer.cell(row)]?.value
    else { return "" }
    return text
  }

  func row(_ key: String) -> Int? { rows[key] }
}

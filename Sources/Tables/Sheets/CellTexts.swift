internal import Calendars
internal import Workbooks

/// The cells of a sheet's row as the texts that the same table gives as CSV.
struct CellTexts {
  let row: Int
  let cells: [Int: Cell]
  let sheet: String

  /// The row, at least so many cells wide.
  func row(columns: Int) -> TableRow {
    var texts = [String](repeating: "", count: max(columns, (cells.keys.max() ?? -1) + 1))
    var facts = TableRow.SheetFacts(sheet: sheet)
    for (column, cell) in cells { texts[column] = text(of: cell, column, &facts) }
    while texts.count > columns, texts.last?.isEmpty ?? false { texts.removeLast() }
    return TableRow(line: row + 1, cells: texts, facts: facts)
  }

  private func text(
    of cell: Cell, _ column: Int, _ facts: inout TableRow.SheetFacts
  ) -> String {
    switch cell.value {
    case .empty: return ""
    case .text(let text): return text
    case .number(let number):
      facts.numbers.append(column)
      return NumberInFormat.text(number, format: cell.style.numberFormat)
    case .dateTime(let time):
      let clock = time.secondOfDay == 0 ? "" : " " + time.isoText.dropFirst(11)
      return time.date.isoText + clock
    case .boolean(let value): return value ? "TRUE" : "FALSE"
    case .error(let name):
      facts.problems[column] = .spreadsheetError(name)
      return name
    case .formula(_, cached: .empty):
      facts.problems[column] = .neverComputed
      return ""
    case .formula(_, let cached):
      return text(of: Cell(cached, style: cell.style), column, &facts)
    }
  }
}

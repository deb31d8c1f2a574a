extension Sheet {
  /// Heights in points of the rows whose wrapping texts take more than one line and that have no
  /// height of their own. LibreOffice 7.4 takes a row without one as a single line, and shows texts
  /// over one another.
  var fittedRowHeights: [Int: Double] {
    let merged = Set(mergedCells.map(\.first))
    var heights: [Int: Double] = [:]
    for (row, cells) in rows where rowHeights[row] == nil {
      let lines = cells.reduce(1) { most, entry in
        let (column, cell) = entry
        guard cell.style.wraps, let text = cell.value.shownText,
          !merged.contains(CellReference(row: row, column: column))
        else { return most }
        return max(most, Sheet.lines(of: text, in: columns[column]?.width ?? Sheet.usualWidth))
      }
      if lines > 1 { heights[row] = min(Double(lines) * Sheet.lineHeight + 3, Sheet.heightLimit) }
    }
    return heights
  }

  /// Excel's width, line height and tallest row.
  private static let usualWidth = 8.43
  private static let lineHeight = 15.0
  private static let heightLimit = 409.0

  /// A column is as wide as that many digits; words take a little less, and do not break.
  private static func lines(of text: String, in width: Double) -> Int {
    guard width.isFinite, width >= 1 else { return 1 }
    let room = Int(min(width, 255))
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, ($1.count + room - 1) / room) }
  }
}

extension CellValue {
  /// The text that a cell shows; `nil` for what never takes more than a line.
  fileprivate var shownText: String? {
    switch self {
    case .text(let text): text
    case .formula(_, let cached): cached.shownText
    case .empty, .number, .dateTime, .boolean, .error: nil
    }
  }
}

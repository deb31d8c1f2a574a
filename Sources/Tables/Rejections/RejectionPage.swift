internal import Languages
internal import Workbooks

/// The sheet of refused rows while it is filled.
struct RejectionPage {
  private(set) var rowCount = 0
  private var sheet: Sheet
  private let language: Language
  /// The columns of the file that are kept: all but the reasons of an earlier import.
  private let columns: [Int]
  private var widths: [Int]

  static let title = BilingualText(fr: "Motif du refus", en: "Reason for refusal")
  private static let textLimit = 32_767

  init(header: [String], language: Language) {
    self.language = language
    sheet = Sheet(
      name: language == .french ? "Lignes refusées" : "Refused rows")
    columns = header.indices.filter { !RejectedRows.isReason(header: header[$0]) }
    widths = columns.map { header[$0].count }
    var style = CellStyle()
    style.isBold = true
    style.wraps = true
    for (place, column) in columns.enumerated() {
      sheet[0, place] = Cell(.text(header[column]), style: style)
    }
    sheet[0, columns.count] = Cell(.text(RejectionPage.title[language]), style: style)
    sheet.frozenRows = 1
  }

  /// Adds a row; `cells` are those of the sheet it came from.
  mutating func add(_ row: TableRow, _ cells: [Int: Cell]?, _ refusals: [RejectedRows.Refusal]) {
    rowCount += 1
    let refused = Set(refusals.compactMap { $0.columnNumber.map { $0 - 1 } })
    var wasCut = false
    for (place, column) in columns.enumerated() {
      var cell = cells.map { RejectionPage.plain($0[column]) } ?? Cell(.text(row[column]))
      if case .text(let text) = cell.value, text.utf16.count > RejectionPage.textLimit {
        cell.value = .text(RejectionPage.cut(text))
        wasCut = true
      }
      if refused.contains(column) {
        cell.style.fill = 0xFFC7CE
        cell.style.colour = 0x9C0006
      }
      if cell.value != .empty || refused.contains(column) { sheet[rowCount, place] = cell }
      widths[place] = max(widths[place], min(40, row[column].count))
    }
    sheet[rowCount, columns.count] = Cell(.text(reason(row, refusals, wasCut)), style: wrapped)
  }

  /// The sheet with its widths and filter.
  var finished: Sheet {
    var sheet = sheet
    for (place, width) in widths.enumerated() {
      sheet.columns[place] = Sheet.Column(width: Double(min(40, max(8, width))) + 2)
    }
    sheet.columns[columns.count] = Sheet.Column(width: 70)
    sheet.filter = CellRange(
      CellReference(row: 0, column: 0), CellReference(row: rowCount, column: columns.count))
    return sheet
  }

  private var wrapped: CellStyle {
    var style = CellStyle()
    style.wraps = true
    return style
  }

  /// All reasons of a row, a line each.
  private func reason(
    _ row: TableRow, _ refusals: [RejectedRows.Refusal], _ wasCut: Bool
  ) -> String {
    var lines: [String] = []
    for refusal in refusals where !lines.contains(refusal.reason[language]) {
      lines.append(refusal.reason[language])
    }
    if wasCut {
      let note = BilingualText(
        fr: "un texte a été coupé ici : une cellule contient 32 767 caractères au plus",
        en: "a text was cut here: a cell holds at most 32,767 characters")
      lines.append(note[language])
    }
    let text = lines.joined(separator: "\n")
    return text.utf16.count > RejectionPage.textLimit ? RejectionPage.cut(text) : text
  }

  /// A cell without its formula, which would compute something else in another place.
  private static func plain(_ cell: Cell?) -> Cell {
    guard let cell else { return Cell(.empty) }
    var style = CellStyle()
    style.numberFormat = cell.style.numberFormat
    guard case .formula(_, let cached) = cell.value else { return Cell(cell.value, style: style) }
    return Cell(cached, style: style)
  }

  private static func cut(_ text: String) -> String {
    var (result, count) = ("", 1)
    for character in text {
      count += character.utf16.count
      if count > textLimit { break }
      result.append(character)
    }
    return result + "…"
  }
}

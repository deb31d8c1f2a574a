internal import Calendars

/// The style that a cell is written with: its own, with a number format where its value needs one.
enum WrittenStyle {
  static func of(_ cell: Cell) -> CellStyle {
    var style = cell.style
    guard style.numberFormat == nil else { return style }
    switch cell.value {
    case .text(let text) where wouldChangeWhenEdited(text): style.numberFormat = "@"
    case .dateTime(let time), .formula(_, cached: .dateTime(let time)):
      style.numberFormat = time.secondOfDay == 0 ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss"
    default: break
    }
    return style
  }

  /// Whether a spreadsheet would take the text for a formula, a number or a day once a person has
  /// been in the cell.
  private static func wouldChangeWhenEdited(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r'.,".unicodeScalars.contains(first)
      || first.properties.generalCategory == .decimalNumber
  }
}

public import Calendars

/// What a cell holds.
public enum CellValue: Sendable, Hashable {
  /// Nothing; the cell may still have a style or a note.
  case empty
  /// Text, never run as a formula whatever it begins with.
  case text(String)
  /// A number, as spreadsheets keep them.
  case number(Double)
  /// A date and time: a number in a format of dates.
  case dateTime(CivilDateTime)
  /// True or false.
  case boolean(Bool)
  /// An error of the spreadsheet: `#N/A`, `#REF!`.
  case error(String)
  /// A formula, `=` not included, English names and commas, with the value last computed.
  indirect case formula(String, cached: CellValue)
}

/// A cell of a sheet.
public struct Cell: Sendable, Hashable {
  /// What it holds.
  public var value: CellValue
  /// How it looks, and whether it can be changed. Only the number format is read back.
  public var style: CellStyle
  /// The note shown beside it.
  public var note: String?

  /// A cell.
  public init(_ value: CellValue, style: CellStyle = CellStyle(), note: String? = nil) {
    self.value = value
    self.style = style
    self.note = note
  }
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
  /// Where a text stands.
  public enum Alignment: Sendable, Hashable {
    /// Texts left, numbers right.
    case natural
    /// In the middle.
    case centre
    /// At the right.
    case right
  }

  /// Bold.
  public var isBold = false
  /// Italic.
  public var isItalic = false
  /// Breaks long texts over lines.
  public var wraps = false
  /// The colour behind, `0xRRGGBB`.
  public var fill: UInt32?
  /// The colour of the text, `0xRRGGBB`.
  public var colour: UInt32?
  /// A thin border around.
  public var hasBorder = false
  /// Where the text stands.
  public var alignment = Alignment.natural
  /// A number format, `0.0`, `dd/mm/yyyy`; `nil` is the spreadsheet's own. Without one, texts that
  /// a spreadsheet would take for a formula, a number or a day when they are edited get `@`.
  public var numberFormat: String?
  /// Whether a protected sheet refuses changes of the cell.
  public var isLocked = true
  /// Whether a protected sheet hides the cell's formula.
  public var hidesFormula = false

  /// The plain style.
  public init() {}
}

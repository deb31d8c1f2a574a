/// A sheet of a workbook.
public struct Sheet: Sendable, Hashable {
  /// A column's width in characters, and whether it is shown.
  public struct Column: Sendable, Hashable {
    /// In characters of the default font.
    public var width: Double
    /// Whether it is out of sight.
    public var isHidden: Bool

    /// A column.
    public init(width: Double, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// The sheet's name: 1 to 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Whether the sheet is out of sight.
  public var isHidden = false
  /// The cells that hold something, by place.
  public private(set) var rows: [Int: [Int: Cell]] = [:]
  /// Widths of columns, by column from 0. Not read back.
  public var columns: [Int: Column] = [:]
  /// Heights of rows in points, by row from 0; a row that has none fits its wrapping texts. Not read
  /// back.
  public var rowHeights: [Int: Double] = [:]
  /// Rows that stay in sight when the sheet scrolls. Not read back.
  public var frozenRows = 0
  /// Columns that stay in sight. Not read back.
  public var frozenColumns = 0
  /// The header and rows with filter buttons. Not read back.
  public var filter: CellRange?
  /// Cells merged into one; the value is the upper left cell's.
  public var mergedCells: [CellRange] = []
  /// What can be typed where. Not read back.
  public var validations: [CellValidation] = []
  /// Looks that depend on values. Not read back.
  public var conditionalStyles: [ConditionalStyle] = []
  /// Whether locked cells refuse changes. There is no password: it guards against slips.
  public var isProtected = false
  /// Printed on its side, and fitted to one page's width. Not read back.
  public var printsLandscape = false

  /// An empty sheet.
  public init(name: String) {
    self.name = name
  }

  /// The cell at a place; setting `nil` empties it.
  public subscript(reference: CellReference) -> Cell? {
    get { rows[reference.row]?[reference.column] }
    set {
      rows[reference.row, default: [:]][reference.column] = newValue
      if rows[reference.row]?.isEmpty ?? false { rows[reference.row] = nil }
    }
  }

  /// Puts a row that was read whole; nothing else is kept of it.
  mutating func setRow(_ row: Int, cells: [Int: Cell]) {
    rows[row] = cells.isEmpty ? nil : cells
  }

  /// The cell at a row and column, both from 0.
  public subscript(row: Int, column: Int) -> Cell? {
    get { self[CellReference(row: row, column: column)] }
    set { self[CellReference(row: row, column: column)] = newValue }
  }

  /// The rows that hold something, in order, each with its cells in order.
  public var orderedRows: [(row: Int, cells: [(column: Int, cell: Cell)])] {
    rows.sorted { $0.key < $1.key }.map { row, cells in
      (row, cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
}

/// What can be typed in some cells.
public struct CellValidation: Sendable, Hashable {
  /// The rule.
  public enum Rule: Sendable, Hashable {
    /// One of these texts, at most 255 characters in all, none with a comma.
    case list([String])
    /// One of the values of a range, `Listes!$A$2:$A$5` or a defined name.
    case listFrom(String)
    /// A decimal number within bounds, both included.
    case decimal(ClosedRange<Double>)
    /// A formula that must be true, `=` not included.
    case formula(String)
  }

  /// The cells.
  public var range: CellRange
  /// The rule.
  public var rule: Rule
  /// Shown when the cell is entered, at most 255 characters; `nil` shows nothing.
  public var prompt: String?
  /// Shown when the rule is broken, at most 255 characters.
  public var refusal: String

  /// A validation.
  public init(range: CellRange, rule: Rule, prompt: String? = nil, refusal: String) {
    self.range = range
    self.rule = rule
    self.prompt = prompt
    self.refusal = refusal
  }
}

/// A look that some cells take when a formula is true.
public struct ConditionalStyle: Sendable, Hashable {
  /// The cells.
  public var range: CellRange
  /// The formula for the upper left cell, `=` not included; relative references move with the cell.
  public var formula: String
  /// The look.
  public var style: CellStyle

  /// A conditional look.
  public init(range: CellRange, formula: String, style: CellStyle) {
    self.range = range
    self.formula = formula
    self.style = style
  }
}

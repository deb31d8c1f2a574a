/// A cell of a sheet, `B7`. Rows and columns count from 0.
public struct CellReference: Sendable, Hashable, Comparable {
  /// The row, from 0.
  public let row: Int
  /// The column, from 0.
  public let column: Int

  /// A cell by its row and column, both from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// A cell by its name, `B7` or `$B$7`; `nil` when that is no cell a sheet can have.
  public init?(_ text: String) {
    var (column, row) = (0, 0)
    var letters = 0
    var digits = 0
    for byte in text.utf8 where byte != 36 {
      switch byte {
      case 65...90 where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - 64)
        letters += 1
      case 97...122 where digits == 0 && letters < 3:
        column = column * 26 + Int(byte - 96)
        letters += 1
      case 48...57 where letters > 0 && digits < 7:
        row = row * 10 + Int(byte - 48)
        digits += 1
      default: return nil
      }
    }
    guard (1...CellReference.columnLimit).contains(column),
      (1...CellReference.rowLimit).contains(row)
    else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// The number of rows a sheet can have.
  public static let rowLimit = 1_048_576
  /// The number of columns a sheet can have.
  public static let columnLimit = 16_384

  /// `B7`.
  public var text: String { "\(CellReference.letters(ofColumn: column))\(row + 1)" }

  /// `$B$7`.
  public var absoluteText: String { "$\(CellReference.letters(ofColumn: column))$\(row + 1)" }

  /// The name of a column counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// By row, then column.
  public static func < (left: CellReference, right: CellReference) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// A rectangle of cells, both corners included.
public struct CellRange: Sendable, Hashable {
  /// The upper left corner.
  public let first: CellReference
  /// The lower right corner.
  public let last: CellReference

  /// A rectangle by its corners.
  public init(_ first: CellReference, _ last: CellReference) {
    self.first = first
    self.last = last
  }

  /// One cell.
  public init(_ cell: CellReference) { self.init(cell, cell) }

  /// `$B$2:$B$9`.
  public var absoluteText: String { "\(first.absoluteText):\(last.absoluteText)" }
}

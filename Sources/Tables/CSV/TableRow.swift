/// One row of a table: its cells as text, exactly as written, and its line in the file.
public struct TableRow: Sendable, Hashable {
  /// The line of the file on which the row starts, or the row of the sheet; from 1.
  public let line: Int
  // All cells end to end: two allocations a row, whatever its width.
  let bytes: [UInt8]
  let ends: [Int32]
  /// What is known of the cells when they come from a sheet.
  let facts: SheetFacts?

  /// What a sheet says of a row that texts do not.
  struct SheetFacts: Sendable, Hashable {
    let sheet: String
    /// The columns whose texts are numbers with a decimal point, whatever the file's other texts.
    var numbers: [Int] = []
    /// The columns without a value that can be taken.
    var problems: [Int: CellProblem] = [:]
  }

  init(line: Int, bytes: [UInt8], ends: [Int32], facts: SheetFacts? = nil) {
    self.line = line
    self.bytes = bytes
    self.ends = ends
    self.facts = facts
  }

  /// A row from cells already in memory.
  public init(line: Int, cells: [String]) {
    self.init(line: line, cells: cells, facts: nil)
  }

  init(line: Int, cells: [String], facts: SheetFacts?) {
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    for cell in cells {
      bytes.append(contentsOf: cell.utf8)
      ends.append(Int32(clamping: bytes.count))
    }
    self.init(line: line, bytes: bytes, ends: ends, facts: facts)
  }

  /// The number of cells.
  public var count: Int { ends.count }

  /// The text of a cell, from 0; empty beyond the last cell.
  public subscript(column: Int) -> String {
    String(decoding: self.bytes(at: column), as: UTF8.self)
  }

  /// The UTF-8 bytes of a cell, from 0; none beyond the last cell.
  public func bytes(at column: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(column) else { return [] }
    return bytes[Int(column == 0 ? 0 : ends[column - 1])..<Int(ends[column])]
  }

  /// The text of every cell.
  public var cells: [String] { ends.indices.map { self[$0] } }

  /// Whether every cell is empty.
  public var isBlank: Bool { bytes.isEmpty && facts?.problems.isEmpty ?? true }

  /// The sheet that the row is of; `nil` for a file of text.
  public var sheet: String? { facts?.sheet }

  /// The row as bytes that no other cells give: each cell preceded by its length.
  public var canonicalBytes: [UInt8] {
    ends.indices.flatMap { column in
      let cell = bytes(at: column)
      return Array("\(cell.count):".utf8) + cell
    }
  }
}

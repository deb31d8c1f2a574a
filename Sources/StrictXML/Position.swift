/// A place in a text, both counted from 1; columns count Unicode scalars.
public struct Position: Sendable, Hashable, Comparable {
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// By line, then column.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// The place of a byte in UTF-8 text, or of the text's end.
  static func of(offset: Int, in bytes: [UInt8]) -> Position {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(max(0, offset)) {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }
}

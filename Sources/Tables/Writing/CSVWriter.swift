/// Writes rows as CSV, safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`, `@`, a
/// tab or a carriage return, gets an apostrophe before it; negative numbers stay as they are.
public struct CSVWriter: Sendable {
  /// Who will open the file.
  public enum Style: Sendable, Hashable {
    /// Any program: commas, UTF-8 (RFC 4180).
    case standard
    /// Excel where the comma is the decimal mark: semicolons, UTF-8 with a byte-order mark.
    case frenchExcel
  }

  private let delimiter: UInt8
  /// What the file starts with, before the first row.
  public let prologue: [UInt8]

  /// A writer for a style.
  public init(style: Style) {
    switch style {
    case .standard: (delimiter, prologue) = (Delimiter.comma.byte, [])
    case .frenchExcel: (delimiter, prologue) = (Delimiter.semicolon.byte, [0xEF, 0xBB, 0xBF])
    }
  }

  /// A whole table, header included, as the bytes of a file.
  public func bytes(of rows: some Sequence<[String]>) -> [UInt8] {
    rows.reduce(into: prologue) { output, row in append(row, to: &output) }
  }

  /// Appends a row with its line break (CR LF).
  public func append(_ cells: [String], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(delimiter) }
      append(CSVWriter.neutralised(cell), to: &output)
    }
    output.append(contentsOf: [13, 10])
  }

  private func append(_ cell: String, to output: inout [UInt8]) {
    // Excel takes a file whose first letters are ID for another format, unless they are quoted.
    let needsQuotes =
      cell.isEmpty || cell.hasPrefix("ID")
      || cell.utf8.contains { $0 == delimiter || $0 == 34 || $0 == 10 || $0 == 13 }
      || cell.utf8.first == 32 || cell.utf8.last == 32
    guard needsQuotes else {
      output.append(contentsOf: cell.utf8)
      return
    }
    output.append(34)
    for byte in cell.utf8 {
      if byte == 34 { output.append(34) }
      output.append(byte)
    }
    output.append(34)
  }

  /// The cell as a spreadsheet can show it without running it.
  static func neutralised(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    return isNegativeNumber(cell) ? cell : "'" + cell
  }

  private static func isNegativeNumber(_ cell: String) -> Bool {
    guard cell.first == "-" else { return false }
    let parts = cell.dropFirst().split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
      }
  }
}

/// What a person says about a file instead of letting it be detected.
public struct CSVOptions: Sendable, Hashable {
  /// The encoding; `nil` detects it.
  public var encoding: TextEncoding?
  /// The delimiter; `nil` detects it.
  public var delimiter: Delimiter?
  /// The line of the file that holds the header, from 1; `nil` takes the first that is not
  /// blank, and on a sheet the first that looks like one.
  public var headerLine: Int?
  /// The sheet of a workbook that holds the table; `nil` takes the first that is in sight and holds
  /// something. Without meaning for files of text.
  public var sheet: String?
  /// How much of a file is accepted.
  public var limits: TableLimits

  /// Options; everything is detected unless it is given.
  public init(
    encoding: TextEncoding? = nil, delimiter: Delimiter? = nil, headerLine: Int? = nil,
    sheet: String? = nil, limits: TableLimits = TableLimits()
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.headerLine = headerLine
    self.sheet = sheet
    self.limits = limits
  }
}

/// How much of a row is accepted, so that a damaged file cannot fill the memory.
public struct TableLimits: Sendable, Hashable {
  /// Characters in a cell.
  public var cellCharacters: Int
  /// Cells in a row.
  public var columns: Int
  /// Bytes in a row, in UTF-8.
  public var rowBytes: Int

  /// Limits; by default 100,000 characters a cell, 16,384 cells (as Excel) and 16 MiB a row.
  public init(cellCharacters: Int = 100_000, columns: Int = 16_384, rowBytes: Int = 16 << 20) {
    self.cellCharacters = max(1, cellCharacters)
    self.columns = max(1, columns)
    self.rowBytes = max(1, rowBytes)
  }
}

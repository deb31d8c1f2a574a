public import Languages

/// Why a table cannot be read, and where.
public struct TableError: ExplainedError, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no such file.
    case notFound
    /// It is a folder.
    case isFolder
    /// The system refused to read it; `code` is its error number.
    case unreadable(code: Int32)
    /// What came through a pipe is larger than what is kept in memory.
    case pipeTooLarge(limitBytes: Int)
    /// A workbook is larger than what is kept in memory.
    case workbookTooLarge(limitBytes: Int)
    /// There is nothing in it.
    case empty
    /// There is a header and no row.
    case headerOnly
    /// The line said to hold the header is beyond the last line.
    case headerLineMissing
    /// It is a file of another kind.
    case notText(FileKind)
    /// Bytes that are no character of the encoding.
    case invalidText(TextEncoding)
    /// A NUL byte; `looksLikeUTF16` when there are as many as UTF-16 without a mark has.
    case nulByte(looksLikeUTF16: Bool)
    /// A quote opened here is never closed.
    case unclosedQuote
    /// A closed quoted cell goes on with other characters.
    case textAfterQuote
    /// A cell has more characters than are accepted.
    case cellTooLong(limit: Int)
    /// A row has more bytes than are accepted.
    case rowTooLong(limitBytes: Int)
    /// A row has more cells than are accepted.
    case tooManyColumns(limit: Int)
  }

  /// Files that people hand over in place of a CSV file.
  public enum FileKind: Sendable, Hashable {
    /// Excel 2007 and later, or another zipped format.
    case zippedWorkbook
    /// Excel 97–2003.
    case oldWorkbook
    /// PDF.
    case pdf
    /// A gzip archive.
    case gzip
  }

  /// What is wrong.
  public let reason: Reason
  /// The file as the person named it.
  public let file: String
  /// The line of the file, from 1, when there is one.
  public let line: Int?
  /// The column of the table, from 1, when there is one.
  public let column: Int?

  /// An error at a place.
  public init(_ reason: Reason, file: String, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.file = file
    self.line = line
    self.column = column
  }
}

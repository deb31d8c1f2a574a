public import Languages
public import Workbooks

/// The rows of a table that an import refused, as a workbook that a person corrects and imports
/// again: the same header and cells, the refused cells coloured, and a last column that says why.
public struct RejectedRows: Sendable {
  /// Why a row is refused, and for which of its cells.
  public struct Refusal: Sendable, Hashable {
    /// The row's line in the file, from 1.
    public let line: Int
    /// The place of the refused cell's column, from 1; `nil` when the row as a whole is refused.
    public let columnNumber: Int?
    /// What is wrong.
    public let reason: BilingualText

    /// A refusal.
    public init(line: Int, columnNumber: Int? = nil, reason: BilingualText) {
      self.line = line
      self.columnNumber = columnNumber
      self.reason = reason
    }

    /// A refusal by a problem found while reading.
    public init(_ problem: RowProblem) {
      let column = problem.column
      self.init(
        line: problem.line, columnNumber: problem.columnNumber,
        reason: .spaced(
          fr: (column.map { "« \($0) » : " } ?? "") + problem.reason.french,
          en: (column.map { "“\($0)”: " } ?? "") + problem.reason.english))
    }
  }

  /// Whether a column's header is the one under which reasons are written, in either language: a
  /// file with it was refused before, and the column says nothing of its rows.
  public static func isReason(header: String) -> Bool {
    header == RejectionPage.title.french || header == RejectionPage.title.english
  }

  /// The most rows that are written; what lies beyond is counted in `omittedRows`.
  public static let rowLimit = 100_000

  /// The workbook.
  public let workbook: Workbook
  /// The refused rows in it.
  public let rowCount: Int
  /// The refused rows left out of it, beyond `rowLimit`.
  public let omittedRows: Int

  /// Reads the refused rows again from the file they came from.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - options: What was said about it when it was imported.
  ///   - refusals: Why rows are refused; a row may have several reasons.
  ///   - language: The language of the reasons and of the sheet.
  /// - Throws: `TableError` or `WorkbookError` when the file cannot be read any more.
  public init(
    of source: TableSource, options: CSVOptions = CSVOptions(), refusals: [Refusal],
    language: Language
  ) throws {
    let reasons = Dictionary(grouping: refusals, by: \.line)
    let reader = try TableReader(source, options: options)
    var page = RejectionPage(header: reader.header, language: language)
    var omitted = 0
    try reader.forEachRowWithCells { row, cells in
      guard let refusals = reasons[row.line] else { return }
      if page.rowCount < RejectedRows.rowLimit {
        page.add(row, cells, refusals)
      } else {
        omitted += 1
      }
    }
    workbook = Workbook(sheets: [page.finished])
    rowCount = page.rowCount
    omittedRows = omitted
  }

  /// The bytes of an XLSX file.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter().bytes(of: workbook)
  }
}

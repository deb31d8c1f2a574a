internal import Workbooks

/// A table whatever its file: CSV or TSV text, or a sheet of an XLSX workbook, told apart by their
/// first bytes.
public struct TableReader: Sendable {
  private enum Form: Sendable {
    case text(CSVReader)
    case sheet(SheetTable)
  }

  /// Where the table is read from.
  public let source: TableSource
  private let form: Form

  /// Opens a table and reads its header.
  ///
  /// - Throws: `TableError` or `WorkbookError` when there is no table that can be read whole.
  public init(_ source: TableSource, options: CSVOptions = CSVOptions()) throws {
    let source = try ByteStream.repeatable(source)
    self.source = source
    if try TableReader.isWorkbook(source) {
      form = .sheet(try SheetTable(source, options: options))
    } else {
      form = .text(try CSVReader(source, options: options))
    }
  }

  /// The names of the columns, white space at both ends removed.
  public var header: [String] {
    switch form {
    case .text(let reader): reader.header
    case .sheet(let table): table.header
    }
  }

  /// How the file is written.
  public var dialect: TableDialect {
    switch form {
    case .text(let reader): .text(reader.dialect)
    case .sheet(let table): .sheet(table.dialect)
    }
  }

  /// Gives each row below the header to `body`, in the order of the file. Rows without any text
  /// are skipped.
  ///
  /// - Parameters:
  ///   - progress: Told now and then how many bytes have been read.
  ///   - body: Given each row; what it throws ends the reading.
  /// - Throws: `TableError` for a damaged row and for a table without rows; what `body` throws.
  public func forEachRow(
    progress: ((Int) -> Void)? = nil, _ body: (TableRow) throws -> Void
  ) throws {
    switch form {
    case .text(let reader): try reader.forEachRow(progress: progress, body)
    case .sheet(let table):
      progress?(table.byteCount)
      try table.forEachRow { row, _ in try body(row) }
    }
  }

  /// The same with the cells of the sheet, for a table that is one.
  func forEachRowWithCells(_ body: (TableRow, [Int: Cell]?) throws -> Void) throws {
    switch form {
    case .text(let reader): try reader.forEachRow { try body($0, nil) }
    case .sheet(let table): try table.forEachRow { try body($0, $1) }
    }
  }

  private static func isWorkbook(_ source: TableSource) throws(TableError) -> Bool {
    var stream = try ByteStream(source)
    var head = [UInt8](repeating: 0, count: 8)
    let count = try head.withReadBuffer { buffer throws(TableError) in
      try stream.read(into: buffer)
    }
    return WorkbookReader.recognises(head.prefix(count))
  }
}

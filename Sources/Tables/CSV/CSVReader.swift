/// A CSV or TSV file: how it is written, its header, and its rows one after the other.
///
/// Opening a reader looks at every byte once to know the encoding; each call of `forEachRow` reads
/// the file again from its start. Memory is bounded by the largest row, not by the file.
public struct CSVReader: Sendable {
  /// Where the table is read from.
  public let source: TableSource
  /// How it is written.
  public let dialect: DetectedDialect
  /// The names of the columns, white space at both ends removed.
  public let header: [String]
  /// The size of the source in bytes.
  public let byteCount: Int
  private let markLength: Int
  private let limits: TableLimits
  private let hasSeparatorLine: Bool

  /// Opens a table and reads its header.
  ///
  /// - Throws: `TableError` when the file cannot be read, is empty, is no text or is not written in
  ///   its encoding, or when its header is damaged.
  public init(_ source: TableSource, options: CSVOptions = CSVOptions()) throws(TableError) {
    let source = try ByteStream.repeatable(source)
    let encoding = try EncodingDetection(source, chosen: options.encoding)
    self.source = source
    limits = options.limits
    markLength = encoding.markLength
    byteCount = try ByteStream(source).byteCount

    var sampling = try RecordStream(
      source, encoding: encoding.encoding, markLength: markLength, delimiter: .comma,
      limits: limits)
    var (sample, isWhole) = try sampling.sample()
    let lineEnding = CSVReader.lineEnding(sample)
    let separatorLine = SeparatorLine(sample)
    hasSeparatorLine = separatorLine != nil
    if let separatorLine { sample.removeFirst(separatorLine.byteCount) }
    let delimiter =
      options.delimiter ?? separatorLine?.delimiter
      ?? DelimiterDetection.detect(
        sample, isWhole: isWhole,
        headerLine: options.headerLine.map { $0 - (separatorLine == nil ? 0 : 1) },
        limits: limits)

    var records = try RecordStream(
      source, encoding: encoding.encoding, markLength: markLength, delimiter: delimiter,
      limits: limits)
    let first = try CSVReader.headerRow(
      &records, options.headerLine, hasSeparatorLine: hasSeparatorLine)
    guard let first else {
      throw TableError(options.headerLine == nil ? .empty : .headerLineMissing, file: source.name)
    }
    header = first.cells.map { $0.trimmed }
    dialect = DetectedDialect(
      encoding: encoding.encoding, encodingOrigin: encoding.origin,
      hasByteOrderMark: markLength > 0, delimiter: delimiter,
      delimiterOrigin: options.delimiter != nil
        ? .given : separatorLine != nil ? .separatorLine : .content,
      lineEnding: lineEnding, headerLine: first.line, columnCount: first.count)
  }

  /// Gives each row below the header to `body`, in the order of the file. Rows without any text
  /// are skipped; cells beyond the header are kept.
  ///
  /// - Parameters:
  ///   - progress: Told now and then how many bytes of `byteCount` have been read.
  ///   - body: Given each row; what it throws ends the reading.
  /// - Throws: `TableError` for a damaged row and for a table without rows; what `body` throws.
  public func forEachRow(
    progress: ((Int) -> Void)? = nil, _ body: (TableRow) throws -> Void
  ) throws {
    var records = try RecordStream(
      source, encoding: dialect.encoding, markLength: markLength, delimiter: dialect.delimiter,
      limits: limits)
    var (hasRows, reported) = (false, 0)
    while let row = try records.next() {
      if let progress, records.bytesRead != reported {
        reported = records.bytesRead
        progress(reported)
      }
      if row.line <= dialect.headerLine || row.isBlank { continue }
      hasRows = true
      try body(row)
    }
    if !hasRows { throw TableError(.headerOnly, file: source.name, line: dialect.headerLine) }
  }

  private static func headerRow(
    _ records: inout RecordStream, _ wantedLine: Int?, hasSeparatorLine: Bool
  ) throws(TableError) -> TableRow? {
    while let row = try records.next() {
      let isSeparatorLine = hasSeparatorLine && row.line == 1
      if row.isBlank || isSeparatorLine || row.line < wantedLine ?? 1 { continue }
      return row
    }
    return nil
  }

  private static func lineEnding(_ sample: [UInt8]) -> DetectedDialect.LineEnding {
    guard
      let end = sample.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    else { return .none }
    if sample[end] == UInt8(ascii: "\n") { return .lf }
    return end + 1 < sample.count && sample[end + 1] == UInt8(ascii: "\n") ? .crlf : .cr
  }
}

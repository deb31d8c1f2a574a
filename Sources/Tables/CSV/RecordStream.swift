/// One reading of a source as records, in memory bounded by the largest row.
struct RecordStream: ~Copyable {
  private static let pieceSize = 1 << 18

  private let source: TableSource
  private var stream: ByteStream
  private var decoder: TextDecoder
  private var scanner: RecordScanner
  private var piece = [UInt8](repeating: 0, count: RecordStream.pieceSize)
  // Decoded bytes; those before `start` are done with.
  private var buffer: [UInt8] = []
  private var start = 0
  private var isExhausted = false

  init(
    _ source: TableSource, encoding: TextEncoding, markLength: Int, delimiter: Delimiter,
    limits: TableLimits
  ) throws(TableError) {
    var stream = try ByteStream(source)
    if markLength > 0 {
      var mark = [UInt8](repeating: 0, count: markLength)
      _ = try mark.withReadBuffer { buffer throws(TableError) in try stream.read(into: buffer) }
    }
    self.source = source
    self.stream = stream
    decoder = TextDecoder(encoding: encoding)
    scanner = RecordScanner(delimiter: delimiter, limits: limits)
  }

  /// The bytes of the source read so far.
  var bytesRead: Int { stream.offset }

  /// The next record, blank ones included; `nil` at the end.
  mutating func next() throws(TableError) -> TableRow? {
    while true {
      switch try scanOnce() {
      case .record(let end):
        start = end
        return scanner.row
      case .end:
        return nil
      case .needsMore:
        try fill()
      }
    }
  }

  /// The start of the decoded text, at most a piece of it, and whether that is all.
  mutating func sample() throws(TableError) -> (bytes: [UInt8], isWhole: Bool) {
    try fill()
    if !isExhausted { try fill() }
    return (buffer, isExhausted)
  }

  private mutating func scanOnce() throws(TableError) -> RecordScanner.Outcome {
    let (start, isLast) = (start, isExhausted)
    let result: Result<RecordScanner.Outcome, RecordScanner.Failure> =
      buffer.withUnsafeBufferPointer { input in
        do throws(RecordScanner.Failure) {
          return .success(try scanner.scan(input, from: start, isLast: isLast))
        } catch {
          return .failure(error)
        }
      }
    switch result {
    case .success(let outcome): return outcome
    case .failure(let failure):
      throw TableError(
        failure.reason, file: source.name, line: failure.line, column: failure.column)
    }
  }

  private mutating func fill() throws(TableError) {
    buffer.removeSubrange(..<start)
    start = 0
    let count = try piece.withReadBuffer { target throws(TableError) in
      try stream.read(into: target)
    }
    do throws(TextDecoder.Failure) {
      try decode(count)
    } catch {
      let reason: TableError.Reason =
        switch error {
        case .invalidText: .invalidText(decoder.encoding)
        case .nul: .nulByte(looksLikeUTF16: false)
        }
      throw TableError(reason, file: source.name, line: scanner.line)
    }
    isExhausted = count == 0
  }

  private mutating func decode(_ count: Int) throws(TextDecoder.Failure) {
    if count == 0 {
      try decoder.finish()
      return
    }
    let result: Result<Void, TextDecoder.Failure> = piece.withUnsafeBytes { bytes in
      do throws(TextDecoder.Failure) {
        try decoder.append(UnsafeRawBufferPointer(rebasing: bytes[..<count]), to: &buffer)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }
}

/// What is known of a file's encoding before its first character is read.
struct EncodingDetection {
  let encoding: TextEncoding
  let origin: DetectedDialect.Origin
  /// The bytes of the byte-order mark, 0 without one.
  let markLength: Int

  /// Reads the whole source once, in constant memory.
  init(_ source: TableSource, chosen: TextEncoding?) throws(TableError) {
    var census = ByteCensus()
    var head: [UInt8] = []
    var stream = try ByteStream(source)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try piece.withReadBuffer { buffer throws(TableError) in
        try stream.read(into: buffer)
      }
      if count == 0 { break }
      if head.isEmpty { head = Array(piece[..<min(8, count)]) }
      piece.withUnsafeBytes { census.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    census.finish()
    guard !head.isEmpty else { throw TableError(.empty, file: source.name) }
    if let kind = EncodingDetection.otherKind(head) {
      throw TableError(.notText(kind), file: source.name)
    }
    let mark = EncodingDetection.mark(head)
    if let chosen {
      (encoding, origin) = (chosen, .given)
      markLength = mark?.encoding == chosen ? mark?.length ?? 0 : 0
    } else if let mark {
      (encoding, origin, markLength) = (mark.encoding, .mark, mark.length)
    } else {
      let isCutUTF8 = census.multibyteCount > census.invalidCount
      encoding = census.firstInvalid == nil || isCutUTF8 ? .utf8 : .windows1252
      (origin, markLength) = (.content, 0)
    }
    try check(census, source)
  }

  private func check(_ census: ByteCensus, _ source: TableSource) throws(TableError) {
    var failure: (place: Int, reason: TableError.Reason)?
    switch encoding {
    case .utf8:
      failure = census.firstInvalid.map { ($0, .invalidText(.utf8)) }
    case .windows1252:
      failure = census.firstUndefinedIn1252.map { ($0, .invalidText(.windows1252)) }
    case .utf16LittleEndian, .utf16BigEndian: return
    }
    if let nul = census.firstNUL {
      // Latin text in UTF-16 is half NUL bytes.
      failure = (nul, .nulByte(looksLikeUTF16: census.nulCount > census.byteCount / 4))
    }
    guard let failure else { return }
    let line = try EncodingDetection.line(of: failure.place, in: source)
    throw TableError(failure.reason, file: source.name, line: line)
  }

  /// The line that holds a byte, counted only once something is wrong there.
  private static func line(of place: Int, in source: TableSource) throws(TableError) -> Int {
    var stream = try ByteStream(source)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var (line, remaining, previous) = (1, place, UInt8(0))
    while remaining > 0 {
      let count = try piece.withReadBuffer { buffer throws(TableError) in
        try stream.read(into: buffer)
      }
      if count == 0 { break }
      for byte in piece[..<min(count, remaining)] {
        if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && previous != 13) {
          line += 1
        }
        previous = byte
      }
      remaining -= min(count, remaining)
    }
    return line
  }

  private static func mark(_ head: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func otherKind(_ head: [UInt8]) -> TableError.FileKind? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zippedWorkbook }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWorkbook }
    if head.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    return nil
  }
}

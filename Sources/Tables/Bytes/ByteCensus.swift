/// What one pass over a file's bytes tells about its encoding, in constant memory.
struct ByteCensus {
  /// The place of the first NUL byte, from 0.
  private(set) var firstNUL: Int?
  private(set) var nulCount = 0
  /// The place of the first byte that is not UTF-8.
  private(set) var firstInvalid: Int?
  private(set) var invalidCount = 0
  /// Characters of two to four bytes that are well-formed.
  private(set) var multibyteCount = 0
  /// The place of the first byte that Windows-1252 leaves undefined.
  private(set) var firstUndefinedIn1252: Int?
  private(set) var byteCount = 0

  // A character cut by the end of a piece: the bytes still to come, and the range of the next.
  private var awaited = 0
  private var nextLow: UInt8 = 0x80
  private var nextHigh: UInt8 = 0xBF

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    var index = 0
    while index < piece.count {
      if awaited == 0 { index = PlainText.end(in: piece, from: index) }
      guard index < piece.count else { break }
      add(piece[index], at: byteCount + index)
      index += 1
    }
    byteCount += piece.count
  }

  /// Closes the census: a character cut by the end of the file is not UTF-8.
  mutating func finish() {
    if awaited > 0 { noteInvalid(at: byteCount) }
    awaited = 0
  }

  private mutating func add(_ byte: UInt8, at place: Int) {
    if byte == 0 {
      nulCount += 1
      firstNUL = firstNUL ?? place
    }
    if firstUndefinedIn1252 == nil, Windows1252.isUndefined(byte) { firstUndefinedIn1252 = place }
    if awaited > 0 {
      if byte >= nextLow, byte <= nextHigh {
        (awaited, nextLow, nextHigh) = (awaited - 1, 0x80, 0xBF)
        if awaited == 0 { multibyteCount += 1 }
        return
      }
      awaited = 0
      noteInvalid(at: place)
    }
    start(with: byte, at: place)
  }

  // Unicode 15, table 3-7: well-formed UTF-8 byte sequences.
  private mutating func start(with byte: UInt8, at place: Int) {
    switch byte {
    case 0x00...0x7F: break
    case 0xC2...0xDF: (awaited, nextLow, nextHigh) = (1, 0x80, 0xBF)
    case 0xE0: (awaited, nextLow, nextHigh) = (2, 0xA0, 0xBF)
    case 0xED: (awaited, nextLow, nextHigh) = (2, 0x80, 0x9F)
    case 0xE1...0xEF: (awaited, nextLow, nextHigh) = (2, 0x80, 0xBF)
    case 0xF0: (awaited, nextLow, nextHigh) = (3, 0x90, 0xBF)
    case 0xF1...0xF3: (awaited, nextLow, nextHigh) = (3, 0x80, 0xBF)
    case 0xF4: (awaited, nextLow, nextHigh) = (3, 0x80, 0x8F)
    default: noteInvalid(at: place)
    }
  }

  private mutating func noteInvalid(at place: Int) {
    invalidCount += 1
    firstInvalid = firstInvalid ?? place
  }
}

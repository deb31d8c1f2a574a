/// The table of Windows-1252 for the bytes 0x80 to 0x9F; the others are those of Unicode.
enum Windows1252 {
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Whether Windows-1252 has no character for a byte.
  static func isUndefined(_ byte: UInt8) -> Bool {
    byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D
  }

  /// Appends the UTF-8 form of `piece`. NUL and undefined bytes become U+FFFD.
  static func appendUTF8(of piece: UnsafeRawBufferPointer, to output: inout [UInt8]) {
    var index = 0
    while index < piece.count {
      let end = PlainText.end(in: piece, from: index)
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[index..<end]))
      guard end < piece.count else { return }
      let byte = piece[end]
      let code = byte < 0x80 || byte >= 0xA0 ? UInt16(byte) : upper[Int(byte) - 0x80]
      append(code == 0 ? 0xFFFD : code, to: &output)
      index = end + 1
    }
  }

  private static func append(_ code: UInt16, to output: inout [UInt8]) {
    if code < 0x800 {
      output.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
    } else {
      output.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: code >> 6) & 0x3F)
    }
    output.append(0x80 | UInt8(truncatingIfNeeded: code) & 0x3F)
  }
}

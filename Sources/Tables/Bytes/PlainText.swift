/// Runs of bytes that are the same in every encoding but UTF-16.
enum PlainText {
  /// The first place from `start` on that is a NUL or beyond ASCII, sixteen bytes at a time.
  static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 16 <= bytes.count {
      let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let second = bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      if marks(first) | marks(second) != 0 { break }
      index += 16
    }
    while index < bytes.count, bytes[index] != 0, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// The high bit of a byte is set by a byte of 0x80 or more, and by the borrow out of a zero.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
  }
}

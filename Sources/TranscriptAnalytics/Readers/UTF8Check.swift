/// Whether bytes are valid UTF-8 (The Unicode Standard 15.0, table 3-7), and where they are not.
enum UTF8Check {
  /// The first byte that is not valid UTF-8.
  struct Fault {
    let offset: Int
    /// Whether an accented or other multi-byte character came before, so that UTF-8 was meant.
    let afterValidSequence: Bool
    /// Whether the bytes only stop in the middle of a character.
    let cutAtEnd: Bool
  }

  static func firstFault(in bytes: [UInt8]) -> Fault? {
    bytes.withUnsafeBufferPointer { firstFault(in: $0) }
  }

  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    var seen = false
    while index < count {
      while index + 8 <= count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < count else { break }
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(lead)
      for offset in 1..<max(length, 2) {
        guard length > 0, index + offset < count else {
          return Fault(offset: index, afterValidSequence: seen, cutAtEnd: length > 0)
        }
        guard allowed(bytes[index + offset], at: offset, after: lead) else {
          return Fault(offset: index, afterValidSequence: seen, cutAtEnd: false)
        }
      }
      seen = true
      index += length
    }
    return nil
  }

  private static func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func allowed(_ byte: UInt8, at offset: Int, after lead: UInt8) -> Bool {
    guard offset == 1 else { return (0x80...0xBF).contains(byte) }
    return switch lead {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }
}

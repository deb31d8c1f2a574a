/// The one place where a text becomes markup: names, quotes and comments come from outside.
extension ByteBuffer {
  /// A text inside an element or an attribute in double quotes, in HTML, SVG or XML.
  ///
  /// Characters of the markup become references. Characters that XML refuses become spaces, and
  /// those that would change the direction of what follows (U+202A–202E, U+2066–2069) are left out.
  mutating func write(escaped text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        guard ByteBuffer.needsAttention[Int(byte)],
          let replacement = ByteBuffer.replacement(at: index, in: utf8)
        else {
          index += 1
          continue
        }
        write(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        write(replacement.text)
        index += replacement.length
        start = index
      }
      write(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<utf8.count]))
    }
  }

  private static let needsAttention: [Bool] = (0..<256).map { byte in
    byte < 0x20 || byte == 0x7F || [0xC2, 0xE2, 0xEF].contains(byte)
      || "<>&\"'".utf8.contains(UInt8(byte))
  }

  private static func replacement(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: StaticString, length: Int)? {
    func following(_ offset: Int) -> UInt8 {
      index + offset < utf8.count ? utf8[index + offset] : 0
    }
    switch utf8[index] {
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0x00..<0x20, 0x7F: return (" ", 1)
    // The controls U+0080 to U+009F.
    case 0xC2 where following(1) < 0xA0: return (" ", 2)
    case 0xE2:
      switch (following(1), following(2)) {
      // Line and paragraph separators.
      case (0x80, 0xA8...0xA9): return (" ", 3)
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return ("", 3)
      default: return nil
      }
    // U+FFFE and U+FFFF are no characters.
    case 0xEF where following(1) == 0xBF && following(2) >= 0xBE: return (" ", 3)
    default: return nil
    }
  }
}

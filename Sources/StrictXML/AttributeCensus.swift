/// Finds an element with more attributes than a limit before libxml2, which compares each with all
/// the others, sees it. One pass, without memory.
enum AttributeCensus {
  /// The byte at which the first such element starts.
  static func offsetOfExcess(_ bytes: [UInt8], limit: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        guard bytes[offset] == UInt8(ascii: "<") else {
          offset += 1
          continue
        }
        let start = offset
        offset += 1
        guard offset < bytes.count else { return nil }
        switch bytes[offset] {
        case UInt8(ascii: "!"): skipDeclaration(bytes, &offset)
        case UInt8(ascii: "?"), UInt8(ascii: "/"): skip(bytes, &offset, past: ">")
        default:
          if attributes(bytes, &offset) > limit { return start }
        }
      }
      return nil
    }
  }

  /// The number of attributes of the tag at `offset`, which moves behind it.
  private static func attributes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int
  ) -> Int {
    var count = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: ">") { break }
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
      count += 1
      while offset < bytes.count, bytes[offset] != byte { offset += 1 }
      offset += 1
    }
    return count
  }

  private static func skipDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) {
    if bytes[offset...].starts(with: "!--".utf8) {
      skip(bytes, &offset, past: "-->")
    } else if bytes[offset...].starts(with: "![CDATA[".utf8) {
      skip(bytes, &offset, past: "]]>")
    } else {
      skip(bytes, &offset, past: ">")
    }
  }

  private static func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, past end: StaticString
  ) {
    end.withUTF8Buffer { end in
      while offset + end.count <= bytes.count {
        if bytes[offset] == end[0], bytes[offset..<offset + end.count].elementsEqual(end) {
          offset += end.count
          return
        }
        offset += 1
      }
      offset = bytes.count
    }
  }
}

/// The bytes of a JSON text between its quotes.
struct JSONStringSpan {
  let start: Int
  let end: Int
  /// Whether a backslash stands in it.
  let escaped: Bool
}

extension JSONCursor {
  /// Reads a text, without copying it.
  mutating func scanString() throws(ReadingFault) -> JSONStringSpan {
    guard peek() == UInt8(ascii: "\"") else { throw fault(.unexpected(.string)) }
    at += 1
    let start = at
    var escaped = false
    while at < end {
      let byte = base[at]
      if byte == UInt8(ascii: "\"") {
        let text = JSONStringSpan(start: start, end: at, escaped: escaped)
        at += 1
        return text
      }
      if byte == UInt8(ascii: "\\") {
        escaped = true
        try scanEscape()
      } else if byte < 0x20 {
        throw fault(byte == 0 ? .nulCharacter : .unexpected(.printable))
      } else {
        at += 1
      }
    }
    throw fault(.truncated)
  }

  /// A text, its escapes replaced.
  mutating func string() throws(ReadingFault) -> String {
    let text = try scanString()
    guard text.escaped else {
      return String(
        decoding: UnsafeBufferPointer(start: base + text.start, count: text.end - text.start),
        as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.end - text.start)
    appendUnescaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the characters of a text that was scanned, its escapes replaced.
  func appendUnescaped(_ text: JSONStringSpan, to bytes: inout [UInt8]) {
    var index = text.start
    while index < text.end {
      let byte = base[index]
      if byte != UInt8(ascii: "\\") {
        bytes.append(byte)
        index += 1
        continue
      }
      let code = base[index + 1]
      if code == UInt8(ascii: "u") {
        var value = hexadecimal(at: index + 2) ?? 0xFFFD
        index += 6
        if value & 0xFC00 == 0xD800 {
          let low = hexadecimal(at: index + 2) ?? 0xDC00
          value = 0x10000 + ((value & 0x3FF) << 10) + (low & 0x3FF)
          index += 6
        }
        appendScalar(value, to: &bytes)
      } else {
        bytes.append(JSONCursor.unescaped(code))
        index += 2
      }
    }
  }

  func index(of key: JSONStringSpan, in names: [StaticString]) -> Int? {
    if key.escaped {
      var bytes: [UInt8] = []
      appendUnescaped(key, to: &bytes)
      let written = String(decoding: bytes, as: UTF8.self)
      return names.firstIndex { $0.description == written }
    }
    let count = key.end - key.start
    for index in names.indices where names[index].utf8CodeUnitCount == count {
      let name = names[index].utf8Start
      var offset = 0
      while offset < count, base[key.start + offset] == name[offset] { offset += 1 }
      if offset == count { return index }
    }
    return nil
  }

  private mutating func scanEscape() throws(ReadingFault) {
    guard at + 1 < end else { throw fault(.truncated, at: end) }
    let code = base[at + 1]
    guard code == UInt8(ascii: "u") else {
      guard JSONCursor.unescaped(code) != 0 else { throw fault(.unexpected(.escape)) }
      at += 2
      return
    }
    guard at + 6 <= end else { throw fault(.truncated, at: end) }
    guard let value = hexadecimal(at: at + 2) else { throw fault(.unexpected(.escape)) }
    guard value != 0 else { throw fault(.nulCharacter) }
    if value & 0xFC00 == 0xDC00 { throw fault(.loneSurrogate) }
    if value & 0xFC00 == 0xD800 {
      guard at + 12 <= end, base[at + 6] == UInt8(ascii: "\\"), base[at + 7] == UInt8(ascii: "u"),
        let low = hexadecimal(at: at + 8), low & 0xFC00 == 0xDC00
      else { throw fault(.loneSurrogate) }
      at += 6
    }
    at += 6
  }

  private static func unescaped(_ code: UInt8) -> UInt8 {
    switch code {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): code
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: 0
    }
  }

  private func hexadecimal(at offset: Int) -> UInt32? {
    guard offset + 4 <= end else { return nil }
    var value: UInt32 = 0
    for index in 0..<4 {
      let byte = base[offset + index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

/// Appends the UTF-8 form of a scalar value.
func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
  if value < 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: value))
    return
  }
  if value < 0x800 {
    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
  } else {
    if value < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value >> 12 & 0x3F)))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value >> 6 & 0x3F)))
  }
  bytes.append(UInt8(truncatingIfNeeded: 0x80 | (value & 0x3F)))
}

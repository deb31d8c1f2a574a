/// Walks the bytes of a document once.
struct JSONParser {
  private let bytes: [UInt8]
  /// Where the document starts: after the byte order mark.
  private let first: Int
  private var at: Int

  /// The document in some bytes.
  static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.at == bytes.count else { throw parser.fault(.unexpected) }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    at = first
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private func fault(_ reason: JSONFault.Reason, at place: Int? = nil) -> JSONFault {
    let end = min(place ?? at, bytes.count)
    let before = bytes[first..<end]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? first
    // Bytes that continue a character make no column of their own.
    let column = bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1
    let truncated = reason == .unexpected && end >= bytes.count
    return JSONFault(reason: truncated ? .truncated : reason, line: line, column: column)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      at += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[at...].starts(with: text.utf8) else { throw fault(.unexpected) }
    at += text.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw fault(.tooDeep) }
    var members: [(name: String, value: JSONValue)] = []
    var names: Set<String> = []
    at += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      at += 1
      return .object([])
    }
    while true {
      skipSpace()
      let place = at
      guard next == UInt8(ascii: "\"") else { throw fault(.unexpected) }
      let name = try string()
      guard names.insert(name).inserted else { throw fault(.repeatedName, at: place) }
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw fault(.unexpected) }
      at += 1
      members.append((name, try value(depth: depth + 1)))
      if try ends(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw fault(.tooDeep) }
    var values: [JSONValue] = []
    at += 1
    skipSpace()
    if next == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      if try ends(with: UInt8(ascii: "]")) { return .array(values) }
    }
  }

  private mutating func ends(with close: UInt8) throws(JSONFault) -> Bool {
    skipSpace()
    guard next == close || next == UInt8(ascii: ",") else { throw fault(.unexpected) }
    at += 1
    return bytes[at - 1] == close
  }

  private mutating func number() throws(JSONFault) -> JSONValue {
    let start = at
    if next == UInt8(ascii: "-") { at += 1 }
    let leadsWithZero = next == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !(leadsWithZero && whole > 1) else { throw fault(.unexpected, at: start) }
    if next == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw fault(.unexpected) }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      guard digits() > 0 else { throw fault(.unexpected) }
    }
    return .digits(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at - start
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = at
    at += 1
    var scalars: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        guard let text = String(validating: scalars, as: UTF8.self) else {
          throw fault(.notText, at: start)
        }
        return text
      case UInt8(ascii: "\\"):
        at += 1
        try escape(into: &scalars)
      case 0..<0x20: throw fault(.controlCharacter)
      default:
        scalars.append(byte)
        at += 1
      }
    }
    throw fault(.truncated)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard let byte = next else { throw fault(.truncated) }
    at += 1
    if let plain = JSONParser.escapes[byte] {
      text.append(plain)
      return
    }
    guard byte == UInt8(ascii: "u") else { throw fault(.badEscape, at: at - 2) }
    var value = try hexadecimal()
    if (0xD800..<0xDC00).contains(value), bytes[at...].starts(with: "\\u".utf8) {
      at += 2
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw fault(.badEscape) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault(.badEscape) }
    text.append(contentsOf: Array(String(scalar).utf8))
  }

  private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
    guard at + 4 <= bytes.count else { throw fault(.truncated) }
    let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
      throw fault(.badEscape)
    }
    at += 4
    return value
  }
}

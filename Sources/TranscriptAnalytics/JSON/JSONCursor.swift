/// A strict reader of JSON text that walks forward and builds nothing it is not asked for.
///
/// The bytes must be valid UTF-8 and stay alive while the cursor is used. Every access is checked
/// against `end`. `NaN` and `Infinity`, which some writers produce, are accepted only in values
/// that are skipped.
struct JSONCursor {
  static let depthLimit = 128

  let base: UnsafePointer<UInt8>
  let end: Int
  var at: Int
  private(set) var depth = 0

  init(base: UnsafePointer<UInt8>, from start: Int = 0, end: Int) {
    self.base = base
    self.end = end
    at = start
  }

  /// The next byte that is not white space, 0 at the end.
  mutating func peek() -> UInt8 {
    while at < end {
      let byte = base[at]
      if byte > 0x20 { return byte }
      if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { return byte }
      at += 1
    }
    return 0
  }

  func fault(_ reason: TranscriptError.Reason, at offset: Int? = nil) -> ReadingFault {
    let place = offset ?? at
    if case .unexpected = reason, place >= end {
      return ReadingFault(offset: end, reason: .truncated)
    }
    return ReadingFault(offset: place, reason: reason)
  }

  /// Reads an object; `member` is called on the value of each field named in `names`, with the
  /// name's index, and must read it. Other fields are skipped.
  mutating func object(
    _ names: [StaticString],
    _ member: (inout JSONCursor, Int) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    guard peek() == UInt8(ascii: "{") else { throw fault(.unexpected(.object)) }
    try enter()
    var seen: UInt64 = 0
    var separator = UInt8(ascii: "{")
    if peek() == UInt8(ascii: "}") {
      leave()
      return
    }
    while separator != UInt8(ascii: "}") {
      let keyOffset = at
      guard peek() == UInt8(ascii: "\"") else { throw fault(.unexpected(.string)) }
      let key = try scanString()
      guard peek() == UInt8(ascii: ":") else { throw fault(.unexpected(.separator)) }
      at += 1
      if let index = index(of: key, in: names) {
        let bit: UInt64 = 1 << UInt64(index)
        guard seen & bit == 0 else {
          throw fault(.duplicateField(names[index].description), at: keyOffset)
        }
        seen |= bit
        _ = peek()
        try member(&self, index)
      } else {
        try skip()
      }
      separator = peek()
      guard separator == UInt8(ascii: ",") || separator == UInt8(ascii: "}") else {
        throw fault(.unexpected(.separator))
      }
      if separator == UInt8(ascii: ",") {
        at += 1
        _ = peek()
      }
    }
    leave()
  }

  /// Reads an array; `element` must read each value.
  mutating func array(
    _ element: (inout JSONCursor) throws(ReadingFault) -> Void
  ) throws(ReadingFault) {
    guard peek() == UInt8(ascii: "[") else { throw fault(.unexpected(.array)) }
    try enter()
    if peek() == UInt8(ascii: "]") {
      leave()
      return
    }
    while true {
      _ = peek()
      try element(&self)
      let separator = peek()
      if separator == UInt8(ascii: "]") { break }
      guard separator == UInt8(ascii: ",") else { throw fault(.unexpected(.separator)) }
      at += 1
    }
    leave()
  }

  /// Passes over one value of any kind, checking that it is well formed.
  mutating func skip() throws(ReadingFault) {
    switch peek() {
    case UInt8(ascii: "{"): try object([]) { _, _ throws(ReadingFault) in }
    case UInt8(ascii: "["): try array { cursor throws(ReadingFault) in try cursor.skip() }
    case UInt8(ascii: "\""): _ = try scanString()
    default: try skipScalar()
    }
  }

  /// Whether the value is `null`, which is then passed over.
  mutating func isNull() -> Bool {
    guard peek() == UInt8(ascii: "n"), matches("null") else { return false }
    at += 4
    return true
  }

  /// Checks that only white space remains.
  mutating func finish() throws(ReadingFault) {
    _ = peek()
    guard at >= end else { throw fault(.unexpected(.end)) }
  }

  private mutating func enter() throws(ReadingFault) {
    depth += 1
    guard depth <= JSONCursor.depthLimit else {
      throw fault(.tooDeep(limit: JSONCursor.depthLimit))
    }
    at += 1
  }

  private mutating func leave() {
    depth -= 1
    at += 1
  }

  private mutating func skipScalar() throws(ReadingFault) {
    for word in JSONCursor.literals where matches(word) {
      at += word.utf8CodeUnitCount
      return
    }
    _ = try scanNumber()
  }

  private static let literals: [StaticString] = [
    "true", "false", "null", "NaN", "Infinity", "-Infinity",
  ]

  func matches(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - at >= count else { return false }
    for index in 0..<count where base[at + index] != word.utf8Start[index] { return false }
    return true
  }
}

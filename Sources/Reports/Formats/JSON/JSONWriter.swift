internal import Calendars
internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// JSON written in order, two spaces a level, so that two files can be compared line by line.
struct JSONWriter {
  private var buffer: ByteBuffer
  private var depth = 0
  private var isFirst = true

  init(capacity: Int) {
    buffer = ByteBuffer(capacity: capacity)
  }

  /// The whole file.
  static func file(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 16 * 1024)
    writer.object(content)
    writer.buffer.write("\n")
    return writer.buffer.bytes
  }

  // MARK: Members of an object

  mutating func member(_ key: StaticString, _ value: String?) {
    begin(key)
    if let value { string(value) } else { buffer.write("null") }
  }

  mutating func member(_ key: StaticString, _ value: Int?) {
    begin(key)
    if let value { buffer.write(value) } else { buffer.write("null") }
  }

  /// The shortest decimal that reads back as the same number.
  mutating func member(_ key: StaticString, _ value: Double?) {
    begin(key)
    number(value)
  }

  /// The exact decimal; the nearest one for a fraction that has none.
  mutating func member(_ key: StaticString, _ value: Rational?) {
    begin(key)
    guard let value else { return buffer.write("null") }
    let exact = value.exactText
    if exact.utf8.contains(UInt8(ascii: "/")) {
      number(value.doubleValue)
    } else {
      buffer.writeUnescaped(exact)
    }
  }

  mutating func member(_ key: StaticString, _ value: CalendarDate?) {
    member(key, value?.isoText)
  }

  mutating func member(_ key: StaticString, object content: (inout JSONWriter) -> Void) {
    begin(key)
    object(content)
  }

  mutating func member<Value>(
    _ key: StaticString, optional value: Value?, _ content: (inout JSONWriter, Value) -> Void
  ) {
    begin(key)
    guard let value else { return buffer.write("null") }
    object { content(&$0, value) }
  }

  mutating func member<Value>(
    _ key: StaticString, array values: [Value], _ content: (inout JSONWriter, Value) -> Void
  ) {
    begin(key)
    guard !values.isEmpty else { return buffer.write("[]") }
    buffer.write("[")
    depth += 1
    isFirst = true
    for value in values {
      separate()
      object { content(&$0, value) }
    }
    depth -= 1
    newLine()
    buffer.write("]")
    isFirst = false
  }

  // MARK: Values

  private mutating func object(_ content: (inout JSONWriter) -> Void) {
    buffer.write("{")
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { newLine() }
    buffer.write("}")
    isFirst = false
  }

  private mutating func begin(_ key: StaticString) {
    separate()
    buffer.write("\"")
    buffer.write(key)
    buffer.write("\": ")
  }

  private mutating func separate() {
    if !isFirst { buffer.write(",") }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    buffer.write("\n")
    for _ in 0..<depth { buffer.write("  ") }
  }

  private mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return buffer.write("null") }
    let text = value.description
    // 85.0 is written 85, as a target is.
    buffer.writeUnescaped(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  private static func needsAttention(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xD8
      || byte == 0xE2
  }

  /// Controls, and the marks that change the direction of what follows, are written as escapes: the
  /// text keeps them and nothing that displays the file obeys them.
  private mutating func string(_ text: String) {
    buffer.write("\"")
    // Most texts are copied whole; only those that may need an escape are walked.
    guard text.utf8.contains(where: JSONWriter.needsAttention) else {
      buffer.writeUnescaped(text)
      return buffer.write("\"")
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: buffer.write("\\\"")
      case 0x5C: buffer.write("\\\\")
      case 0x0A: buffer.write("\\n")
      case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C:
        let digits = String(scalar.value, radix: 16)
        buffer.write("\\u")
        for _ in digits.utf8.count..<4 { buffer.write("0") }
        buffer.writeUnescaped(digits)
      default: buffer.write(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    buffer.write("\"")
  }
}

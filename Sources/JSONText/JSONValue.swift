/// A JSON document: keys stay in the order given, numbers are written exactly.
///
/// What is read holds `digits` for every number; ``integer(_:)`` and ``number(_:)`` are for writing.
public indirect enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A measured number, written with the fewest digits that read back as itself; `null` when it is
  /// not finite.
  case number(Double)
  /// A number already written in decimal digits: an exact one, or one that was read.
  case digits(String)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Names and values, in order.
  case object([(name: String, value: JSONValue)])

  /// The text, or `null`.
  public static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// The whole number, or `null`.
  public static func optional(_ value: Int?) -> JSONValue {
    value.map(JSONValue.integer) ?? .null
  }

  /// The measured number, or `null`.
  public static func optional(_ value: Double?) -> JSONValue {
    value.map(JSONValue.number) ?? .null
  }

  /// Equal when written the same.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.compactText == right.compactText
  }

  /// Hashes what is written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(compactText)
  }
}

extension JSONValue {
  /// One line, no spaces.
  public var compactText: String {
    var writer = JSONWriter(indented: false)
    writer.write(self, depth: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Indented by two spaces, with a final line break.
  public var indentedText: String {
    var writer = JSONWriter(indented: true)
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

struct JSONWriter {
  let indented: Bool
  var bytes: [UInt8] = []

  init(indented: Bool) {
    self.indented = indented
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): write(number)
    case .digits(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): write(text)
    case .array(let values):
      writeList(open: "[", close: "]", count: values.count, depth: depth) { writer, index in
        writer.write(values[index], depth: depth + 1)
      }
    case .object(let members):
      writeList(open: "{", close: "}", count: members.count, depth: depth) { writer, index in
        writer.write(members[index].name)
        writer.bytes.append(contentsOf: (writer.indented ? ": " : ":").utf8)
        writer.write(members[index].value, depth: depth + 1)
      }
    }
  }

  private mutating func writeList(
    open: String, close: String, count: Int, depth: Int,
    item: (inout JSONWriter, Int) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(depth: depth + 1)
      item(&self, index)
    }
    if count > 0 { breakLine(depth: depth) }
    bytes.append(contentsOf: close.utf8)
  }

  private mutating func breakLine(depth: Int) {
    guard indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func write(_ number: Double) {
    guard number.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    if number == number.rounded(), number.magnitude < 1e15 {
      bytes.append(contentsOf: String(Int(number)).utf8)
    } else {
      bytes.append(contentsOf: "\(number)".utf8)
    }
  }

  /// Whether a text has nothing to escape, as most have.
  private static func isPlain(_ text: String) -> Bool {
    !text.utf8.contains { byte in
      switch byte {
      case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: true
      default: false
      }
    }
  }

  /// Controls, and the marks that change the direction of what follows, are written as escapes: the
  /// text keeps them and nothing that displays the file obeys them.
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard !JSONWriter.isPlain(text) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C:
        writeEscaped(scalar.value)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func writeEscaped(_ value: UInt32) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(value >> UInt32(shift)) & 15]) }
  }
}

/// A JSON value that is always written the same way: keys in order, no white space, the shortest
/// escapes. Equal values give equal bytes, so that a digest of them means something.
enum CanonicalJSON {
  case null
  case number(Int)
  case text(String)
  case list([CanonicalJSON])
  case object([String: CanonicalJSON])

  /// A text, or `null`.
  static func optional(_ text: String?) -> CanonicalJSON {
    text.map(CanonicalJSON.text) ?? .null
  }

  /// A number, or `null`.
  static func optional(_ number: Int?) -> CanonicalJSON {
    number.map(CanonicalJSON.number) ?? .null
  }

  /// The value as UTF-8.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  /// The value as text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  private func write(to output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .number(let number): output += String(number).utf8
    case .text(let text): CanonicalJSON.write(text, to: &output)
    case .list(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, key) in members.keys.sorted().enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        CanonicalJSON.write(key, to: &output)
        output.append(UInt8(ascii: ":"))
        members[key]?.write(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        output += "\\u00".utf8
        output += [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

private let hexDigits = Array("0123456789abcdef".utf8)

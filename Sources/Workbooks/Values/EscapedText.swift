/// Characters that XML cannot hold, as workbooks write them: `_x0007_` (ECMA-376, part 1, 22.9.2.19).
enum EscapedText {
  /// The text with what XML cannot hold escaped, and with what looks like an escape escaped.
  static func encoded(_ text: String) -> String {
    guard needsEncoding(text) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if isForbidden(scalar) || (scalar == "_" && escapedUnit(rest) != nil) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: "_x\(padding)\(digits)_".unicodeScalars)
      } else {
        result.append(scalar)
      }
      rest = rest.dropFirst()
    }
    return String(result)
  }

  /// The text that was meant.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    var units: [UInt16] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "_", let unit = escapedUnit(rest) {
        units.append(unit)
        rest = rest.dropFirst(7)
      } else {
        units.append(contentsOf: UTF16.encode(scalar) ?? .init())
        rest = rest.dropFirst()
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Whether a text holds control characters, which only cells and notes can escape.
  static func holdsControlCharacters(_ text: String) -> Bool {
    text.unicodeScalars.contains { isForbidden($0) || $0 == "\n" || $0 == "\t" }
  }

  private static func needsEncoding(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }
  }

  /// XML turns a carriage return into a line feed: it is escaped too.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\t")
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func escapedUnit(_ text: Substring.UnicodeScalarView) -> UInt16? {
    let head = Array(text.prefix(7))
    guard head.count == 7, head[1] == "x", head[6] == "_" else { return nil }
    var unit: UInt16 = 0
    for scalar in head[2...5] {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

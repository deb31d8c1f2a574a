/// Characters as XML can hold them.
enum XMLEscape {
  /// Adds the content of an element.
  static func appendText(_ text: String, to output: inout [UInt8]) {
    append(text, to: &output) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\r"): "&#13;"
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
      case 0..<0x20: "\u{FFFD}"
      default: nil
      }
    }
  }

  /// Adds the value of an attribute, to be put between double quotes.
  static func appendAttribute(_ value: String, to output: inout [UInt8]) {
    append(value, to: &output) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "\t"): "&#9;"
      case UInt8(ascii: "\n"): "&#10;"
      case UInt8(ascii: "\r"): "&#13;"
      case 0..<0x20: "\u{FFFD}"
      default: nil
      }
    }
  }

  /// XML 1.0 has no way to write control characters nor U+FFFE and U+FFFF, not even as references:
  /// the replacement character stands for them.
  private static func append(
    _ text: String, to output: inout [UInt8], _ reference: (UInt8) -> StaticString?
  ) {
    for byte in text.utf8 {
      if let reference = reference(byte) {
        reference.withUTF8Buffer { output.append(contentsOf: $0) }
      } else if byte >= 0xBE, byte <= 0xBF, output.suffix(2).elementsEqual([0xEF, 0xBF]) {
        output.append(0xBD)
      } else {
        output.append(byte)
      }
    }
  }
}

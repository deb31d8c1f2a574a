/// Folds text for matching and counting: lower case, no accents, œ → oe, æ → ae, ’ ʼ ` → '.
///
/// Composed and decomposed accents give the same result in Latin, Greek and Cyrillic. Other
/// scripts are only put in lower case.
public enum Folding {
  /// The folded text; characters that are not letters stay.
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch kind(of: scalar.value) {
      case .letter(let folded): appendFolded(folded) { bytes.append($0) }
      case .apostrophe: bytes.append(UInt8(ascii: "'"))
      case .hyphen: bytes.append(UInt8(ascii: "-"))
      case .ignored: break
      case .separator: appendScalar(scalar.value, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a character is for the words of a text.
  enum Kind {
    /// A letter or digit, with its folded scalar or, from `0x8000_0000`, its two letters.
    case letter(UInt32)
    case apostrophe
    case hyphen
    /// Combining and invisible marks inside words.
    case ignored
    case separator
  }

  static func kind(of scalar: UInt32) -> Kind {
    if scalar < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar)
      let letter = ascii[Int(byte)]
      if letter != 0 { return .letter(UInt32(letter)) }
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") { return .apostrophe }
      return byte == UInt8(ascii: "-") ? .hyphen : .separator
    }
    if scalar < FoldingTable.limit {
      let folded = FoldingTable.folded[Int(scalar)]
      if folded & 0x8000 != 0 { return .letter(0x8000_0000 | UInt32(folded & 0x7FFF)) }
      if folded != 0 { return .letter(UInt32(folded)) }
    }
    return rareKind(of: scalar)
  }

  /// Writes a folded scalar of `Kind.letter` as UTF-8.
  @inline(__always)
  static func appendFolded(_ folded: UInt32, _ append: (UInt8) -> Void) {
    if folded & 0x8000_0000 != 0 {
      append(UInt8(truncatingIfNeeded: (folded >> 7) & 0x7F))
      append(UInt8(truncatingIfNeeded: folded & 0x7F))
    } else if folded < 0x80 {
      append(UInt8(truncatingIfNeeded: folded))
    } else {
      var bytes: [UInt8] = []
      appendScalar(folded, to: &bytes)
      for byte in bytes { append(byte) }
    }
  }

  /// The folded form of each ASCII letter or digit, 0 for every other byte.
  static let ascii: [UInt8] = (0..<256).map { value in
    let byte = UInt8(value)
    if isDigit(byte) || byte &- UInt8(ascii: "a") < 26 { return byte }
    return byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : 0
  }

  private static func rareKind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0x0374, 0x00B4, 0x2032, 0xFF07: return .apostrophe
    case 0x2010, 0x2011: return .hyphen
    case 0x0300...0x036F, 0x00AD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE0F: return .ignored
    default: break
    }
    guard let value = Unicode.Scalar(scalar) else { return .separator }
    let properties = value.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return .separator }
    let lower = properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, lower.count == 1, first.value != scalar else {
      return .letter(scalar)
    }
    return kind(of: first.value)
  }
}

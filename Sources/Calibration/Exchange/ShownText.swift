/// Texts of others as messages show them: on one line, short, without what commands a terminal.
enum ShownText {
  /// Controls, line and paragraph separators, and the marks that change the direction of what
  /// follows.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// At most 80 characters, hidden ones as spaces.
  static func short(_ text: String, limit: Int = 80) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      shown.append(isHidden(scalar) ? " " : scalar)
    }
    return String(shown) + (text.unicodeScalars.count > limit ? "…" : "")
  }
}

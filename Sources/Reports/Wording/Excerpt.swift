/// The beginning of a long text, cut between two words.
enum Excerpt {
  /// What stands where a text was cut.
  static let mark = "\u{A0}[…]"

  /// `text` with its white space made single spaces, at most `limit` scalars and the mark.
  static func of(_ text: String, limit: Int) -> String {
    let plain = singleSpaced(text)
    guard plain.utf8.count > limit else { return plain }
    let scalars = plain.unicodeScalars
    guard let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      cut < scalars.endIndex
    else { return plain }
    let head = scalars[..<cut]
    // A word longer than half the room is cut within.
    let space = head.lastIndex(of: " ") ?? head.startIndex
    let isFar = scalars.distance(from: head.startIndex, to: space) < limit / 2
    let kept = isFar ? head : head[..<space]
    return String(String.UnicodeScalarView(kept)) + mark
  }

  private static func singleSpaced(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 < 0x20 }
    guard !isPlain else { return text }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}

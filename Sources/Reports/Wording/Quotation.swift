internal import Languages

/// Words that the report sets between its own quotation marks.
enum Quotation {
  /// `text` as an excerpt without a pair of marks of its own around it; marks within it become those
  /// of a quotation in a quotation, so that « « … » » is never written.
  static func inside(_ text: String, limit: Int, _ language: Language) -> String {
    let bare = bare(text)
    guard language == .french, bare.contains(where: { $0 == "«" || $0 == "»" }) else {
      return Excerpt.of(bare, limit: limit)
    }
    var result = ""
    var isAfterOpening = false
    for character in bare {
      switch character {
      case "«":
        result.append("“")
        isAfterOpening = true
        continue
      case "»":
        while let last = result.last, last.isWhitespace { result.removeLast() }
        result.append("”")
      default:
        if !(isAfterOpening && character.isWhitespace) { result.append(character) }
      }
      isAfterOpening = false
    }
    return Excerpt.of(result, limit: limit)
  }

  /// `text` without the pair of marks that holds all of it.
  static func bare(_ text: String) -> String {
    let trimmed = text.trimmed
    guard trimmed.count > 2, let first = trimmed.first, let last = trimmed.last,
      pairs.contains(where: { $0.0 == first && $0.1 == last })
    else { return trimmed }
    let inner = trimmed.dropFirst().dropLast()
    guard !inner.contains(where: { $0 == first || $0 == last }) else { return trimmed }
    return String(inner).trimmed
  }

  private static let pairs: [(Character, Character)] = [("«", "»"), ("“", "”"), ("\"", "\"")]
}

extension String {
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

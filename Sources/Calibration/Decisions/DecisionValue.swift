internal import QualityModel

/// The parts of the value of a decision, as a person writes them in one cell.
enum DecisionValue {
  /// The parts between line breaks and `|`, white space at both ends removed, empty ones left out.
  static func parts(of cell: String) -> [String] {
    cell.split { $0 == "|" || $0.isNewline }.map(trimmed).filter { !$0.isEmpty }
  }

  /// Ids with commas, semicolons or line breaks between them.
  static func ids(in text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map(trimmed).filter { !$0.isEmpty }
  }

  /// What is on both sides of the first separator; `nil` when one side is empty.
  static func pair(_ text: String, at separator: Character) -> (String, String)? {
    guard let place = text.firstIndex(of: separator) else { return nil }
    let left = trimmed(text[..<place])
    let right = trimmed(text[text.index(after: place)...])
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  /// The language that a part starts with: `en: …`, `fr-CA: …`.
  static func language(of part: String) -> (tag: String, text: String)? {
    guard let (tag, text) = pair(part, at: ":") else { return nil }
    let pieces = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), pieces[0].utf8.count == 2,
      pieces[0].utf8.allSatisfy({ (97...122).contains($0) }),
      pieces.count == 1
        || (pieces[1].utf8.count == 2 && pieces[1].utf8.allSatisfy { (65...90).contains($0) })
    else { return nil }
    return (tag, text)
  }

  /// A text, each part of which may start with its language; `nil` when a language has two.
  static func text(_ parts: [String], language: String) -> LocalizedText? {
    var entries: [LocalizedText.Entry] = []
    for part in parts {
      let (tag, text) = self.language(of: part) ?? (language, part)
      guard !entries.contains(where: { $0.language == tag }) else { return nil }
      entries.append(.init(language: tag, text: text))
    }
    return entries.isEmpty ? nil : LocalizedText(entries)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let kept = text.drop(while: \.isWhitespace)
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }
}

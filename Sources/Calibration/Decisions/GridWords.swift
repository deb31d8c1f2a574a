internal import ExactNumbers
internal import QualityModel

/// Texts, ids and numbers as the grid language can hold them.
enum GridWords {
  /// What a text of a decision becomes in a grid.
  struct Fitted {
    var text: LocalizedText
    /// The languages of the old text for which no new one was given.
    var untouched: [String]
  }

  /// Why a text of a decision cannot be one of a grid.
  enum Fault: Error {
    case empty
    case language(String)
    case missing(String)
  }

  /// A new text over an old one: languages that are given take its place, others stay. A text in
  /// French is that of a grid in Canadian French, unless it has both.
  static func fitted(
    _ new: LocalizedText, over old: LocalizedText, language: String
  ) throws(Fault) -> Fitted {
    var entries = old.entries
    var given: Set<String> = []
    for entry in new.entries {
      let text = cleaned(entry.text)
      guard !text.isEmpty else { throw .empty }
      guard isLanguage(entry.language) else { throw .language(entry.language) }
      let tag = self.tag(for: entry.language, among: old.entries.map(\.language) + [language])
      given.insert(tag)
      let replaced = LocalizedText.Entry(language: tag, text: text)
      if let place = entries.firstIndex(where: { $0.language == tag }) {
        entries[place] = replaced
      } else {
        entries.append(replaced)
      }
    }
    guard !new.entries.isEmpty else { throw .empty }
    guard entries.contains(where: { $0.language == language }) else { throw .missing(language) }
    return Fitted(
      text: LocalizedText(entries),
      untouched: old.entries.map(\.language).filter { !given.contains($0) })
  }

  /// The tag already in use for a language: the same, else one of the same primary language.
  private static func tag(for language: String, among tags: [String]) -> String {
    if tags.contains(language) { return language }
    let primary = language.prefix { $0 != "-" }.lowercased()
    return tags.first { $0.prefix { $0 != "-" }.lowercased() == primary } ?? language
  }

  /// One line, without what XML cannot hold; the grid language folds white space anyway.
  static func cleaned(_ text: String) -> String {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isXML = scalar.value != 0xFFFE && scalar.value != 0xFFFF
      if scalar == " " || ShownText.isHidden(scalar) || !isXML {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words.joined(separator: " ")
  }

  /// Whether a text is an id: 1 to 64 letters without accents, digits, `-`, `_` and `.`, the first a
  /// letter or a digit.
  static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), let first = bytes.first, isLetterOrDigit(first) else {
      return false
    }
    return bytes.allSatisfy {
      isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ".")
    }
  }

  /// Whether a text is a language's tag, as `xml:lang` takes it.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first,
      primary.utf8.allSatisfy({ isLetterOrDigit($0) && !(48...57).contains($0) })
    else { return false }
    return parts.allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(isLetterOrDigit)
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// The digits that a number has after the point; `nil` when the grid language cannot write it:
  /// more than 12 digits before the point, more than 6 after it, or no end of them.
  static func decimals(of number: Rational) -> Int? {
    let parts = number.exactText.split(separator: ".")
    guard !number.exactText.contains("/"), let whole = parts.first,
      whole.drop(while: { $0 == "-" }).utf8.count <= 12
    else { return nil }
    let decimals = parts.count > 1 ? parts[1].utf8.count : 0
    return decimals <= 6 ? decimals : nil
  }
}

public import Languages

/// A text given in one or more languages, in the order in which they were written.
public struct LocalizedText: Sendable, Hashable {
  /// The text in one language.
  public struct Entry: Sendable, Hashable {
    /// The language's tag (BCP 47), as in `xml:lang`.
    public let language: String
    /// The text, white space at both ends removed.
    public let text: String

    /// A text in a language.
    public init(language: String, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The texts, at most one a language.
  public let entries: [Entry]

  /// A text in the languages given.
  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  /// A text in one language.
  public init(_ text: String, language: String) {
    entries = [Entry(language: language, text: text)]
  }

  /// Whether there is no text at all.
  public var isEmpty: Bool { entries.isEmpty }

  /// The reader's language, else the fallback's, else the first written; `nil` when there is none.
  public func text(in language: Language, fallback: String) -> String? {
    let wanted = entries.first { Language(tag: $0.language) == language }
    let other = wanted ?? entries.first { $0.language == fallback } ?? entries.first
    return other?.text
  }
}

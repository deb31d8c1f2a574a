internal import Languages
internal import Tables

/// A closed list of values and the words that stand for them in each language.
struct Vocabulary<Value: Hashable & Sendable>: Sendable {
  struct Entry: Sendable {
    let value: Value
    /// The word of the grid language.
    let code: String
    let title: BilingualText
    /// Other words that are understood.
    let synonyms: [String]

    init(_ value: Value, _ code: String, fr: String, en: String, _ synonyms: String...) {
      self.value = value
      self.code = code
      title = BilingualText(fr: fr, en: en)
      self.synonyms = synonyms
    }
  }

  let entries: [Entry]
  private let values: [String: Value]

  init(_ entries: [Entry]) {
    self.entries = entries
    var values: [String: Value] = [:]
    for entry in entries {
      let words = [entry.title.french, entry.title.english, entry.code] + entry.synonyms
      for word in words { values[Vocabulary.key(word)] = entry.value }
    }
    self.values = values
  }

  /// The value of a word of either language, case and accents aside.
  func value(_ word: some StringProtocol) -> Value? { values[Vocabulary.key(word)] }

  /// The word for a value; empty for a value that has none.
  func word(_ value: Value, _ language: Language) -> String {
    entries.first { $0.value == value }?.title[language] ?? ""
  }

  func words(_ language: Language) -> [String] { entries.map { $0.title[language] } }

  /// The word that a mistyped one was probably meant to be.
  func suggestion(for word: String, _ language: Language) -> String? {
    NearestName.nearest(to: word, among: words(language))
  }

  private static func key(_ word: some StringProtocol) -> String {
    let folded = FoldedName(word).text
    return folded.isEmpty ? String(word) : folded
  }
}

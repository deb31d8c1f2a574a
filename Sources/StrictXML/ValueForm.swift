public import Languages

/// What the values of some attributes look like, for a person who wrote another.
public struct ValueForm: Sendable, Hashable {
  /// The names of the attributes.
  public let attributes: Set<String>
  /// What to write.
  public let remedy: BilingualText

  /// A form of values and the attributes that have it.
  public init(of attributes: Set<String>, fr french: String, en english: String) {
    self.attributes = attributes
    remedy = .spaced(fr: french, en: english)
  }

  /// An id: letters without accents, digits, hyphens or points.
  public static func identifier(of attributes: Set<String>) -> ValueForm {
    ValueForm(
      of: attributes,
      fr: "Écrivez un identifiant de 1 à 64 lettres sans accent, chiffres, tirets ou points.",
      en: "Write an id of 1 to 64 letters without accents, digits, hyphens or points.")
  }

  /// Which of some words to write, the one that was probably meant first.
  public static func oneOf(_ words: [String], written: String) -> BilingualText {
    let meant = SpellingSuggestion.closest(to: written, among: words)
    return .spaced(
      fr: (meant.map { "Vouliez-vous écrire « \($0) » ? " } ?? "")
        + "Écrivez \(Language.french.list(words, .or)).",
      en: (meant.map { "Did you mean \"\($0)\"? " } ?? "")
        + "Write \(Language.english.list(words, .or)).")
  }

  /// The code that `xml:lang` holds in every language of documents.
  static let language = ValueForm(
    of: ["lang"], fr: "Écrivez le code d'une langue : fr, en, fr-CA.",
    en: "Write the code of a language: fr, en, fr-CA.")
}

/// « d’Imane », « de Claire »: the French preposition before a name or a noun.
enum Elision {
  /// `de` or `d’` before `text`.
  static func of(_ text: String) -> String {
    preposition(before: text) + text
  }

  /// `de ` or `d’`, as `text` begins.
  static func preposition(before text: String) -> String {
    elides(text) ? "d’" : "de "
  }

  private static func elides(_ text: String) -> Bool {
    let letters = text.lowercased().unicodeScalars
    guard let first = letters.first else { return false }
    let second = letters.dropFirst().first
    switch first {
    case "a", "à", "â", "ä", "á", "å", "e", "é", "è", "ê", "ë", "i", "î", "ï", "í", "o", "ô", "ö",
      "ó", "u", "ù", "û", "ü", "ú", "œ", "æ":
      return true
    // Yves, Yvonne and Ysé, but Yanis and Youssef.
    case "y": return second.map { !"aeéèiouy".unicodeScalars.contains($0) } ?? false
    // Most first names in h are said with the h; these are not.
    case "h":
      let word = String(String.UnicodeScalarView(letters.prefix { $0.properties.isAlphabetic }))
      return mute.contains(word)
    default: return false
    }
  }

  private static let mute: Set<String> = [
    "hector", "hélène", "héloïse", "henri", "henriette", "hermine", "hervé", "hilaire", "hippolyte",
    "honoré", "honorine", "horace", "hortense", "hubert", "hugues", "hugo", "hyacinthe", "huguette",
  ]
}

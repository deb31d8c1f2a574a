/// The order of names in a list: accents and case aside, then as written.
public enum AlphabeticalOrder {
  /// Whether `left` comes before `right`.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    (folded(left), left) < (folded(right), right)
  }

  /// The name in lower case without accents, ligatures written out: what two spellings of one name
  /// have in common.
  public static func folded(_ name: String) -> String {
    var result = ""
    for character in name.lowercased() { result += plain[character] ?? String(character) }
    return result
  }

  private static let plain: [Character: String] = {
    var table: [Character: String] = [
      "œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ø": "o", "ł": "l", "đ": "d",
    ]
    for (letter, accented) in accents {
      for character in accented { table[character] = letter }
    }
    return table
  }()

  private static let accents = [
    ("a", "àáâäãåāą"), ("c", "çćč"), ("d", "ď"), ("e", "èéêëēęě"), ("g", "ğ"), ("i", "ìíîïī"),
    ("n", "ñńň"), ("o", "òóôöõō"), ("r", "ř"), ("s", "śšş"), ("t", "ťţ"), ("u", "ùúûüūů"),
    ("y", "ýÿ"), ("z", "źžż"),
  ]
}

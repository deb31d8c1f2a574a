/// The order of a directory: letters without their accents or case, then the name itself.
struct AlphabeticalKey: Comparable {
  private let letters: String
  private let name: String
  private let id: String

  init(name: String, id: String) {
    self.name = name
    self.id = id
    var letters = ""
    for scalar in name.unicodeScalars {
      letters += AlphabeticalKey.base(of: scalar)
    }
    self.letters = letters
  }

  /// The letter under the accent, from the character's Unicode name: "… LETTER E WITH ACUTE".
  private static func base(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "œ", "Œ": return "oe"
    case "æ", "Æ": return "ae"
    case "ß": return "ss"
    default: break
    }
    guard !scalar.isASCII, let name = scalar.properties.name,
      name.hasPrefix("LATIN "), let with = name.firstRange(of: " WITH "),
      let letter = name[..<with.lowerBound].split(separator: " ").last, letter.count == 1
    else { return scalar.properties.isDiacritic ? "" : scalar.properties.lowercaseMapping }
    return letter.lowercased()
  }

  static func < (left: AlphabeticalKey, right: AlphabeticalKey) -> Bool {
    (left.letters, left.name, left.id) < (right.letters, right.name, right.id)
  }
}

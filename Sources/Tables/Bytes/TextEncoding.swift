internal import Languages

/// How the characters of a file are written as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, what French Excel writes as plain "CSV".
  case windows1252 = "windows-1252"

  /// The encoding's usual name.
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .windows1252: "Windows-1252"
    }
  }

  /// An encoding as people name it: `utf-8`, `UTF8`, `utf-16le`, `windows-1252`, `cp1252`, `ansi`,
  /// `latin1` (read as its superset Windows-1252).
  public init?(name: some StringProtocol) {
    switch FoldedName(name).text {
    case "utf8": self = .utf8
    case "utf16le", "utf16": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591":
      self = .windows1252
    default: return nil
    }
  }

  /// What to do when a file is not written in the encoding.
  var remedy: BilingualText {
    switch self {
    case .utf8:
      BilingualText(
        fr: "Le fichier est coupé, ou mêle deux encodages : refaites l'export, ou indiquez son "
          + "encodage.",
        en: "The file is cut, or mixes two encodings: export it again, or name its encoding.")
    case .utf16LittleEndian, .utf16BigEndian:
      BilingualText(
        fr: "Le fichier est coupé ou abîmé : refaites l'export, de préférence en UTF-8.",
        en: "The file is cut or damaged: export it again, preferably as UTF-8.")
    case .windows1252:
      BilingualText(
        fr: "Le fichier est dans un autre encodage : enregistrez-le en « CSV UTF-8 ».",
        en: "The file is in another encoding: save it as “CSV UTF-8”.")
    }
  }
}

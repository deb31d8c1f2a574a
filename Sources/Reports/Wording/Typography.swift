/// What a printer does to the report's own words: the spaces that French keeps on the line (a narrow
/// one before `; ! ?`, a full one before `: %` and inside « »), and curved apostrophes.
enum Typography {
  static let narrow = "\u{202F}"
  static let full = "\u{A0}"

  /// `text` as it is printed.
  static func applied(to text: String) -> String {
    guard needsWork(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var previous: Character?
    for character in text {
      if character == " " {
        if previous == "«" || previous == "=" || previous == "<" {
          result += full
          previous = nil
          continue
        }
        if previous == " " { result += " " }
        previous = " "
        continue
      }
      if previous == " " { result += space(before: character) }
      result.append(character == "'" ? "’" : character)
      previous = character
    }
    return previous == " " ? result + " " : result
  }

  private static func space(before character: Character) -> String {
    switch character {
    case ";", "!", "?": narrow
    case ":", "%", "»", "=", "<": full
    default: " "
    }
  }

  private static func needsWork(_ text: String) -> Bool {
    var afterSpace = false
    for byte in text.utf8 {
      switch byte {
      // The first byte of « and of », then the straight apostrophe.
      case 0xC2, UInt8(ascii: "'"): return true
      case UInt8(ascii: " "): afterSpace = true
      case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "<"):
        if afterSpace { return true }
        afterSpace = false
      default: afterSpace = false
      }
    }
    return false
  }
}

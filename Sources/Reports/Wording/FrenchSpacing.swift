/// The spaces that French typography keeps on the line: a narrow one before `; ! ?`, a full one
/// before `: %` and inside « ».
enum FrenchSpacing {
  static let narrow = "\u{202F}"
  static let full = "\u{A0}"

  /// `text` with its ordinary spaces at those places made non-breaking.
  static func applied(to text: String) -> String {
    guard needsSpacing(text) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var previous: Character?
    for character in text {
      if character == " " {
        if previous == "«" || previous == "=" {
          result += full
          previous = nil
          continue
        }
        if previous == " " { result += " " }
        previous = " "
        continue
      }
      if previous == " " { result += space(before: character) }
      result.append(character)
      previous = character
    }
    return previous == " " ? result + " " : result
  }

  private static func space(before character: Character) -> String {
    switch character {
    case ";", "!", "?": narrow
    case ":", "%", "»", "=": full
    default: " "
    }
  }

  private static func needsSpacing(_ text: String) -> Bool {
    var afterSpace = false
    for byte in text.utf8 {
      switch byte {
      // The first byte of « and of ».
      case 0xC2: return true
      case UInt8(ascii: " "): afterSpace = true
      case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: "%"), UInt8(ascii: "="):
        if afterSpace { return true }
        afterSpace = false
      default: afterSpace = false
      }
    }
    return false
  }
}

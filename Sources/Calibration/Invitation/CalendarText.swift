internal import Calendars

/// Lines of an iCalendar file (RFC 5545, section 3.1).
struct CalendarText {
  /// The most bytes of a line, its CR LF not counted.
  static let lineLimit = 75

  private(set) var bytes: [UInt8] = []

  /// Adds a line whose value needs no escape.
  mutating func add(_ name: String, _ value: String) {
    var used = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let character = Array(String(scalar).utf8)
      // A line goes on after CR LF and a space, never in the middle of a character.
      if used + character.count > CalendarText.lineLimit {
        bytes += [0x0D, 0x0A, 0x20]
        used = 1
      }
      bytes += character
      used += character.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Adds a line whose value is a text: `\n` in it stays a line break for the reader.
  mutating func add(_ name: String, text: String) {
    add(name, CalendarText.escaped(text))
  }

  /// A text as a value (RFC 5545, section 3.3.11). Other controls than the line feed become spaces,
  /// as do the marks that change the direction of what follows.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      default: escaped.append(ShownText.isHidden(scalar) ? " " : scalar)
      }
    }
    return String(escaped)
  }

  /// A time in UTC, `20261031T140500Z`.
  static func utc(_ time: CivilDateTime) -> String {
    time.isoText.filter { $0 != "-" && $0 != ":" } + "Z"
  }
}

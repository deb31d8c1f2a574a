/// A line as a person typed it, without what arrow keys and the like leave in it.
struct TypedLine {
  /// The line, trimmed.
  let text: String

  init(_ line: String) {
    var clean = String.UnicodeScalarView()
    var scalars = Array(line.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x1B: TypedLine.dropSequence(&scalars)
      case 0x09: clean.append(" ")
      case 0..<0x20, 0x7F...0x9F: break
      default: clean.append(scalar)
      }
    }
    text = TypedLine.trimmed(String(clean))
  }

  var isEmpty: Bool { text.isEmpty }

  /// The parts between spaces.
  var words: [String] { text.split(separator: " ").map(String.init) }

  /// The letter of a command that stands alone or before a space, and what follows it.
  func command(among letters: String) -> (letter: Character, rest: String)? {
    guard let first = text.first, let letter = first.lowercased().first, letters.contains(letter)
    else { return nil }
    let rest = text.dropFirst()
    guard rest.isEmpty || rest.first == " " else { return nil }
    return (letter, TypedLine.trimmed(String(rest)))
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Drops the rest of an escape sequence: `[`, parameters, and one final letter.
  private static func dropSequence(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    guard let next = scalars.first, next == "[" || next == "O" else { return }
    scalars.removeFirst()
    while let scalar = scalars.popFirst() {
      if (0x40...0x7E).contains(scalar.value) { return }
    }
  }
}

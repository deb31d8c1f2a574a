/// A source written inside a test, with markers where something is expected.
///
/// `1️⃣` to `9️⃣` are taken out of the text; each stands for the place of what follows it.
public struct MarkedSource: Sendable {
  /// A line and a column, both from 1; columns count Unicode scalars.
  public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int

    /// `line:column`.
    public var description: String { "\(line):\(column)" }
  }

  /// The text without its markers.
  public let text: String
  /// The places of the markers, by their digit.
  public let places: [Int: Place]

  /// Takes the markers out of a text.
  public init(_ marked: String) {
    var (text, places, line, column) = ("", [Int: Place](), 1, 1)
    for character in marked {
      if let digit = MarkedSource.digit(of: character) {
        places[digit] = Place(line: line, column: column)
        continue
      }
      text.append(character)
      if character.isNewline {
        (line, column) = (line + 1, 1)
      } else {
        column += character.unicodeScalars.count
      }
    }
    self.text = text
    self.places = places
  }

  /// The text's bytes.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// A digit followed by the two scalars that make it a key.
  private static func digit(of character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" else { return nil }
    return Character(scalars[0]).wholeNumberValue
  }
}

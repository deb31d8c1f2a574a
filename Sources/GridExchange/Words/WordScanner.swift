/// Reads the short notations of cells word by word.
struct WordScanner {
  enum Token: Hashable {
    case word(String)
    case mark(Character)
  }

  private let tokens: [Token]
  private var at = 0

  /// Splits a text at spaces and at the marks `( ) , ; = → |`, which stand by themselves. `->` and
  /// `=>` are `→`; line breaks are `;`.
  init(_ text: String) {
    var tokens: [Token] = []
    var word = ""
    let arrows = text.replacing("->", with: "→").replacing("=>", with: "→")
    for character in arrows {
      switch character {
      case " ", "\t", "\u{A0}", "\u{202F}", "\n", "\r\n", "\r", "(", ")", ",", ";", "=", "→":
        if !word.isEmpty { tokens.append(.word(word)) }
        word = ""
        if character.isNewline {
          tokens.append(.mark(";"))
        } else if !character.isWhitespace {
          tokens.append(.mark(character))
        }
      default: word.append(character)
      }
    }
    if !word.isEmpty { tokens.append(.word(word)) }
    self.tokens = tokens
  }

  var isAtEnd: Bool { at >= tokens.count }
  var next: Token? { at < tokens.count ? tokens[at] : nil }
  var afterNext: Token? { at + 1 < tokens.count ? tokens[at + 1] : nil }

  mutating func word() -> String? {
    guard case .word(let word)? = next else { return nil }
    at += 1
    return word
  }

  /// Passes over a mark if it comes next.
  mutating func take(_ mark: Character) -> Bool {
    guard next == .mark(mark) else { return false }
    at += 1
    return true
  }

  /// Passes over one of some words if it comes next, whatever its case.
  mutating func take(_ words: Set<String>) -> Bool {
    guard case .word(let word)? = next, words.contains(word.lowercased()) else { return false }
    at += 1
    return true
  }

  /// Words separated by commas; `nil` when there is none or a comma ends the list.
  mutating func list() -> [String]? {
    var words: [String] = []
    repeat {
      guard let word = word() else { return nil }
      words.append(word)
    } while take(",")
    return words
  }

  /// The texts between semicolons and line breaks, empty ones left out.
  static func parts(_ text: String) -> [String] {
    text.split { $0 == ";" || $0.isNewline }.map { String($0) }
      .filter { $0.contains { !$0.isWhitespace } }
  }
}

internal import QualityModel

/// Quotes in one cell: one a line, `[12]` before the words naming the turn.
enum QuoteLines {
  static func text(of quotes: [Quote]) -> String {
    quotes.map { quote in
      let words = LevelTitles.singleLine(quote.text)
      // Empty brackets keep words that begin with a bracket from naming a turn.
      let head = quote.turn.map { "[\($0)] " } ?? (words.hasPrefix("[") ? "[] " : "")
      return (head + words).trimmingSpaces
    }.joined(separator: "\n")
  }

  static func quotes(in text: String) -> [Quote] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let line = String(line).trimmingSpaces
      guard !line.isEmpty else { return nil }
      guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else {
        return quote(turn: nil, line)
      }
      let inside = line[line.index(after: line.startIndex)..<end]
      let rest = String(line[line.index(after: end)...]).trimmingSpaces
      if inside.isEmpty { return quote(turn: nil, rest) }
      guard inside.utf8.count <= 6, inside.utf8.allSatisfy({ (48...57).contains($0) }),
        let turn = Int(inside)
      else { return quote(turn: nil, line) }
      return quote(turn: turn, rest)
    }
  }

  private static func quote(turn: Int?, _ text: String) -> Quote {
    Quote(turn: turn, startMilliseconds: nil, speaker: .unknown, text: text)
  }
}

extension String {
  /// Without white space, no-break spaces included, at both ends.
  var trimmingSpaces: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(Substring(scalars))
  }
}

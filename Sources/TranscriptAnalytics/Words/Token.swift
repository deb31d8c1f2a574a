/// A word of a text.
public struct Token: Sendable, Hashable {
  /// The word folded for counting; an elided word keeps its apostrophe, `l'`.
  public let folded: String
  /// Where it stands in the text's UTF-8 bytes, its apostrophe included when elided.
  public let range: Range<Int>

  /// Whether it is an elided word, `l'` or `qu'`.
  public var isElided: Bool { folded.utf8.last == UInt8(ascii: "'") }
}

/// The words of a text, in order.
///
/// French elisions (`l'`, `qu'`, `jusqu'`…) are words of their own, and so are the pronouns and
/// adverbs that French joins by a hyphen (`puis-je`, `a-t-il`, `celui-là`). Other hyphens between
/// letters, and other apostrophes inside a word (`aujourd'hui`, `don't`), stay in the word. The
/// same rules serve both languages.
public struct Tokens: RandomAccessCollection, Sendable, Hashable {
  private let tokens: [Token]

  /// Splits a text into words.
  public init(of text: String) {
    var text = text
    tokens = text.withUTF8 { bytes in
      var sink = TokenCollector()
      Tokenizer.tokenize(bytes, into: &sink)
      return sink.tokens
    }
  }

  /// The position of the first word.
  public var startIndex: Int { 0 }
  /// The position after the last word.
  public var endIndex: Int { tokens.count }
  /// The word at a position.
  public subscript(position: Int) -> Token { tokens[position] }
}

private struct TokenCollector: TokenSink {
  var tokens: [Token] = []

  mutating func token(_ folded: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    tokens.append(Token(folded: String(decoding: folded, as: UTF8.self), range: start..<end))
  }
}

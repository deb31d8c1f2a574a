/// A word or a phrase of two or three words, with its counts in a group.
public struct Term: Sendable, Hashable {
  /// The folded words, 1 to 3; an elided word keeps its apostrophe.
  public let words: [String]
  /// The term as it is most often written, word by word.
  public let text: String
  /// How many times it is said.
  public let frequency: Int
  /// In how many conversations.
  public let conversations: Int

  /// A term.
  public init(words: [String], text: String, frequency: Int, conversations: Int) {
    self.words = words
    self.text = text
    self.frequency = frequency
    self.conversations = conversations
  }
}

/// What is listed of the terms of a group.
public struct TermListing: Sendable, Hashable {
  /// The sizes of the terms, in words, within 1 to 3.
  public var sizes: ClosedRange<Int>
  /// In how many conversations a term must be, so that one call cannot make it recur.
  public var minimumConversations: Int
  /// Terms made only of these are not listed; they are counted all the same.
  public var stopWords: StopWords?
  /// How many terms are listed; `nil` for all.
  public var limit: Int?

  /// What to list.
  public init(
    sizes: ClosedRange<Int> = 1...3, minimumConversations: Int = 3,
    stopWords: StopWords? = nil, limit: Int? = nil
  ) {
    self.sizes = sizes
    self.minimumConversations = minimumConversations
    self.stopWords = stopWords
    self.limit = limit
  }
}

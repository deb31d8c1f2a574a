public import QualityModel

/// Counts words and phrases of two and three words, never across turns, in one or several groups.
///
/// For each it keeps how often it is said and in how many conversations. Counts are exact; memory
/// grows with the distinct words and phrases, about 40 bytes for each, not with the conversations.
/// At most 2,097,151 distinct words, 4,294,967,295 words and as many conversations.
public struct TermCounter: ~Copyable {
  var words = WordTable()
  var spellings = Spellings()
  let groups: [Group]
  var conversation: UInt32 = 0

  /// A group's counts, which an array can hold.
  final class Group {
    var counts = GroupCounts()
  }

  private var current: Group
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// A counter with a number of groups, at least one.
  public init(groups count: Int = 1) {
    groups = (0..<max(1, count)).map { _ in Group() }
    current = groups[0]
  }

  /// How many groups there are.
  public var groupCount: Int { groups.count }

  /// How many distinct words were seen.
  public var distinctWords: Int { words.count }

  /// How many distinct phrases of two and three words a group has.
  public func distinctPhrases(group: Int) -> Int {
    groups.indices.contains(group) ? groups[group].counts.phrases.count : 0
  }

  /// The memory of the phrases' tables, in bytes.
  public var phraseBytes: Int { groups.reduce(0) { $0 + $1.counts.phrases.byteCount } }

  /// Counts a conversation, which must not have been counted before.
  ///
  /// - Throws: ``TranscriptError`` `vocabularyFull` or `countFull`, placed at the interaction's id.
  ///   The counts are then those of a part of the conversation and must not be used.
  public mutating func add(
    _ conversation: Conversation, grouping: TermGrouping = .everyone()
  ) throws(TranscriptError) {
    startConversation()
    for turn in conversation.turns {
      guard let group = grouping[turn.role], groups.indices.contains(group) else { continue }
      var text = turn.text
      text.withUTF8 { addTurn($0, group: group) }
    }
    if let reason = endConversation() {
      throw TranscriptError(reason, at: Place(file: conversation.interactionID))
    }
  }

  mutating func startConversation() {
    conversation &+= 1
  }

  /// Why the counts can no longer be trusted, if so.
  func endConversation(adding more: Int = 0) -> TranscriptError.Reason? {
    if words.count > WordTable.packedLimit {
      return .vocabularyFull(limit: WordTable.packedLimit)
    }
    return wordCount + more > UInt32.max || conversation == UInt32.max ? .countFull : nil
  }

  /// How many words were said, in all groups.
  var wordCount: Int { groups.reduce(0) { $0 + $1.counts.wordCount } }

  mutating func addTurn(_ text: UnsafeBufferPointer<UInt8>, group: Int) {
    self.text = text
    current = groups[group]
    current.counts.startTurn()
    Tokenizer.tokenize(text, into: &self)
  }

  /// Counts the phrases that still wait to be counted together.
  func flush() {
    for group in groups { group.counts.flush() }
  }
}

extension TermCounter: TokenSink {
  @inline(__always)
  mutating func token(_ folded: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let number = words.number(of: folded)
    // A number past the limit fits in no key; the conversation's end refuses the counts.
    guard number <= WordTable.packedLimit else { return }
    spellings.add(
      UnsafeBufferPointer(rebasing: text[start..<end]), folded: folded, number: number)
    current.counts.add(number, in: conversation)
  }
}

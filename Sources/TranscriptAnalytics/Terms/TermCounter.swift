public import QualityModel

/// Counts words and phrases of two and three words, never across turns, in one or several groups.
///
/// For each it keeps how often it is said and in how many conversations. Counts are exact; memory
/// grows with the distinct words and phrases, about 40 bytes for each, not with the conversations.
/// At most 2,097,151 distinct words, 4,294,967,295 words and as many conversations.
public struct TermCounter: ~Copyable {
  var words = WordTable()
  var spellings = Spellings()
  var conversation: UInt32 = 0

  /// How many groups there are.
  public let groupCount: Int
  private let vocabularyLimit: Int
  private let groups: UnsafeMutablePointer<GroupCounts>
  private var current: UnsafeMutablePointer<GroupCounts>
  private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// A counter with a number of groups, at least one.
  public init(groups count: Int = 1) {
    self.init(groups: count, vocabularyLimit: WordTable.packedLimit)
  }

  /// A counter that refuses more than some number of distinct words, at most what a key holds.
  init(groups count: Int, vocabularyLimit: Int) {
    self.vocabularyLimit = min(vocabularyLimit, WordTable.packedLimit)
    groupCount = max(1, count)
    groups = .allocate(capacity: groupCount)
    for index in 0..<groupCount { (groups + index).initialize(to: GroupCounts()) }
    current = groups
  }

  deinit {
    groups.deinitialize(count: groupCount)
    groups.deallocate()
  }

  /// How many distinct words were seen.
  public var distinctWords: Int { words.count }

  /// How many distinct phrases of two and three words a group has.
  public func distinctPhrases(group: Int) -> Int {
    withCounts(of: group) { $0.phrases.count } ?? 0
  }

  /// The memory of the phrases' tables, in bytes.
  public var phraseBytes: Int { (0..<groupCount).reduce(0) { $0 + groups[$1].phrases.byteCount } }

  /// Counts a conversation, which must not have been counted before.
  ///
  /// - Throws: ``TranscriptError`` `vocabularyFull` or `countFull`, placed at the interaction's id.
  ///   The counts are then those of a part of the conversation and must not be used.
  public mutating func add(
    _ conversation: Conversation, grouping: TermGrouping = .everyone()
  ) throws(TranscriptError) {
    startConversation()
    for turn in conversation.turns {
      guard let group = grouping[turn.role], (0..<groupCount).contains(group) else { continue }
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
    if words.count > vocabularyLimit { return .vocabularyFull(limit: vocabularyLimit) }
    return wordCount + more > UInt32.max || conversation == UInt32.max ? .countFull : nil
  }

  /// How many words were said, in all groups.
  var wordCount: Int { (0..<groupCount).reduce(0) { $0 + groups[$1].wordCount } }

  mutating func addTurn(_ text: UnsafeBufferPointer<UInt8>, group: Int) {
    self.text = text
    current = groups + group
    current.pointee.startTurn()
    Tokenizer.tokenize(text, into: &self)
  }

  /// The counts of a group, all its phrases counted; `nil` when there is no such group.
  func withCounts<Result>(of group: Int, _ body: (borrowing GroupCounts) -> Result) -> Result? {
    guard (0..<groupCount).contains(group) else { return nil }
    groups[group].flush()
    return body(groups[group])
  }

  mutating func merge(_ counts: borrowing GroupCounts, into group: Int, numbers: [UInt32]) {
    groups[group].flush()
    groups[group].merge(counts, numbers: numbers)
  }
}

extension TermCounter: TokenSink {
  @inline(__always)
  mutating func token(_ folded: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let number = words.number(of: folded)
    // A number past the limit fits in no key; the conversation's end refuses the counts.
    guard number <= vocabularyLimit else { return }
    spellings.add(
      UnsafeBufferPointer(rebasing: text[start..<end]), folded: folded, number: number)
    current.pointee.add(number, in: conversation)
  }
}

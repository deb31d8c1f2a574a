/// The counts of one group of conversations or speakers.
struct GroupCounts: ~Copyable {
  /// How many keys wait before they are counted together.
  private static let batch = 4096

  /// The counts of the words, by their number.
  private(set) var words: [Occurrences] = [Occurrences()]
  private(set) var phrases = PhraseTable()
  /// How many words were said.
  private(set) var wordCount = 0
  /// How many conversations hold at least one word of the group.
  private(set) var conversationCount = 0

  private var latestConversation: UInt32 = 0
  private let pending: UnsafeMutablePointer<PhraseTable.Entry>
  private var pendingCount = 0
  /// The two words before, 0 at the start of a turn.
  private var previous: UInt64 = 0

  init() {
    pending = .allocate(capacity: GroupCounts.batch)
  }

  deinit {
    pending.deallocate()
  }

  mutating func startTurn() {
    previous = 0
  }

  /// Counts a word and the phrases that end with it.
  @inline(__always)
  mutating func add(_ number: UInt32, in conversation: UInt32) {
    if Int(number) >= words.count { makeRoom(for: number) }
    words[Int(number)].add(in: conversation)
    wordCount += 1
    let current = UInt64(number)
    let before = previous & 0x1F_FFFF
    if before != 0 {
      pending[pendingCount] = PhraseTable.Entry(
        key: before << 21 | current, conversation: conversation)
      pendingCount += 1
      if previous >> 21 != 0 {
        pending[pendingCount] = PhraseTable.Entry(
          key: previous << 21 | current, conversation: conversation)
        pendingCount += 1
      }
      if pendingCount > GroupCounts.batch - 2 { flush() }
    }
    previous = before << 21 | current
    if latestConversation != conversation {
      latestConversation = conversation
      conversationCount += 1
    }
  }

  /// Counts the phrases that wait.
  mutating func flush() {
    phrases.add(UnsafeBufferPointer(start: pending, count: pendingCount))
    pendingCount = 0
  }

  /// Adds the counts of other conversations, whose words have other numbers.
  ///
  /// - Parameter numbers: This group's number for each of the other's.
  mutating func merge(_ other: borrowing GroupCounts, numbers: [UInt32]) {
    for index in other.words.indices.dropFirst() where other.words[index].frequency > 0 {
      let number = numbers[index]
      if Int(number) >= words.count { makeRoom(for: number) }
      words[Int(number)].frequency += other.words[index].frequency
      words[Int(number)].conversations += other.words[index].conversations
    }
    other.phrases.forEach { key, occurrences in
      let renamed = PhraseKey(PhraseKey(packed: key).numbers.map { numbers[Int($0)] })
      phrases.add(occurrences, key: renamed.packed)
    }
    wordCount += other.wordCount
    conversationCount += other.conversationCount
  }

  @inline(never)
  private mutating func makeRoom(for number: UInt32) {
    let missing = Int(number) + 1 - words.count
    words.append(contentsOf: repeatElement(Occurrences(), count: missing + words.count))
  }
}

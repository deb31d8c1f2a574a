internal import QualityModel

extension TermCounter {
  /// Adds the counts of other conversations, group by group; both counters must have as many
  /// groups.
  ///
  /// Counting parts apart and merging them gives the counts of the whole.
  ///
  /// - Throws: ``TranscriptError`` `vocabularyFull` or `countFull`; this counter must not be
  ///   used any more.
  public mutating func merge(_ other: borrowing TermCounter) throws(TranscriptError) {
    var numbers: [UInt32] = [0]
    for number in 0..<UInt32(other.words.count) {
      numbers.append(other.words.withBytes(of: number + 1) { words.number(of: $0) })
    }
    let (total, overflow) = conversation.addingReportingOverflow(other.conversation)
    conversation = total
    let reason = overflow ? .countFull : endConversation(adding: other.wordCount)
    if let reason { throw TranscriptError(reason, at: Place(file: "")) }
    for group in 0..<min(groupCount, other.groupCount) {
      other.withCounts(of: group) { merge($0, into: group, numbers: numbers) }
    }
    spellings.merge(other.spellings, numbers: numbers)
  }
}

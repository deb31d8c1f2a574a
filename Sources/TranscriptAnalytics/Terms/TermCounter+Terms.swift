extension TermCounter {
  /// How many words were said in a group.
  public func wordCount(group: Int) -> Int { withCounts(of: group) { $0.wordCount } ?? 0 }

  /// How many conversations have at least one word in a group.
  public func conversationCount(group: Int) -> Int {
    withCounts(of: group) { $0.conversationCount } ?? 0
  }

  /// The terms of a group, the most frequent first, then those of more conversations, then in the
  /// order of their folded words.
  public func terms(group: Int = 0, _ listing: TermListing = TermListing()) -> [Term] {
    var candidates = candidates(group: group, listing)
    candidates.sort { isBefore($0, $1) }
    var chosen: [Candidate] = []
    for candidate in candidates {
      if let limit = listing.limit, chosen.count >= limit { break }
      if isListed(candidate.numbers, listing) { chosen.append(candidate) }
    }
    let texts = texts(of: Set(chosen.flatMap(\.numbers)))
    return chosen.map { candidate in
      Term(
        words: folded(candidate.numbers), text: text(of: candidate.numbers, texts),
        frequency: candidate.frequency, conversations: candidate.conversations)
    }
  }

  /// A term with its counts, before it is written out.
  struct Candidate {
    let key: PhraseKey
    let frequency: Int
    let conversations: Int

    var numbers: [UInt32] { key.numbers }

    init(_ key: PhraseKey, _ occurrences: Occurrences) {
      self.key = key
      frequency = Int(occurrences.frequency)
      conversations = Int(occurrences.conversations)
    }
  }

  /// The terms of the wanted sizes said in enough conversations, in no useful order.
  func candidates(group: Int, _ listing: TermListing) -> [Candidate] {
    withCounts(of: group) { counts in
      var candidates: [Candidate] = []
      let least = max(1, listing.minimumConversations)
      if listing.sizes.contains(1) {
        for number in counts.words.indices.dropFirst()
        where counts.words[number].conversations >= least {
          candidates.append(Candidate(PhraseKey([UInt32(number)]), counts.words[number]))
        }
      }
      guard listing.sizes.upperBound > 1 else { return candidates }
      counts.phrases.forEach { key, occurrences in
        guard occurrences.conversations >= least else { return }
        let phrase = PhraseKey(packed: key)
        guard listing.sizes.contains(phrase.count) else { return }
        candidates.append(Candidate(phrase, occurrences))
      }
      return candidates
    } ?? []
  }

  func isListed(_ numbers: [UInt32], _ listing: TermListing) -> Bool {
    guard let stopWords = listing.stopWords else { return true }
    return !folded(numbers).allSatisfy(stopWords.isEmpty)
  }

  func folded(_ numbers: [UInt32]) -> [String] { numbers.map { words.word($0) } }

  /// How a group says a term.
  func occurrences(of key: PhraseKey, group: Int) -> Occurrences {
    withCounts(of: group) { counts in
      if key.count > 1 { return counts.phrases.occurrences(of: key.packed) }
      let number = Int(key.packed)
      return number < counts.words.count ? counts.words[number] : Occurrences()
    } ?? Occurrences()
  }

  /// The most seen spelling of words, over all groups.
  func texts(of numbers: Set<UInt32>) -> [UInt32: String] {
    var totals: [UInt32: Int] = [:]
    for number in numbers {
      totals[number] = (0..<groupCount).reduce(0) {
        $0 + Int(occurrences(of: PhraseKey([number]), group: $1).frequency)
      }
    }
    return spellings.mostSeen(of: totals, in: words)
  }

  /// Words put together, without a space after an elided one.
  func text(of numbers: [UInt32], _ texts: [UInt32: String]) -> String {
    var result = ""
    for (index, number) in numbers.enumerated() {
      result += texts[number] ?? words.word(number)
      let elided = words.withBytes(of: number) { $0.last == UInt8(ascii: "'") }
      if index < numbers.count - 1, !elided { result += " " }
    }
    return result
  }

  func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.frequency != right.frequency { return left.frequency > right.frequency }
    if left.conversations != right.conversations {
      return left.conversations > right.conversations
    }
    return precedes(left.numbers, right.numbers)
  }

  func precedes(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    for (first, second) in zip(left, right) where first != second {
      return words.precedes(first, second)
    }
    return left.count < right.count
  }
}

internal import Statistics

extension TermCounter {
  /// The terms that distinguish a group from others, the most distinctive first.
  ///
  /// G² is computed on numbers of conversations, not of words, for the words of one call are not
  /// independent. Every term of the wanted sizes said in enough conversations of both sides
  /// together, not made only of stop words and holding none of their fillers, is compared and enters the
  /// Benjamini–Hochberg correction; `limit` only shortens the list. The sides must not share
  /// conversations for the probabilities to hold.
  ///
  /// - Parameters:
  ///   - group: The group looked at.
  ///   - others: The groups it is compared with, `group` itself left out.
  /// - Returns: Nothing when a side has no conversation.
  public func keyTerms(
    of group: Int, against others: [Int], _ listing: TermListing = TermListing()
  ) -> [KeyTerm] {
    let reference = Set(others).subtracting([group]).filter { (0..<groupCount).contains($0) }
      .sorted()
    let size = conversationCount(group: group)
    let referenceSize = reference.reduce(0) { $0 + conversationCount(group: $1) }
    var compared: [Compared] = []
    for key in comparedTerms([group] + reference, listing) {
      let own = occurrences(of: key, group: group)
      var frequency = 0
      var conversations = 0
      for other in reference {
        let occurrences = occurrences(of: key, group: other)
        frequency += Int(occurrences.frequency)
        conversations += Int(occurrences.conversations)
      }
      guard Int(own.conversations) + conversations >= listing.minimumConversations,
        let contrast = Contrast(
          a: Int(own.conversations), b: conversations, n1: size, n2: referenceSize)
      else { continue }
      guard isCompared(key, listing) else { continue }
      compared.append(
        Compared(own: Candidate(key, own), frequency: frequency, contrast: contrast))
    }
    return written(compared, limit: listing.limit)
  }

  private struct Compared {
    let own: Candidate
    let frequency: Int
    let contrast: Contrast
    let g2: Double

    init(own: Candidate, frequency: Int, contrast: Contrast) {
      self.own = own
      self.frequency = frequency
      self.contrast = contrast
      g2 = contrast.isHigherOnFirst ? contrast.dunning : -contrast.dunning
    }
  }

  /// Each term once, whichever group says it.
  private func comparedTerms(_ groups: [Int], _ listing: TermListing) -> Set<PhraseKey> {
    var wide = listing
    wide.minimumConversations = 1
    var seen: Set<PhraseKey> = []
    for group in groups {
      for candidate in candidates(group: group, wide) { seen.insert(candidate.key) }
    }
    return seen
  }

  private func isCompared(_ key: PhraseKey, _ listing: TermListing) -> Bool {
    guard let stopWords = listing.stopWords else { return true }
    let words = folded(key.numbers)
    return !words.allSatisfy(stopWords.isEmpty) && !stopWords.holdFiller(words)
  }

  private func written(_ compared: [Compared], limit: Int?) -> [KeyTerm] {
    let probabilities = compared.map {
      ChiSquare.upperTail(abs($0.g2), degreesOfFreedom: 1) ?? 1
    }
    let adjusted = BenjaminiHochberg.adjusted(probabilities)
    let order = compared.indices.sorted {
      compared[$0].g2 != compared[$1].g2
        ? compared[$0].g2 > compared[$1].g2
        : isBefore(compared[$0].own, compared[$1].own)
    }
    let chosen = order.prefix(limit ?? order.count)
    let texts = texts(of: Set(chosen.flatMap { compared[$0].own.numbers }))
    return chosen.map { index in
      let item = compared[index]
      let term = Term(
        words: folded(item.own.numbers), text: text(of: item.own.numbers, texts),
        frequency: item.own.frequency, conversations: item.own.conversations)
      return KeyTerm(
        term: term, referenceFrequency: item.frequency, referenceConversations: item.contrast.b,
        groupSize: item.contrast.n1, referenceSize: item.contrast.n2, signedG2: item.g2,
        logRatio: item.contrast.logRatio, probability: probabilities[index],
        adjustedProbability: adjusted[index])
    }
  }
}

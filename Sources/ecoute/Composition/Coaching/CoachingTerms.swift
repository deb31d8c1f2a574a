import Languages
import QualityModel
import TranscriptAnalytics

/// What an agent says, as the sheet shows it: the terms that recur, and those that distinguish.
struct CoachingTerms {
  /// Terms shown of each kind.
  private static let shown = 8
  /// Terms above this adjusted probability distinguish nothing.
  private static let threshold = 0.05

  let corpus: TermCorpus
  /// The agents' places in the corpus.
  let places: [String: Int]
  /// Folded words of the agents' names, which tell nothing about what they say.
  private let names: Set<String>

  init(corpus: TermCorpus, agents: [Agent], places: [String: Int]) {
    self.corpus = corpus
    self.places = places
    names = Set(agents.flatMap { Tokens(of: $0.name).map(\.folded) })
  }

  /// How many conversations of an agent were counted.
  func conversationCount(_ agent: String) -> Int {
    guard let place = places[agent] else { return 0 }
    return corpus.parts.reduce(0) { $0 + $1.counter.conversationCount(group: place) }
  }

  /// The terms said in at least three conversations, those of most conversations first.
  func recurring(_ agent: String) -> [SheetTerm] {
    guard let place = places[agent] else { return [] }
    var terms: [(words: [String], term: SheetTerm)] = []
    for part in corpus.parts {
      let listing = TermListing(minimumConversations: 3, stopWords: part.stopWords)
      for term in part.counter.terms(group: place, listing)
      where isTelling(term.words, part.stopWords) {
        terms.append(
          (
            term.words,
            SheetTerm(
              text: term.text, conversations: term.conversations, otherConversations: 0,
              otherTotal: 0, adjustedProbability: nil)
          ))
      }
    }
    let sorted = terms.sorted {
      ($1.term.conversations, $1.words.count, $0.term.text)
        < ($0.term.conversations, $0.words.count, $1.term.text)
    }
    return withoutRepetition(sorted)
  }

  /// The terms that the agent says in more, or fewer, conversations than the others do.
  func distinctive(_ agent: String) -> [SheetTerm] {
    guard let place = places[agent] else { return [] }
    var terms: [(words: [String], g2: Double, term: SheetTerm)] = []
    for part in corpus.parts {
      let listing = TermListing(minimumConversations: 3, stopWords: part.stopWords)
      let keys = part.counter.keyTerms(
        of: place, against: Array(0..<part.counter.groupCount), listing)
      for key in keys
      where key.adjustedProbability <= CoachingTerms.threshold
        && isTelling(key.term.words, part.stopWords)
      {
        terms.append(
          (
            key.term.words, key.signedG2.magnitude,
            SheetTerm(
              text: key.term.text, conversations: key.term.conversations,
              otherConversations: key.referenceConversations, otherTotal: key.referenceSize,
              adjustedProbability: key.adjustedProbability)
          ))
      }
    }
    let sorted = terms.sorted {
      ($1.g2, $1.words.count, $0.term.text) < ($0.g2, $0.words.count, $1.term.text)
    }
    return withoutRepetition(sorted.map { ($0.words, $0.term) })
  }

  private func isTelling(_ words: [String], _ stopWords: StopWords) -> Bool {
    !words.contains { names.contains($0) } && !stopWords.holdFiller(words)
  }

  /// The first terms, without those that share a word's sequence with one already kept: « je
  /// comprends » once « je comprends tout » is there.
  private func withoutRepetition(_ terms: [(words: [String], term: SheetTerm)]) -> [SheetTerm] {
    var kept: [(words: [String], term: SheetTerm)] = []
    for candidate in terms {
      guard kept.count < CoachingTerms.shown else { break }
      if !kept.contains(where: { overlaps($0.words, candidate.words) }) { kept.append(candidate) }
    }
    return kept.map(\.term)
  }

  private func overlaps(_ left: [String], _ right: [String]) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let size = min(2, short.count)
    for start in 0...(short.count - size) {
      let part = short[start..<(start + size)]
      for place in 0...(long.count - size) where long[place..<(place + size)] == part {
        return true
      }
    }
    return false
  }
}

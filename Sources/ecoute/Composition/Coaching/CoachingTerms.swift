import Languages
import QualityModel
import TranscriptAnalytics

/// What an agent says, as the sheet shows it: the terms that recur, and those that distinguish.
struct CoachingTerms {
  /// Terms shown of each kind.
  private static let shown = 6
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

  /// What an agent says often and the others seldom, and what sets them apart.
  func terms(of agent: String) -> (recurring: [SheetTerm], distinctive: [SheetTerm]) {
    guard let place = places[agent] else { return ([], []) }
    let all = corpus.parts.flatMap { compared($0, place) }
    let recurring = all.filter(\.isRecurring).sorted { first, second in
      (second.term.conversations, first.othersShare, second.words.count, first.term.text)
        < (first.term.conversations, second.othersShare, first.words.count, second.term.text)
    }
    let distinctive = all.filter { $0.probability <= CoachingTerms.threshold }
      .sorted { first, second in
        (second.g2, second.words.count, first.term.text)
          < (first.g2, first.words.count, second.term.text)
      }
    let setApart = withoutRepetition(distinctive)
    // A term that sets the agent apart is not shown twice.
    return (
      withoutRepetition(recurring, besides: setApart).map { $0.withoutProbability },
      setApart.map(\.term)
    )
  }

  /// Every telling term of one language, of the agent beside the others.
  private func compared(_ part: TermCorpus.Counts, _ place: Int) -> [Compared] {
    let listing = TermListing(
      minimumConversations: Compared.minimumConversations, stopWords: part.stopWords)
    let others = (0..<part.counter.groupCount).filter { $0 != place }
    let total = part.counter.conversationCount(group: place)
    // Alone, an agent can be compared with nobody: the terms that recur are still known.
    guard others.contains(where: { part.counter.conversationCount(group: $0) > 0 }) else {
      return part.counter.terms(group: place, listing)
        .filter { isTelling($0.words, part.stopWords) }
        .map { Compared($0, isWhole: isWhole($0.words, part.stopWords), total: total) }
    }
    return part.counter.keyTerms(of: place, against: others, listing)
      .filter { isTelling($0.term.words, part.stopWords) }
      .map { Compared($0, isWhole: isWhole($0.term.words, part.stopWords)) }
  }

  private func isTelling(_ words: [String], _ stopWords: StopWords) -> Bool {
    !stopWords.holdFiller(words)
      && !words.contains { names.contains($0) || $0.utf8.allSatisfy(isDigit) }
  }

  /// Whether a term neither begins nor ends with an empty word, as « de naissance et » does.
  private func isWhole(_ words: [String], _ stopWords: StopWords) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    return !stopWords.isEmpty(first) && !stopWords.isEmpty(last)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The first terms, without those that share a word's sequence with one already kept: « je
  /// comprends » once « je comprends tout » is there.
  private func withoutRepetition(
    _ terms: [Compared], besides others: [Compared] = []
  ) -> [Compared] {
    var kept: [Compared] = []
    for candidate in terms {
      guard kept.count < CoachingTerms.shown else { break }
      if !(others + kept).contains(where: { overlaps($0.words, candidate.words) }) {
        kept.append(candidate)
      }
    }
    return kept
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

/// A term of an agent's beside the others'.
private struct Compared {
  /// In how many conversations a term must be to recur.
  static let minimumConversations = 3

  let words: [String]
  let term: SheetTerm
  let g2: Double
  let probability: Double
  private let isWhole: Bool

  init(_ key: KeyTerm, isWhole: Bool) {
    self.isWhole = isWhole
    words = key.term.words
    g2 = key.signedG2.magnitude
    probability = key.adjustedProbability
    term = SheetTerm(
      text: key.term.text, conversations: key.term.conversations, total: key.groupSize,
      otherConversations: key.referenceConversations, otherTotal: key.referenceSize,
      adjustedProbability: key.adjustedProbability)
  }

  /// A term that nobody else could have said.
  init(_ alone: Term, isWhole: Bool, total: Int) {
    self.isWhole = isWhole
    words = alone.words
    g2 = 0
    probability = 1
    term = SheetTerm(
      text: alone.text, conversations: alone.conversations, total: total, otherConversations: 0,
      otherTotal: 0, adjustedProbability: nil)
  }

  /// Said in several conversations, and in fewer than half of the others': what everybody says,
  /// the greeting for instance, tells nothing of one agent.
  var isRecurring: Bool {
    isWhole && term.conversations >= Compared.minimumConversations
      && (term.otherTotal == 0 || term.otherConversations * 2 < term.otherTotal)
  }

  /// The share of the others' conversations that hold it.
  var othersShare: Double {
    term.otherTotal == 0 ? 0 : Double(term.otherConversations) / Double(term.otherTotal)
  }

  var withoutProbability: SheetTerm {
    SheetTerm(
      text: term.text, conversations: term.conversations, total: term.total,
      otherConversations: term.otherConversations, otherTotal: term.otherTotal,
      adjustedProbability: nil)
  }
}

internal import Languages

/// The words of a question that carry its meaning: accents, case, punctuation and the small words of
/// both languages aside.
struct QuestionWords: Hashable {
  /// In alphabetical order, each once.
  let words: [String]

  init(_ question: String) {
    var found: Set<String> = []
    for word in AlphabeticalOrder.folded(question).split(whereSeparator: {
      !$0.isLetter && !$0.isNumber
    }) {
      let word = String(word)
      if !QuestionWords.small.contains(word) { found.insert(word) }
    }
    words = found.sorted()
  }

  /// The words in common over the words of both together, 0 to 1 (Jaccard's index), as a fraction.
  func overlap(with other: QuestionWords) -> (common: Int, all: Int) {
    let common = Set(words).intersection(other.words).count
    return (common, words.count + other.words.count - common)
  }

  /// Words that two questions share whatever they ask. Negations and prepositions of time are not
  /// among them: they change what is asked.
  private static let small: Set<String> = [
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "a", "au", "aux", "en",
    "dans", "par", "pour", "sur", "est", "sont", "il", "elle", "ils", "elles", "t", "ce", "cet",
    "cette", "ces", "c", "se", "s", "son", "sa", "ses", "leur", "leurs", "que", "qu", "qui", "y",
    "the", "an", "of", "to", "in", "on", "and", "or", "is", "are", "does", "do", "did", "has",
    "have", "by", "for", "with", "it", "its", "he", "she", "they", "their", "his", "her", "this",
    "that", "at", "be",
  ]
}

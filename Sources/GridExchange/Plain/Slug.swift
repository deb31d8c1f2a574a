internal import Languages
internal import Tables

/// Ids made from wording: letters without accents, digits and hyphens.
struct SlugMaker {
  private var taken: Set<String>

  init(taken: Set<String> = []) {
    self.taken = taken
  }

  /// An id no other element has: the first words of a text, a number at the end if need be.
  ///
  /// - Parameter given: An id that the file gives, kept as it is but for a number.
  mutating func id(
    for text: String, exactly given: String? = nil, else fallback: String
  ) -> String {
    let slug = given.map { String($0.prefix(56)) } ?? SlugMaker.slug(text)
    let base = slug.isEmpty ? fallback : slug
    var (id, count) = (base, 1)
    while taken.contains(id) {
      count += 1
      id = "\(base)-\(count)"
    }
    taken.insert(id)
    return id
  }

  /// The first significant words, 40 characters at most.
  static func slug(_ text: String) -> String {
    var words: [String] = []
    var length = 0
    let pieces = text.split { !$0.isLetter && !$0.isNumber }
    for piece in pieces {
      let word = FoldedName(piece).text.filter { $0.isASCII }
      guard !word.isEmpty else { continue }
      if pieces.count > 3, SlugMaker.small.contains(word) { continue }
      guard length + word.count <= 40 else {
        if words.isEmpty { words.append(String(word.prefix(40))) }
        break
      }
      words.append(word)
      length += word.count + 1
    }
    return words.joined(separator: "-")
  }

  private static let small: Set = [
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "est", "il", "elle", "t",
    "a", "au", "aux", "en", "the", "an", "of", "is", "are", "and", "to", "did", "does", "in",
  ]
}

internal import QualityModel

/// The grids that a file has named so far, each looked up and indexed once.
struct GridShelf {
  private struct Name: Hashable {
    let id: String
    let version: String?
  }

  private let lookup: GridLookup
  private var grids: [Name: PinnedGrid?] = [:]
  private var words: [String: AnswerVocabulary] = [:]

  init(_ lookup: @escaping GridLookup) {
    self.lookup = lookup
  }

  mutating func grid(_ id: String, _ version: String?) -> PinnedGrid? {
    let name = Name(id: id, version: version)
    if let known = grids[name] { return known }
    let found = lookup(id, version)
    grids[name] = .some(found)
    return found
  }

  mutating func words(of published: PinnedGrid) -> AnswerVocabulary {
    if let known = words[published.digest] { return known }
    let made = AnswerVocabulary(published.grid)
    words[published.digest] = made
    return made
  }
}

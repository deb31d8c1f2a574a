internal import ExactNumbers
public import QualityModel

/// A first crosswalk between two grids, for a person to confirm: every link is a proposal.
///
/// Criteria are linked by id, then by former ids, then by wording: questions, titles and the
/// words of ids, in a language that both grids speak, compared by the share of words in common. A wording is proposed
/// from ``threshold`` up, each criterion once, the most alike first. Proposals are never certain:
/// two criteria of one id may observe different things.
public struct CrosswalkProposal: Sendable {
  /// The least likeness of wordings that is worth a proposal, 0 to 1.
  public static let threshold = 0.4
  /// Beyond so many criteria in a grid, wordings are not compared.
  public static let wordingLimit = 1000

  /// The crosswalk proposed.
  public let crosswalk: Crosswalk
  /// Whether wordings were compared.
  public let comparedWordings: Bool

  /// Proposes links between two grids.
  public init(_ grids: GridPair) {
    let (a, b) = (grids.a.criteria, grids.b.criteria)
    comparedWordings = max(a.count, b.count) <= CrosswalkProposal.wordingLimit
    let likeness = comparedWordings ? Likeness(grids) : nil
    var drawn = DrawnLinks(a, b)
    drawn.linkByID()
    drawn.linkByFormerID()
    if let likeness {
      for pair in likeness.pairs where pair.similarity >= CrosswalkProposal.threshold {
        drawn.link([pair.a], [pair.b], .wording)
      }
    }
    let links = drawn.links.sorted { ($0.a.first ?? 0) < ($1.a.first ?? 0) }.map { link in
      let (first, second) = (link.a.map { a[$0] }, link.b.map { b[$0] })
      return CrosswalkLink(
        a: first.map(\.id), b: second.map(\.id), origin: link.origin,
        similarity: likeness?.similarity(link.a, link.b),
        toA: first.compactMap { LevelMatching(sources: second, target: $0).rule() },
        toB: second.compactMap { LevelMatching(sources: first, target: $0).rule() })
    }
    crosswalk = Crosswalk(a: grids.reference(.a), b: grids.reference(.b), links: links)
  }
}

/// Links by places in the two lists of criteria, each criterion in one at most.
private struct DrawnLinks {
  let a: [Criterion]
  let b: [Criterion]
  private(set) var links: [(a: [Int], b: [Int], origin: CrosswalkLink.Origin)] = []
  private var takenA: Set<Int> = []
  private var takenB: Set<Int> = []
  private let placesA: [String: Int]
  private let placesB: [String: Int]

  init(_ a: [Criterion], _ b: [Criterion]) {
    self.a = a
    self.b = b
    placesA = Dictionary(
      a.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
    placesB = Dictionary(
      b.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  mutating func link(_ first: [Int], _ second: [Int], _ origin: CrosswalkLink.Origin) {
    guard !first.isEmpty, !second.isEmpty, takenA.isDisjoint(with: first),
      takenB.isDisjoint(with: second)
    else { return }
    links.append((first, second, origin))
    takenA.formUnion(first)
    takenB.formUnion(second)
  }

  mutating func linkByID() {
    for (place, criterion) in a.enumerated() {
      if let other = placesB[criterion.id] { link([place], [other], .id) }
    }
  }

  /// Several former ids of one criterion make one link of several criteria.
  mutating func linkByFormerID() {
    for (place, criterion) in b.enumerated() {
      let former = criterion.formerly.compactMap { placesA[$0] }.filter { !takenA.contains($0) }
      link(former.unique, [place], .formerly)
    }
    for (place, criterion) in a.enumerated() {
      let former = criterion.formerly.compactMap { placesB[$0] }.filter { !takenB.contains($0) }
      link([place], former.unique, .formerly)
    }
  }
}

extension [Int] {
  fileprivate var unique: [Int] { Set(self).sorted() }
}

/// How alike the wordings of two grids' criteria are, over the languages that both speak.
private struct Likeness {
  /// From the most alike; of equals, in reading order.
  let pairs: [(a: Int, b: Int, similarity: Double)]
  private let table: [[Int: Double]]

  init(_ grids: GridPair) {
    let (a, b) = (grids.a.criteria, grids.b.criteria)
    let (spoken, other) = (Likeness.languages(a), Likeness.languages(b))
    var table = [[Int: Double]](repeating: [:], count: a.count)
    for language in spoken.intersection(other).sorted() {
      let index = WordingIndex(
        a: a.map { $0.wording(language) }, b: b.map { $0.wording(language) }, language: language)
      for place in a.indices {
        table[place].merge(index.similarities(of: place)) { max($0, $1) }
      }
    }
    self.table = table
    pairs = table.enumerated().flatMap { place, row in
      row.map { (a: place, b: $0.key, similarity: $0.value) }
    }.sorted { ($1.similarity, $0.a, $0.b) < ($0.similarity, $1.a, $1.b) }
  }

  /// Of several criteria, the mean of their pairs; to the hundredth.
  func similarity(_ a: [Int], _ b: [Int]) -> Rational? {
    let all = a.flatMap { first in b.map { table[first][$0] ?? 0 } }
    guard !all.isEmpty else { return nil }
    return Rational(Int((all.reduce(0, +) / Double(all.count) * 100).rounded()), over: 100)
  }

  private static func languages(_ criteria: [Criterion]) -> Set<String> {
    Set(criteria.flatMap { $0.question.entries.map { $0.language.primary } })
  }
}

extension Criterion {
  /// Its question and its title in a language with the words of its id; `nil` when it is not asked
  /// in that language.
  fileprivate func wording(_ language: String) -> String? {
    let texts = (question.entries + title.entries).filter { $0.language.primary == language }
    return texts.isEmpty ? nil : (texts.map(\.text) + [id]).joined(separator: " ")
  }
}

extension String {
  /// `fr` of `fr-CA`.
  fileprivate var primary: String { String(prefix { $0 != "-" }).lowercased() }
}

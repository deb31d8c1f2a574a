internal import Languages
internal import QualityModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The words of two lists of criteria in one language, weighed by how rare they are.
///
/// A word is folded (case, accents), cut at five letters so that forms of one word meet, and left
/// out when it is a grammatical one. It weighs ln(1 + N/n), N the criteria, n those that have it.
struct WordingIndex {
  private let words: [Crosswalk.Side: [[Int]]]
  private let weights: [Double]
  private let totals: [Crosswalk.Side: [Double]]
  private let holders: [[Int]]

  init(a: [String?], b: [String?], language: String) {
    var numbers: [String: Int] = [:]
    var counts: [Int] = []
    func index(_ text: String?) -> [Int] {
      let forms = Set(WordForms.forms(of: text ?? "", language: language))
      return forms.map { form in
        if let number = numbers[form] {
          counts[number] += 1
          return number
        }
        numbers[form] = counts.count
        counts.append(1)
        return counts.count - 1
      }
    }
    let indexed: [Crosswalk.Side: [[Int]]] = [.a: a.map(index), .b: b.map(index)]
    let size = Double(a.count + b.count)
    let weights = counts.map { log(1 + size / Double($0)) }
    var holders = [[Int]](repeating: [], count: counts.count)
    for (criterion, words) in (indexed[.b] ?? []).enumerated() {
      for word in words { holders[word].append(criterion) }
    }
    self.holders = holders
    self.weights = weights
    words = indexed
    totals = indexed.mapValues { $0.map { $0.reduce(0) { $0 + weights[$1] } } }
  }

  /// For one criterion of the first list, those of the second that share words with it, with twice
  /// the weight of the shared words over the weight of all (Dice, 1945), 0 to 1.
  func similarities(of criterion: Int) -> [Int: Double] {
    guard let mine = words[.a]?[criterion], let total = totals[.a]?[criterion] else { return [:] }
    var shared: [Int: Double] = [:]
    for word in mine {
      for other in holders[word] { shared[other, default: 0] += weights[word] }
    }
    for (other, weight) in shared {
      shared[other] = min(1, 2 * weight / (total + (totals[.b]?[other] ?? 0)))
    }
    return shared
  }
}

/// The forms that words are compared by.
enum WordForms {
  static func forms(of text: String, language: String) -> [String] {
    let stops = language == "fr" ? french : language == "en" ? english : []
    return AlphabeticalOrder.folded(text).split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
      .filter { ($0.count > 1 || $0.first?.isNumber ?? false) && !stops.contains($0) }
      .map { String($0.prefix(5)) }
  }

  private static let french = Set(
    """
    le la les un une des du de au aux et ou ni mais donc or car que qui quoi dont ce cet cette ces \
    son sa ses leur leurs mon ma mes votre vos notre nos il elle ils elles on se en est sont ete \
    etre ai as ont avoir fait faire par pour avec sans sur sous dans entre vers chez plus moins tres \
    bien pas ne si tout tous toute toutes lors afin avant apres comme t-il t-elle agent conseiller \
    client
    """.split(separator: " ").map(String.init))

  private static let english = Set(
    """
    the an and or but not of to in on at by for with without from into over is are was were be been \
    has have had do does did it its they them their he she his her that this these those which who \
    what when as if than then all any each so very well agent advisor customer client
    """.split(separator: " ").map(String.init))
}

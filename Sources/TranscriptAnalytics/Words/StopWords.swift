public import Languages

/// Words too common to tell anything by themselves, and the sounds of hesitation.
///
/// Negations are in no list: « pas de tonalité » is worth reading.
public struct StopWords: Sendable, Hashable {
  private let common: Set<String>
  private let fillers: Set<String>

  /// The words of some languages; a centre that speaks both gives both.
  public init(_ languages: Set<Language>) {
    common = languages.reduce(into: []) { $0.formUnion(StopWords.common($1)) }
    fillers = languages.reduce(into: []) { $0.formUnion(StopWords.fillers($1)) }
  }

  /// Whether a folded word carries no meaning by itself: a common, elided or filler word, or a
  /// single letter.
  public func isEmpty(_ word: String) -> Bool {
    word.utf8.last == UInt8(ascii: "'") || word.utf8.count == 1 && !isDigit(word.utf8.first ?? 0)
      || common.contains(word) || fillers.contains(word)
  }

  /// Whether words hold a filler, as `euh` or `you know`: such terms are left out of keyness.
  public func holdFiller(_ words: [String]) -> Bool {
    for start in words.indices {
      for size in 1...min(2, words.count - start) {
        let phrase = words[start..<(start + size)].joined(separator: " ")
        if fillers.contains(phrase) { return true }
      }
    }
    return false
  }

  private static func fillers(_ language: Language) -> Set<String> {
    switch language {
    case .french:
      ["euh", "heu", "ben", "bah", "hein", "hum", "hmm", "mmh", "mh", "pfff", "du coup", "en fait"]
    case .english: ["uh", "um", "er", "erm", "hm", "hmm", "mm", "mhm", "you know", "i mean"]
    }
  }

  static func common(_ language: Language) -> Set<String> {
    switch language {
    case .french: commonFrench
    case .english: commonEnglish
    }
  }

  private static let commonFrench = words(french)
  private static let commonEnglish = words(english)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private static let french = """
    a ai aie ait alors as au aura aurai aurais aurait aussi autre autres aux avaient avais avait
    avec avez aviez avoir avons ayant c ca car ce ceci cela celle celles celui ces cet cette ceux
    chez ci comme d dans de des deja depuis dont donc du elle elles en encore entre es est et etaient
    etais etait etant ete etes etre eu eux fait faire font ici il ils j je l la le les leur leurs
    lui m ma mais me meme memes mes moi mon n nos notre nous on ont ou par parce pour pourquoi
    puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera serai serait ses si soit
    son sont suis sur t ta te tes toi ton tous tout toute toutes tres tu un une va vais vers voila
    vont vos votre vous y oui la-bas bon peu plus
    """

  private static let english = """
    a about after all also am an and any are as at be because been being both but by can could did
    do does doing for from get got had has have having he her here hers him his how i i'd i'll i'm
    i've if in into is it it's its itself just let let's like me more most my myself now of off on
    once only or other our ours out over own really s same she should so some such t than that
    that's the their theirs them then there there's these they they're this those through to too
    under until up us very was we we'll we're we've were what what's when where which while who
    whom why will with would yes yeah you you'd you'll you're you've your yours ok okay well
    """
}

public import Languages
public import QualityModel

/// The language of a conversation, so that terms are compared between conversations of one language.
public enum SpokenLanguage {
  /// The language that the source names, else the one whose common words are heard at least twice as
  /// often as the other's, on at least five of them; `nil` when neither is clear.
  public static func of(_ conversation: Conversation) -> Language? {
    if let tag = conversation.language, let language = Language(tag: tag) { return language }
    let french = StopWords.common(.french)
    let english = StopWords.common(.english)
    var counts = (french: 0, english: 0)
    for turn in conversation.turns {
      for token in Tokens(of: turn.text) {
        let (isFrench, isEnglish) = (
          french.contains(token.folded), english.contains(token.folded)
        )
        // A word of both languages, as "on", tells nothing.
        if isFrench == isEnglish { continue }
        if isFrench { counts.french += 1 } else { counts.english += 1 }
      }
    }
    if counts.french >= max(5, 2 * counts.english) { return .french }
    if counts.english >= max(5, 2 * counts.french) { return .english }
    return nil
  }
}

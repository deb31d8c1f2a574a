/// The short words that French attaches to others.
enum Clitics {
  /// Whether the folded letters before an apostrophe are an elided word.
  static func isElided(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    switch word.count {
    case 1: elidedLetters.contains(word[0])
    case 2: word[0] == UInt8(ascii: "q") && word[1] == UInt8(ascii: "u")
    case 5, 6: elidedWords.contains { word.elementsEqual($0.utf8) }
    default: false
    }
  }

  /// Whether the folded letters after a hyphen are a word of their own.
  ///
  /// - Parameter beforeHyphen: Whether another hyphen follows, as after the `t` of `a-t-il`.
  static func isHyphenated(_ word: UnsafeBufferPointer<UInt8>, beforeHyphen: Bool) -> Bool {
    guard (1...5).contains(word.count) else { return false }
    if word.count == 1, word[0] == UInt8(ascii: "t") { return beforeHyphen }
    return hyphenated.contains { word.elementsEqual($0.utf8) }
  }

  private static let elidedLetters = Array("cdjlmnstz".utf8)
  private static let elidedWords = ["jusqu", "lorsqu", "puisqu", "quoiqu"]
  private static let hyphenated = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "ci", "la", "le", "les",
    "lui", "leur", "moi", "toi", "y", "en",
  ]
}

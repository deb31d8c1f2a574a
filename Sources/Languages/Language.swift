/// A language of the interface and of the reports.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"

  /// The language of a tag or of a locale's name: `fr`, `fr-CA`, `fr_FR.UTF-8`, `en`.
  public init?(tag: some StringProtocol) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" && $0 != "." }
    self.init(rawValue: primary.lowercased())
  }
}

/// A sentence written in both languages of the interface.
public struct BilingualText: Sendable, Hashable {
  /// The French text.
  public let french: String
  /// The English text.
  public let english: String

  /// A text in both languages.
  public init(fr french: String, en english: String) {
    self.french = french
    self.english = english
  }

  /// A text that is the same in both, a name for instance.
  public init(same text: String) {
    self.init(fr: text, en: text)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }
}

/// An error that tells a person what was wrong and what to do, in both languages.
///
/// Messages never hold customers' words.
public protocol ExplainedError: Error, Sendable {
  /// What was wrong and where, one sentence without a final line break.
  var problem: BilingualText { get }
  /// What the person can do about it.
  var remedy: BilingualText { get }
}

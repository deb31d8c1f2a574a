import Calendars
import Languages
import QualityModel
import TranscriptAnalytics

/// The words of a workspace's conversations, counted by group and apart for each language: terms
/// are compared between conversations of one language only.
final class TermCorpus {
  /// One language's counts.
  final class Counts {
    var counter: TermCounter
    let language: Language?
    /// The stop words of the language, of both when it is not known.
    let stopWords: StopWords

    init(groups: Int, language: Language?) {
      counter = TermCounter(groups: groups)
      self.language = language
      stopWords = StopWords(language.map { [$0] } ?? Set(Language.allCases))
    }
  }

  /// The languages met, in a fixed order; conversations whose language is not clear come last.
  private(set) var parts: [Counts] = []
  private let groups: Int
  /// Conversations counted.
  private(set) var conversationCount = 0

  init(groups: Int) {
    self.groups = max(1, groups)
  }

  /// Counts a conversation in a group, the turns of `speaker` only (`nil` for everyone).
  func add(
    _ conversation: Conversation, group: Int, speaker: SpeakerRole?
  ) throws(TranscriptError) {
    let part = part(of: SpokenLanguage.of(conversation))
    try part.counter.add(conversation, grouping: TermCorpus.grouping(speaker, group))
    conversationCount += 1
  }

  /// The counts of a language, made when it is met for the first time.
  func part(of language: Language?) -> Counts {
    if let part = parts.first(where: { $0.language == language }) { return part }
    let part = Counts(groups: groups, language: language)
    parts.append(part)
    parts.sort { ($0.language?.rawValue ?? "~") > ($1.language?.rawValue ?? "~") }
    return part
  }

  static func grouping(_ speaker: SpeakerRole?, _ group: Int) -> TermGrouping {
    switch speaker {
    case nil: .everyone(in: group)
    case .agent: .agents(in: group)
    case .customer: .customers(in: group)
    case .other: TermGrouping(agent: nil, customer: nil, other: group)
    case .unknown: TermGrouping(agent: nil, customer: nil, unknown: group)
    }
  }
}

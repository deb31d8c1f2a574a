import Languages
import QualityModel
import Scoring

/// What an evaluator scores, and how the dialogue is written for them.
struct DialogueSubject {
  /// How the answers were found.
  enum Beginning: Equatable {
    /// Nothing was answered before.
    case new
    /// A draft is resumed.
    case resumed
    /// A submitted evaluation is corrected.
    case correction
  }

  let scorer: Scorer
  let interaction: Interaction
  let agentName: String?
  let evaluator: Evaluator
  let conversation: Conversation?
  let beginning: Beginning
  /// Whether nothing is to be kept.
  let isRehearsal: Bool
  let language: Language
  let terminal: Terminal
  /// Columns to write in.
  let width: Int
  /// Lines of a page of the transcript.
  let pageHeight: Int

  var grid: Grid { scorer.grid }

  func say(fr french: String, en english: String) -> String {
    BilingualText.spaced(fr: french, en: english)[language]
  }

  /// A text of the grid, safe to show.
  func text(_ text: LocalizedText) -> String {
    let shown = visible(grid.text(text, in: language))
    return language == .french ? FrenchTypography.spaced(shown) : shown
  }

  /// The criterion's title, else its question.
  func name(of criterion: Criterion) -> String {
    let title = text(criterion.title)
    return title.isEmpty ? text(criterion.question) : title
  }

  /// The name in the quotation marks of the language.
  func quoted(_ text: String) -> String {
    language == .french ? "«\u{A0}\(text)\u{A0}»" : "“\(text)”"
  }

  func words(for criterion: Criterion) -> AnswerWords {
    AnswerWords(grid: grid, criterion: criterion, language: language)
  }

  /// Keys with what they do, as many on a line as fit.
  func reminder(_ keys: [(key: String, what: String)]) -> [String] {
    var lines: [String] = []
    var used = width
    for (key, what) in keys {
      let size = displayWidth(key) + 1 + displayWidth(what)
      let text = terminal.styled(key, .bold) + " " + terminal.styled(what, .dim)
      if used + 2 + size > width {
        lines.append(text)
        used = size
      } else {
        lines[lines.count - 1] += "  " + text
        used += 2 + size
      }
    }
    return lines
  }

  func dimmed(_ lines: [String]) -> [String] {
    lines.map { terminal.styled($0, .dim) }
  }
}

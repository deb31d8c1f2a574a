import EvaluationSheets
import Languages
import QualityModel
import QualityStore
import Tables

/// An answer typed on the command line as `criterion=answer: comment`; the answer and the comment
/// may be left out.
struct AnswerText: Equatable {
  /// The criterion as typed.
  let criterion: String
  /// The answer as typed.
  let answer: String?
  /// The words after the colon.
  let comment: String?

  /// The parts of a text; `nil` when it names no criterion.
  init?(parsing text: String) {
    let (head, comment) = AnswerText.split(text, at: ":")
    let (criterion, answer) = AnswerText.split(head, at: "=")
    guard !criterion.isEmpty, answer?.isEmpty != true else { return nil }
    self.init(criterion: criterion, answer: answer, comment: comment)
  }

  init(criterion: String, answer: String?, comment: String?) {
    self.criterion = criterion
    self.answer = answer
    self.comment = comment
  }

  private static func split(_ text: String, at mark: Character) -> (String, String?) {
    guard let place = text.firstIndex(of: mark) else { return (trimmed(text[...]), nil) }
    return (trimmed(text[..<place]), trimmed(text[text.index(after: place)...]))
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    let kept = start.reversed().drop(while: \.isWhitespace).reversed()
    return String(kept)
  }

  /// The criterion and the answer that a grid knows by these words, read as in a file of answers.
  ///
  /// - Throws: `DisputeError` for a criterion that the grid has not, `AnswerTextError`.
  func value(on grid: Grid) throws -> (criterionID: String, value: Answer.Value?) {
    guard let answer else { return (criterion, nil) }
    let table = "criterion,answer\n\(AnswerText.cell(criterion)),\(AnswerText.cell(answer))\n"
    let sheet = try AnswerSheetReader(grid: grid).read(
      TableSource(name: "--criterion", bytes: Array(table.utf8)))
    guard let found = sheet.answers.first else {
      let problem = sheet.problems.first
      // The criterion is the first of the two columns.
      guard problem?.columnNumber != 1 else {
        throw DisputeError.unknownCriterion(
          criterion, grid: "\(grid.id) \(grid.version)",
          closest: SpellingSuggestion.closest(to: criterion, among: grid.criteria.map(\.id)))
      }
      throw AnswerTextError(text: self, reason: problem?.reason)
    }
    return (found.criterionID, found.value)
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// An answer that the grid does not know.
struct AnswerTextError: ExplainedError {
  let text: AnswerText
  let reason: BilingualText?

  private var shown: String {
    visible(text.criterion + (text.answer.map { "=" + $0 } ?? ""))
  }

  var problem: BilingualText {
    .spaced(
      fr: "« \(shown) » : " + (reason?.french ?? "réponse non comprise"),
      en: "“\(shown)”: " + (reason?.english ?? "answer not understood"))
  }

  var remedy: BilingualText {
    .spaced(
      fr: "voyez les critères et leurs niveaux par « ecoute grid show »",
      en: "see the criteria and their levels with `ecoute grid show`")
  }
}

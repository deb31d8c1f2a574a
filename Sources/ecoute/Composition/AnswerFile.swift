import EvaluationSheets
import Languages
import QualityModel
import Scoring
import Tables

/// Answers read from a file, checked as a whole.
struct AnswerFile {
  let answers: [Answer]
  let comment: String?
  /// The criteria answered in the file that are not asked, given the other answers.
  let leftOut: [String]
  /// Every row and quote that cannot be taken, a sentence each.
  let problems: [BilingualText]

  /// What a file can weigh: answers to one grid are a few kilobytes.
  private static let byteLimit = 16 << 20

  /// Reads a file of answers; `-` is the standard input.
  ///
  /// - Throws: `InputFileError`, `TableError`, `ColumnMappingError` when there is nothing to check.
  init(_ name: String, scorer: Scorer, conversation: Conversation?) throws {
    let bytes = try InputFile(name: name).bytes(limit: AnswerFile.byteLimit)
    let sheet = try AnswerSheetReader(grid: scorer.grid).read(
      TableSource(name: name, bytes: bytes))
    let quoted = QuoteCompletion(conversation: conversation).complete(sheet.answers)
    let asked = Questionnaire(scorer, resuming: quoted.answers).answers
    let kept = Set(asked.map(\.criterionID))
    answers = asked
    comment = sheet.comment
    leftOut = quoted.answers.map(\.criterionID).filter { !kept.contains($0) }
    problems = sheet.problems.map(\.text) + quoted.problems.map(\.text)
  }
}

extension QuoteCompletion.Problem {
  /// The problem in one sentence.
  var text: BilingualText {
    let here = BilingualText.spaced(
      fr: "critère « \(criterionID) », tour cité \(turn) : ",
      en: "criterion “\(criterionID)”, turn quoted \(turn): ")
    guard count > 0 else {
      return BilingualText(
        fr: here.french + "le contact n'a pas de transcription ; laissez le numéro vide et donnez "
          + "les paroles",
        en: here.english + "the interaction has no transcript; leave the number empty and give the "
          + "words")
    }
    return BilingualText(
      fr: here.french + "les tours vont de 0 à \(count - 1)",
      en: here.english + "turns go from 0 to \(count - 1)")
  }
}

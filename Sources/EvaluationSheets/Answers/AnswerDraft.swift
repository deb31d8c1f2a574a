internal import Languages
internal import QualityModel
internal import Tables

/// The answers of one evaluation, as its rows come.
struct AnswerDraft {
  /// What a row added.
  enum Addition {
    case new
    /// The criterion is in the table and was not answered.
    case unanswered
    case repeated
    /// The row has problems, which it holds.
    case refused
  }

  private var answers: [String: (answer: Answer, line: Int)] = [:]
  private(set) var comment: String?

  /// Reads the answer of a row and adds its problems to it.
  mutating func add(_ row: inout MappedRow, _ words: AnswerVocabulary) -> Addition {
    let general = row.textIfAny(SheetFields.overall)
    if let general, let comment, general != comment {
      row.refuse(
        SheetFields.overall,
        BilingualText(
          fr: "un autre commentaire général est déjà donné",
          en: "another overall comment is already given"))
      return .refused
    }
    comment = comment ?? general
    let criterion = row.value(SheetFields.criterion) { text throws(CellProblem) in
      try words.criterion(text)
    }
    guard let criterion else { return .refused }
    guard let text = row.textIfAny(SheetFields.answer) else { return unanswered(&row) }
    guard let answer = AnswerDraft.answer(text, to: criterion, &row, words) else { return .refused }
    return merge(answer, &row)
  }

  /// The answers in the grid's order.
  func answers(inOrderOf words: AnswerVocabulary) -> [Answer] {
    words.order.compactMap { answers[$0]?.answer }
  }

  /// An empty answer leaves the criterion unanswered, as long as nothing is said about it.
  private func unanswered(_ row: inout MappedRow) -> Addition {
    let said = [SheetFields.cause, SheetFields.comment, SheetFields.quoteTurn, SheetFields.quote]
    guard said.contains(where: { row.textIfAny($0) != nil }) else { return .unanswered }
    row.refuse(
      SheetFields.answer,
      BilingualText(
        fr: "la réponse est vide alors que la ligne porte un commentaire, une cause ou une "
          + "citation",
        en: "the answer is empty while the row has a comment, a cause or a quote"))
    return .refused
  }

  private static func answer(
    _ text: String, to criterion: Criterion, _ row: inout MappedRow, _ words: AnswerVocabulary
  ) -> Answer? {
    let syntax = row.settings.syntax
    let value = row.value(SheetFields.answer) { text throws(CellProblem) in
      try words.value(text, to: criterion, syntax: syntax)
    }
    let cause = row.value(SheetFields.cause) { text throws(CellProblem) in try words.cause(text) }
    let turn = row.value(SheetFields.quoteTurn) { text throws(CellProblem) in
      let turn = try syntax.whole(text)
      guard turn >= 0 else { throw .notWhole }
      return turn
    }
    let quoted = row.text(SheetFields.quote)
    guard let value, row.problems.isEmpty else { return nil }
    let quote = Quote(turn: turn, startMilliseconds: nil, speaker: .unknown, text: quoted ?? "")
    return Answer(
      criterionID: criterion.id, value: value, causeID: cause,
      comment: row.text(SheetFields.comment),
      quotes: turn == nil && quoted == nil ? [] : [quote])
  }

  /// A second row of a criterion may only add a quote.
  private mutating func merge(_ answer: Answer, _ row: inout MappedRow) -> Addition {
    guard let earlier = answers[answer.criterionID] else {
      answers[answer.criterionID] = (answer, row.row.line)
      return .new
    }
    let known = earlier.answer
    let isSame =
      known.value == answer.value && (answer.causeID ?? known.causeID) == known.causeID
      && (answer.comment ?? known.comment) == known.comment
    guard isSame else {
      row.refuse(
        SheetFields.answer,
        BilingualText(
          fr: "ce critère a une autre réponse à la ligne \(earlier.line)",
          en: "this criterion has another answer on line \(earlier.line)"))
      return .refused
    }
    let quotes = answer.quotes.filter { !known.quotes.contains($0) }
    guard !quotes.isEmpty else { return .repeated }
    let merged = Answer(
      criterionID: known.criterionID, value: known.value, causeID: known.causeID,
      comment: known.comment, quotes: known.quotes + quotes)
    answers[answer.criterionID] = (merged, earlier.line)
    return .new
  }
}

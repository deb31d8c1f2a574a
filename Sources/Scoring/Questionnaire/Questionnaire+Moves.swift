public import QualityModel

extension Questionnaire {
  /// Answers the current question, then asks the next open one, or comes to the review.
  ///
  /// A comment, cause or quote already given to the question is kept; a cause and the answer's
  /// points are the scorer's to judge. At the review nothing happens.
  /// - Throws: `SubmissionProblem` when the criterion does not accept the value; nothing changes.
  public mutating func answer(_ value: Answer.Value) throws(SubmissionProblem) {
    guard let current else { return }
    try set(value, for: current)
    move(to: nextOpen(after: current))
  }

  /// Answers or changes any question that is asked, and stays where it is, except that a current
  /// question that becomes hidden gives way to the next open one.
  /// - Throws: `SubmissionProblem` when the criterion is not asked or does not accept the value.
  public mutating func set(
    _ value: Answer.Value, for criterionID: String
  ) throws(SubmissionProblem) {
    guard let index = scorer.plan.indexByID[criterionID], isVisible(criterionID) else {
      throw SubmissionProblem(
        kind: .unknownCriterion, criterionID: criterionID, criterion: nil,
        gridLanguage: grid.language)
    }
    let plan = scorer.plan.criteria[index]
    do throws(AnswerFault) {
      _ = try plan.mark(of: value)
    } catch {
      throw SubmissionProblem(
        kind: error.kind, criterionID: criterionID, criterion: plan.criterion,
        gridLanguage: grid.language)
    }
    let before = answer(to: criterionID)
    remember(
      Answer(
        criterionID: criterionID, value: value, causeID: before?.causeID,
        comment: before?.comment, quotes: before?.quotes ?? []),
      for: criterionID)
    if let current, !isVisible(current) { move(to: nextOpen(after: current)) }
  }

  /// Takes back the answer to a question, its comment, cause and quotes with it.
  public mutating func clear(_ criterionID: String) {
    guard isVisible(criterionID) else { return }
    remember(nil, for: criterionID)
    if let current, !isVisible(current) { move(to: nextOpen(after: current)) }
  }

  /// Passes the current question without an answer: it stays open, and is asked again from the
  /// review.
  public mutating func skip() {
    guard let current else { return }
    markSkipped(current)
    move(to: nextOpen(after: current))
  }

  /// Goes back to the question asked before this one in the grid, answered or not; from the review,
  /// to the last. Stays at the first.
  public mutating func back() {
    let visible = visible
    guard let current, let place = visible.firstIndex(of: current) else {
      move(to: visible.last)
      return
    }
    if place > 0 { move(to: visible[place - 1]) }
  }

  /// Goes to any question that is asked; does nothing for one that is not.
  public mutating func go(to criterionID: String) {
    if isVisible(criterionID) { move(to: criterionID) }
  }

  /// Goes to the question asked after this one in the grid, answered or not; from the last, to the
  /// review. Stays at the review.
  public mutating func forward() {
    let visible = visible
    guard let current, let place = visible.firstIndex(of: current) else { return }
    move(to: place + 1 < visible.count ? visible[place + 1] : nil)
  }

  /// Goes to the review, whatever is left open.
  public mutating func review() {
    move(to: nil)
  }

  /// Writes the comment of an answer, `nil` to remove it. Without an answer nothing happens.
  public mutating func comment(_ text: String?, on criterionID: String) {
    change(criterionID) { answer in
      Answer(
        criterionID: criterionID, value: answer.value, causeID: answer.causeID,
        comment: text.hasWords ? text : nil, quotes: answer.quotes)
    }
  }

  /// Says why the best level was missed, `nil` to remove it. Without an answer nothing happens.
  /// - Throws: `SubmissionProblem` when the grid has no such cause.
  public mutating func cause(
    _ causeID: String?, of criterionID: String
  ) throws(SubmissionProblem) {
    if let causeID, !grid.causes.contains(where: { $0.id == causeID }) {
      throw SubmissionProblem(
        kind: .unknownCause(causeID), criterionID: criterionID,
        criterion: grid.criterion(criterionID), gridLanguage: grid.language)
    }
    change(criterionID) { answer in
      Answer(
        criterionID: criterionID, value: answer.value, causeID: causeID, comment: answer.comment,
        quotes: answer.quotes)
    }
  }

  /// Adds a quoted turn to an answer, once. Without an answer nothing happens.
  public mutating func quote(_ quote: Quote, for criterionID: String) {
    change(criterionID) { answer in
      Answer(
        criterionID: criterionID, value: answer.value, causeID: answer.causeID,
        comment: answer.comment,
        quotes: answer.quotes.contains(quote) ? answer.quotes : answer.quotes + [quote])
    }
  }

  /// Removes every quoted turn of an answer.
  public mutating func removeQuotes(of criterionID: String) {
    change(criterionID) { answer in
      Answer(
        criterionID: criterionID, value: answer.value, causeID: answer.causeID,
        comment: answer.comment)
    }
  }

  private mutating func change(_ criterionID: String, _ edit: (Answer) -> Answer) {
    guard let answer = answer(to: criterionID) else { return }
    remember(edit(answer), for: criterionID)
  }
}

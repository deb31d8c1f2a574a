internal import Calendars
internal import Languages
internal import QualityModel

extension Dispute {
  /// Refuses an objection that the evaluation and its grid do not bear.
  func check(against evaluation: Evaluation, on grid: Grid) throws(DisputeError) {
    guard evaluation.gridID == grid.id, evaluation.gridVersion == grid.version else {
      throw .otherGrid(evaluation: evaluation.id, grid: "\(grid.id) \(grid.version)")
    }
    guard !items.isEmpty else { throw .nothingDisputed(evaluation: evaluation.id) }
    guard raisedAt.date <= deadline else { throw .deadlineInThePast(deadline) }
    var seen: Set<String> = []
    for item in items {
      guard seen.insert(item.criterionID).inserted else { throw .criterionTwice(item.criterionID) }
      guard item.comment.contains(where: { !$0.isWhitespace }) else {
        throw .commentMissing(criterion: item.criterionID)
      }
      try grid.check(item.proposed, for: item.criterionID, against: evaluation)
    }
  }
}

extension Grid {
  /// Refuses an answer that a criterion cannot have, or that it has already; `nil` only asks whether
  /// the criterion is answered.
  func check(
    _ value: Answer.Value?, for criterionID: String, against evaluation: Evaluation
  ) throws(DisputeError) {
    guard let criterion = criterion(criterionID) else {
      throw .unknownCriterion(
        criterionID, grid: "\(id) \(version)",
        closest: SpellingSuggestion.closest(to: criterionID, among: criteria.map(\.id)))
    }
    guard let present = evaluation.answers.first(where: { $0.criterionID == criterionID }) else {
      throw .notAnswered(criterion: criterionID)
    }
    guard let value else { return }
    guard criterion.takes(value) else {
      throw .impossibleAnswer(criterion: criterionID, possible: criterion.levels.map(\.id))
    }
    guard present.value != value else { throw .sameAnswer(criterion: criterionID) }
  }
}

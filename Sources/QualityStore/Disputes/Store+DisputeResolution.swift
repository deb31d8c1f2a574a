internal import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// Decides on a dispute; when anything is accepted, the revision that follows from the decision is
  /// made in the same transaction, with the decision's reason.
  ///
  /// - Parameters:
  ///   - answers: The answers of the evaluation once the decision is applied; looked at only when it
  ///     accepts something.
  ///   - grid: The grid that the evaluation was made on.
  ///   - dryRun: Whether everything is checked and nothing kept.
  /// - Returns: The dispute with its ending, and the revision made, if any.
  /// - Throws: `DisputeError`; `StoreError.unknownEvaluator` when the person who decides is none.
  @discardableResult
  public func resolve(
    _ resolution: Resolution, answers: [Answer], on grid: Grid, by actor: String,
    dryRun: Bool = false
  ) throws -> (dispute: DisputeCase, revision: Evaluation?) {
    guard resolution.reason.contains(where: { !$0.isWhitespace }) else {
      throw DisputeError.reasonMissing(resolution.disputeID)
    }
    var result: (dispute: DisputeCase, revision: Evaluation?)?
    try transaction { database in
      let (found, latest) = try decidable(resolution, database)
      try checkDecisions(resolution, on: found, latest, grid)
      var revision: Evaluation?
      if resolution.outcome != .refused {
        let revised = try revised(latest, answers, resolution)
        try seal(revised, reason: resolution.reason, .evaluationCorrect, by: actor, database)
        revision = revised
      }
      let journal = try JournalWriter(database, actor: actor, time: clock())
      try DisputeWriter(database: database, journal: journal).insert(
        resolution, evaluationID: latest.id, revision: revision?.revision)
      result = (
        DisputeCase(
          id: found.id, dispute: found.dispute, recordedAt: found.recordedAt,
          ending: .resolved(resolution, revision: revision?.revision)), revision
      )
      return !dryRun
    }
    guard let result else { throw DisputeError.unknownDispute(resolution.disputeID) }
    return result
  }

  private func decidable(
    _ resolution: Resolution, _ database: Database
  ) throws -> (DisputeCase, Evaluation) {
    let id = resolution.disputeID
    guard let found = try dispute(id, database) else { throw DisputeError.unknownDispute(id) }
    try database.requireVisible(evaluation: found.dispute.evaluationID)
    switch found.ending {
    case .resolved: throw DisputeError.alreadyResolved(id)
    case .retracted:
      throw DisputeError.closedByRetraction(id, evaluation: found.dispute.evaluationID)
    case nil: break
    }
    guard let latest = try latestRevision(of: found.dispute.evaluationID, database)?.evaluation
    else { throw StoreError.unknownEvaluation(found.dispute.evaluationID) }
    let person = resolution.resolvedBy
    let evaluator = try EvaluatorRecord.filter(EvaluatorRecord.Columns.id == person)
      .fetchOne(database)?.evaluator
    guard let evaluator else { throw StoreError.unknownEvaluator(person) }
    guard person != latest.evaluatorID else {
      throw DisputeError.resolvedByItsEvaluator(person)
    }
    // A coach may be written by name where evaluators are by id: one person all the same.
    guard person != found.dispute.raisedBy, evaluator.name != found.dispute.raisedBy else {
      throw DisputeError.resolvedByItsAuthor(person)
    }
    return (found, latest)
  }

  private func checkDecisions(
    _ resolution: Resolution, on found: DisputeCase, _ latest: Evaluation, _ grid: Grid
  ) throws {
    let disputed = found.dispute.items.map(\.criterionID)
    guard resolution.items.map(\.criterionID).sorted() == disputed.sorted() else {
      throw DisputeError.otherCriteria(dispute: found.id, disputed: disputed)
    }
    guard latest.gridID == grid.id, latest.gridVersion == grid.version else {
      throw DisputeError.otherGrid(evaluation: latest.id, grid: "\(grid.id) \(grid.version)")
    }
    for item in resolution.items where item.isAccepted {
      try grid.check(item.accepted, for: item.criterionID, against: latest)
    }
  }

  /// The revision that a decision makes; what it accepts must be in its answers.
  private func revised(
    _ latest: Evaluation, _ answers: [Answer], _ resolution: Resolution
  ) throws -> Evaluation {
    for item in resolution.items {
      guard let accepted = item.accepted else { continue }
      guard answers.first(where: { $0.criterionID == item.criterionID })?.value == accepted else {
        throw DisputeError.acceptedAnswerMissing(criterion: item.criterionID)
      }
    }
    let revised = Evaluation(
      id: latest.id, revision: latest.revision + 1, state: .submitted,
      interactionID: latest.interactionID, evaluatorID: latest.evaluatorID,
      gridID: latest.gridID, gridVersion: latest.gridVersion, gridDigest: latest.gridDigest,
      scoredAt: latest.scoredAt, answers: answers, comment: latest.comment)
    try checkIdentifiers(of: revised)
    return revised
  }
}

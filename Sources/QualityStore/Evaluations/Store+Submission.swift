internal import GRDB
public import QualityModel

extension Store {
  /// Submits an evaluation for good, in place of its draft.
  ///
  /// - Throws: `StoreError.alreadySubmitted`, `.unknownInteraction`, `.unknownEvaluator`,
  ///   `.unknownGrid`…; `CalibrationError.answersCommitted` when the evaluator's side committed to
  ///   its answers about the call.
  @discardableResult
  public func submit(_ evaluation: Evaluation, by actor: String) throws -> Evaluation {
    try checkIdentifiers(of: evaluation)
    let submitted = evaluation.placed(revision: 1, state: .submitted)
    try write { database in
      if let latest = try latestRevision(of: evaluation.id, database)?.evaluation {
        throw latest.state == .retracted
          ? StoreError.alreadyRetracted(evaluation.id) : .alreadySubmitted(evaluation.id)
      }
      try seal(submitted, reason: nil, .evaluationSubmit, by: actor, database)
    }
    return submitted
  }

  /// Corrects a submitted evaluation with a new revision.
  ///
  /// - Parameters:
  ///   - evaluation: The corrected evaluation; its `revision` is the one it was made from.
  ///   - reason: Why, in words.
  /// - Throws: `StoreError.revisedMeanwhile` when another revision came in between,
  ///   `.alreadyRetracted`, `.unknownEvaluation`, `.reasonMissing`…;
  ///   `DisputeError.correctionWhileDisputed` while a dispute about it is open.
  @discardableResult
  public func correct(
    _ evaluation: Evaluation, reason: String, by actor: String
  ) throws -> Evaluation {
    try checkIdentifiers(of: evaluation)
    return try revise(evaluation.id, reason: reason) { latest, database in
      guard latest.revision == evaluation.revision else {
        throw StoreError.revisedMeanwhile(
          id: evaluation.id, expected: evaluation.revision, found: latest.revision)
      }
      if let open = try openDisputes(of: evaluation.id, database).first {
        throw DisputeError.correctionWhileDisputed(evaluation: evaluation.id, dispute: open.id)
      }
      let corrected = evaluation.placed(revision: latest.revision + 1, state: .submitted)
      try seal(corrected, reason: reason, .evaluationCorrect, by: actor, database)
      return corrected
    }
  }

  /// Takes a submitted evaluation back: a last revision with the same answers, counted nowhere. It
  /// closes the disputes about the evaluation that are open.
  ///
  /// - Parameter dryRun: Whether everything is checked and nothing kept.
  /// - Returns: The last revision; without answers and comment when a blind session hides them.
  /// - Throws: `CalibrationError.answersCommitted`…
  @discardableResult
  public func retract(
    _ id: String, reason: String, by actor: String, dryRun: Bool = false
  ) throws -> Evaluation {
    try revise(id, reason: reason, dryRun: dryRun) { latest, database in
      let retracted = latest.placed(revision: latest.revision + 1, state: .retracted)
      try seal(retracted, reason: reason, .evaluationRetract, by: actor, database)
      let isHidden = try database.session(concealingEvaluation: id) != nil
      return isHidden ? retracted.withoutContent : retracted
    }
  }

  private func revise(
    _ id: String, reason: String, dryRun: Bool = false,
    _ body: (Evaluation, Database) throws -> Evaluation
  ) throws -> Evaluation {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw StoreError.reasonMissing(id) }
    var revised: Evaluation?
    try transaction { database in
      guard let latest = try latestRevision(of: id, database)?.evaluation else {
        throw StoreError.unknownEvaluation(id)
      }
      guard latest.state != .retracted else { throw StoreError.alreadyRetracted(id) }
      try database.requireUncommitted(latest)
      revised = try body(latest, database)
      return !dryRun
    }
    guard let revised else { throw StoreError.unknownEvaluation(id) }
    return revised
  }

  func seal(
    _ evaluation: Evaluation, reason: String?, _ action: JournalEvent.Action, by actor: String,
    _ database: Database
  ) throws {
    try checkReferences(of: evaluation, database)
    try database.requireUncommitted(evaluation)
    let writer = try EvaluationWriter(database)
    try writer.discardDraft(of: evaluation.id)
    try writer.insertSealed(
      evaluation, reason: reason, action, JournalWriter(database, actor: actor, time: clock()))
  }
}

internal import GRDB
public import QualityModel

extension Store {
  /// Saves an evaluation that is being made, in place of the draft of the same identifier.
  ///
  /// The draft of an evaluation that was submitted is the start of its correction.
  public func saveDraft(_ evaluation: Evaluation, by actor: String) throws {
    try checkIdentifiers(of: evaluation)
    try write { database in
      let latest = try latestRevision(of: evaluation.id, database)?.evaluation
      guard latest?.state != .retracted else { throw StoreError.alreadyRetracted(evaluation.id) }
      try checkReferences(of: evaluation, database)
      let writer = try EvaluationWriter(database)
      try writer.discardDraft(of: evaluation.id)
      _ = try writer.insertDraft(
        evaluation.placed(revision: (latest?.revision ?? 0) + 1, state: .draft))
      try JournalWriter(database, actor: actor, time: clock()).append(
        JournalEvent(
          .draftSave, "evaluation", evaluation.id,
          .object(["answers": .number(evaluation.answers.count)])))
    }
  }

  /// Gives up a draft; says whether there was one.
  @discardableResult
  public func discardDraft(_ id: String, by actor: String) throws -> Bool {
    try write { database in
      guard try EvaluationWriter(database).discardDraft(of: id) else { return false }
      try JournalWriter(database, actor: actor, time: clock()).append(
        JournalEvent(.draftDiscard, "evaluation", id, .object([:])))
      return true
    }
  }

  func checkIdentifiers(of evaluation: Evaluation) throws {
    try requireIdentifier(evaluation.id)
    try requireIdentifier(evaluation.gridID)
    for answer in evaluation.answers {
      try requireIdentifier(answer.criterionID)
      if case .levels(let levels) = answer.value { try levels.forEach(requireIdentifier) }
    }
    if let criterion = evaluation.criterionWithTooLongNumber {
      throw StoreError.numberTooLong(criterion: criterion)
    }
  }

  func checkReferences(of evaluation: Evaluation, _ database: Database) throws {
    guard try KnownIdentifiers(database, table: "interactions").contains(evaluation.interactionID)
    else { throw StoreError.unknownInteraction(evaluation.interactionID) }
    guard try KnownIdentifiers(database, table: "evaluators").contains(evaluation.evaluatorID)
    else { throw StoreError.unknownEvaluator(evaluation.evaluatorID) }
    let published = try GridRecord.all().version(evaluation.gridVersion, of: evaluation.gridID)
      .fetchOne(database)?.grid
    guard let published, published.digest == evaluation.gridDigest else {
      throw StoreError.unknownGrid(id: evaluation.gridID, version: evaluation.gridVersion)
    }
  }
}

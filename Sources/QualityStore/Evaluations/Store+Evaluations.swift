public import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// The evaluations that a filter lets through, in order of identifier, then of revision. Those about
  /// calls of a blind session are left out until it is revealed.
  public func evaluations(_ filter: EvaluationFilter = EvaluationFilter()) throws -> [Evaluation] {
    try evaluations(filter, concealing: true)
  }

  private func evaluations(
    _ filter: EvaluationFilter, concealing isConcealing: Bool
  ) throws -> [Evaluation] {
    try read { database in
      let last = try database.lastSequence(at: filter.asOf)
      let records = try EvaluationRecord.all()
        .matching(filter, upTo: last, concealing: isConcealing).inOrderOfRevision()
        .fetchAll(database)
      let reader = try AnswerReader(database)
      return try records.map { $0.evaluation(answers: try reader.answers(of: $0.key)) }
    }
  }

  /// The latest sealed revision of one evaluation, or `nil` when there is none.
  ///
  /// - Parameter moment: As it stood at this moment, in UTC; `nil` means now.
  /// - Throws: `StoreError.concealed` when it is about a call of a blind session.
  public func evaluation(_ id: String, asOf moment: CivilDateTime? = nil) throws -> Evaluation? {
    guard let moment else {
      return try read { database in
        try database.requireVisible(evaluation: id)
        return try latestRevision(of: id, database)?.evaluation
      }
    }
    return try revisions(of: id, asOf: moment).last?.evaluation
  }

  /// All sealed revisions of one evaluation with their reasons, first to last.
  ///
  /// - Parameter moment: As they stood at this moment, in UTC; `nil` means now.
  /// - Throws: `StoreError.concealed` when they are about a call of a blind session.
  public func revisions(
    of id: String, asOf moment: CivilDateTime? = nil
  ) throws -> [EvaluationRevision] {
    try read { database in
      try database.requireVisible(evaluation: id)
      var request = EvaluationRecord.all().sealed(id).inOrderOfRevision()
      if let last = try database.lastSequence(at: moment) {
        request = request.filter(EvaluationRecord.Columns.journalSequence <= last)
      }
      let records = try request.fetchAll(database)
      let reader = try AnswerReader(database)
      return try records.map { record in
        EvaluationRevision(
          evaluation: record.evaluation(answers: try reader.answers(of: record.key)),
          reason: record.reason, journalSequence: record.journalSequence ?? 0)
      }
    }
  }

  /// The drafts of an interaction, of an evaluator, of a grid, or all, in order of identifier.
  ///
  /// Those about calls of a blind session are left out, unless both the interaction and the evaluator
  /// are given: the exception by which participants resume their own.
  public func drafts(
    interactionID: String? = nil, evaluatorID: String? = nil, gridID: String? = nil
  ) throws -> [Evaluation] {
    try evaluations(
      EvaluationFilter(
        evaluatorID: evaluatorID, gridID: gridID, interactionID: interactionID, states: [.draft]),
      concealing: interactionID == nil || evaluatorID == nil)
  }

  func latestRevision(of id: String, _ database: Database) throws -> EvaluationRevision? {
    guard
      let record = try EvaluationRecord.all().sealed(id)
        .order(EvaluationRecord.Columns.revision.desc).fetchOne(database)
    else { return nil }
    let answers = try AnswerReader(database).answers(of: record.key)
    return EvaluationRevision(
      evaluation: record.evaluation(answers: answers), reason: record.reason,
      journalSequence: record.journalSequence ?? 0)
  }
}

/// One sealed revision of an evaluation.
public struct EvaluationRevision: Sendable, Hashable {
  /// What it says.
  public let evaluation: Evaluation
  /// Why it was made; `nil` for a first submission.
  public let reason: String?
  /// Its entry in the journal, which says who made it and when.
  public let journalSequence: Int
}

extension DerivableRequest<EvaluationRecord> {
  /// The revisions of one evaluation that were submitted or retracted.
  func sealed(_ id: String) -> Self {
    filter(EvaluationRecord.Columns.id == id && EvaluationRecord.Columns.state != "draft")
  }
}

internal import Calendars
internal import GRDB
internal import QualityModel

/// Reads disputes with their criteria and how they ended.
final class DisputeReader {
  private let database: Database
  private let items: PreparedStatement
  private let decisions: PreparedStatement

  init(_ database: Database) throws {
    self.database = database
    items = try PreparedStatement(
      database,
      """
      SELECT criterion_id, kind, value, comment FROM dispute_items
      WHERE dispute_id = ? ORDER BY position
      """)
    decisions = try PreparedStatement(
      database,
      """
      SELECT criterion_id, kind, value FROM resolution_items
      WHERE dispute_id = ? ORDER BY position
      """)
  }

  func dispute(_ record: DisputeRecord) throws -> Dispute {
    items.bind(record.id)
    defer { items.reset() }
    var found: [DisputeItem] = []
    while try items.step() {
      found.append(
        DisputeItem(
          criterionID: items.text(0) ?? "",
          proposed: try DisputeReader.value(items, column: "dispute_items.value"),
          comment: items.text(3) ?? ""))
    }
    return record.dispute(items: found)
  }

  func resolution(_ record: ResolutionRecord) throws -> Resolution {
    decisions.bind(record.head.disputeID)
    defer { decisions.reset() }
    var found: [ResolutionItem] = []
    while try decisions.step() {
      found.append(
        ResolutionItem(
          criterionID: decisions.text(0) ?? "",
          accepted: try DisputeReader.value(decisions, column: "resolution_items.value")))
    }
    return record.resolution(items: found)
  }

  private static func value(
    _ row: PreparedStatement, column: String
  ) throws -> Answer.Value? {
    guard let kind = row.text(1) else { return nil }
    guard let value = Answer.Value(storedKind: kind, text: row.text(2) ?? "") else {
      throw StoreError.unreadableValue(column: column)
    }
    return value
  }

  /// The cases that a condition lets through, in the order in which they were raised.
  ///
  /// - Parameters:
  ///   - last: The last entry of the journal to know of; `nil` means all.
  ///   - isConcealing: Whether what a blind session hides is left out.
  func cases(
    evaluationID: String? = nil, id: String? = nil, upTo last: Int?,
    concealing isConcealing: Bool = false
  ) throws -> [DisputeCase] {
    typealias Columns = DisputeRecord.Columns
    var request = DisputeRecord.order(Columns.key)
    if let evaluationID { request = request.filter(Columns.evaluationID == evaluationID) }
    if let id { request = request.filter(Columns.id == id) }
    if let last { request = request.filter(Columns.journalSequence <= last) }
    if isConcealing {
      request = request.filter(
        literal: """
          NOT EXISTS (SELECT 1 FROM evaluations AS hidden
           JOIN concealed_interactions AS concealed
           ON concealed.interaction_id = hidden.interaction_id
           WHERE hidden.id = disputes.evaluation_id)
          """)
    }
    return try request.fetchAll(database).map { record in
      let time =
        try JournalRecord
        .filter(JournalRecord.Columns.sequence == record.journalSequence).fetchOne(database)
      return DisputeCase(
        id: record.id, dispute: try dispute(record), recordedAt: time?.entry.time ?? "",
        ending: try ending(of: record, upTo: last))
    }
  }

  private func ending(of record: DisputeRecord, upTo last: Int?) throws -> DisputeCase.Ending? {
    var resolutions = ResolutionRecord.filter(ResolutionRecord.Columns.disputeID == record.id)
    var retractions = EvaluationRecord.all().sealed(record.head.evaluationID)
      .filter(EvaluationRecord.Columns.state == Evaluation.State.retracted.rawValue)
    if let last {
      resolutions = resolutions.filter(ResolutionRecord.Columns.journalSequence <= last)
      retractions = retractions.filter(EvaluationRecord.Columns.journalSequence <= last)
    }
    if let found = try resolutions.fetchOne(database) {
      return .resolved(try resolution(found), revision: found.resultingRevision)
    }
    return try retractions.fetchOne(database).map { .retracted(revision: $0.head.revision) }
  }
}

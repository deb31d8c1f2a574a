internal import GRDB
internal import QualityModel

/// Compares every dispute and every resolution with the entry that recorded it.
struct DisputeCheck {
  private let reader: DisputeReader

  init(_ database: Database) throws {
    reader = try DisputeReader(database)
  }

  func run(_ database: Database, _ verification: inout JournalVerification) throws {
    var raised = try entries(.disputeRaise, database)
    for record in try DisputeRecord.order(DisputeRecord.Columns.key).fetchAll(database) {
      verification.disputes += 1
      guard let entry = raised[record.journalSequence], entry.subjectID == record.id else {
        verification.breaks.append(.disputeUnrecorded(id: record.id))
        continue
      }
      raised[record.journalSequence] = nil
      let details = try readable { try reader.dispute(record) }.map {
        ($0.contentDigest, $0.journalDetails(content: $0.contentDigest).string)
      }
      if details?.0 != record.contentDigest || details?.1 != entry.details {
        verification.breaks.append(.disputeAltered(id: record.id, sequence: entry.sequence))
      }
    }
    verification.breaks += raised.values.sorted { $0.sequence < $1.sequence }
      .map { .disputeMissing(id: $0.subjectID, sequence: $0.sequence) }
    try checkResolutions(database, &verification)
  }

  private func checkResolutions(
    _ database: Database, _ verification: inout JournalVerification
  ) throws {
    var decided = try entries(.disputeResolve, database)
    let order = ResolutionRecord.order(ResolutionRecord.Columns.journalSequence)
    for record in try order.fetchAll(database) {
      verification.disputes += 1
      let id = record.head.disputeID
      guard let entry = decided[record.journalSequence], entry.subjectID == id else {
        verification.breaks.append(.resolutionUnrecorded(id: id))
        continue
      }
      decided[record.journalSequence] = nil
      let (evaluation, revision) = (record.evaluationID, record.resultingRevision)
      let agrees = try readable { try reader.resolution(record) }.map { resolution in
        let content = resolution.contentDigest(evaluationID: evaluation, revision: revision)
        let details = resolution.journalDetails(
          evaluationID: evaluation, revision: revision, content: content)
        return content == record.contentDigest && details.string == entry.details
          && record.outcome == resolution.outcome.rawValue
      }
      if agrees != true {
        verification.breaks.append(.resolutionAltered(id: id, sequence: entry.sequence))
      }
    }
    verification.breaks += decided.values.sorted { $0.sequence < $1.sequence }
      .map { .resolutionMissing(id: $0.subjectID, sequence: $0.sequence) }
  }

  private func entries(
    _ action: JournalEvent.Action, _ database: Database
  ) throws -> [Int: JournalEntry] {
    let found = try JournalRecord.filter(JournalRecord.Columns.action == action.rawValue)
      .fetchAll(database).map { ($0.entry.sequence, $0.entry) }
    return Dictionary(found) { first, _ in first }
  }

  /// The value, or `nil` when a row holds what Ecoute does not write.
  private func readable<Value>(_ read: () throws -> Value) throws -> Value? {
    do { return try read() } catch StoreError.unreadableValue { return nil }
  }
}

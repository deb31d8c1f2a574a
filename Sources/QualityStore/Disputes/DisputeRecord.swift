internal import Calendars
internal import GRDB
internal import QualityModel

/// A row of `disputes`, without its criteria.
struct DisputeRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "disputes"

  enum Columns {
    static let key = Column("key")
    static let id = Column("id")
    static let evaluationID = Column("evaluation_id")
    static let revision = Column("revision")
    static let raisedBy = Column("raised_by")
    static let role = Column("role")
    static let raisedAt = Column("raised_at")
    static let deadlineDay = Column("deadline_day")
    static let comment = Column("comment")
    static let contentDigest = Column("content_digest")
    static let journalSequence = Column("journal_sequence")
  }

  let id: String
  let contentDigest: String
  let journalSequence: Int
  let head: Dispute

  init(row: Row) throws {
    id = try row.text(Columns.id)
    contentDigest = try row.text(Columns.contentDigest)
    journalSequence = try row.number(Columns.journalSequence)
    head = Dispute(
      evaluationID: try row.text(Columns.evaluationID),
      revision: try row.number(Columns.revision), raisedBy: try row.text(Columns.raisedBy),
      role: try row.choice(Columns.role), raisedAt: try row.time(Columns.raisedAt),
      deadline: CalendarDate(daysSince1970: try row.number(Columns.deadlineDay)),
      comment: try row.optionalText(Columns.comment), items: [])
  }

  /// The dispute with its criteria.
  func dispute(items: [DisputeItem]) -> Dispute {
    Dispute(
      evaluationID: head.evaluationID, revision: head.revision, raisedBy: head.raisedBy,
      role: head.role, raisedAt: head.raisedAt, deadline: head.deadline, comment: head.comment,
      items: items)
  }
}

/// A row of `resolutions`, without its criteria.
struct ResolutionRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "resolutions"

  enum Columns {
    static let disputeID = Column("dispute_id")
    static let evaluationID = Column("evaluation_id")
    static let resolvedBy = Column("resolved_by")
    static let resolvedAt = Column("resolved_at")
    static let outcome = Column("outcome")
    static let reason = Column("reason")
    static let resultingRevision = Column("resulting_revision")
    static let contentDigest = Column("content_digest")
    static let journalSequence = Column("journal_sequence")
  }

  let evaluationID: String
  let outcome: String
  let resultingRevision: Int?
  let contentDigest: String
  let journalSequence: Int
  let head: Resolution

  init(row: Row) throws {
    evaluationID = try row.text(Columns.evaluationID)
    outcome = try row.text(Columns.outcome)
    resultingRevision = try row.optionalNumber(Columns.resultingRevision)
    contentDigest = try row.text(Columns.contentDigest)
    journalSequence = try row.number(Columns.journalSequence)
    head = Resolution(
      disputeID: try row.text(Columns.disputeID), resolvedBy: try row.text(Columns.resolvedBy),
      resolvedAt: try row.time(Columns.resolvedAt), reason: try row.text(Columns.reason),
      items: [])
  }

  /// The decision with its criteria.
  func resolution(items: [ResolutionItem]) -> Resolution {
    Resolution(
      disputeID: head.disputeID, resolvedBy: head.resolvedBy, resolvedAt: head.resolvedAt,
      reason: head.reason, items: items)
  }
}

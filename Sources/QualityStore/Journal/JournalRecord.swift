internal import GRDB

/// A row of `journal`.
struct JournalRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "journal"

  enum Columns {
    static let sequence = Column("sequence")
    static let time = Column("time")
    static let actor = Column("actor")
    static let action = Column("action")
    static let subjectKind = Column("subject_kind")
    static let subjectID = Column("subject_id")
    static let details = Column("details")
    static let previousHash = Column("previous_hash")
    static let hash = Column("hash")
  }

  let entry: JournalEntry

  init(row: Row) throws {
    entry = JournalEntry(
      sequence: try row.number(Columns.sequence), time: try row.text(Columns.time),
      actor: try row.text(Columns.actor), action: try row.text(Columns.action),
      subjectKind: try row.text(Columns.subjectKind), subjectID: try row.text(Columns.subjectID),
      details: try row.text(Columns.details), previousHash: try row.text(Columns.previousHash),
      hash: try row.text(Columns.hash))
  }
}

extension DerivableRequest<JournalRecord> {
  /// The entries about one thing.
  func about(_ kind: String, _ id: String) -> Self {
    filter(JournalRecord.Columns.subjectKind == kind && JournalRecord.Columns.subjectID == id)
  }

  /// First to last.
  func inOrder() -> Self {
    order(JournalRecord.Columns.sequence)
  }
}

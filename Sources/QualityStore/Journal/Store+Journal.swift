internal import GRDB

/// How long the journal is and how it ends. Written down elsewhere, it later proves that nothing
/// before it was changed.
public struct JournalHead: Sendable, Hashable {
  /// The number of entries.
  public let entries: Int
  /// The hash of the last one; empty when there is none.
  public let hash: String

  /// A head, as noted earlier.
  public init(entries: Int, hash: String) {
    self.entries = entries
    self.hash = hash
  }
}

extension Store {
  /// The journal's last entries, or those about one thing, in order.
  ///
  /// The details of an entry about an evaluation or a dispute that a blind session hides give the
  /// session and nothing else: a digest of few possible answers can be guessed.
  ///
  /// - Parameter limit: How many at most, counted from the end.
  public func journal(
    subjectKind: String? = nil, subjectID: String = "", limit: Int = 1_000
  ) throws -> [JournalEntry] {
    try read { database in
      var request = JournalRecord.all()
      if let subjectKind { request = request.about(subjectKind, subjectID) }
      let concealment = try JournalConcealment(database)
      return try request.order(JournalRecord.Columns.sequence.desc).limit(max(0, limit))
        .fetchAll(database).map { concealment.applied(to: $0.entry) }.reversed()
    }
  }

  /// How the journal ends now.
  public func journalHead() throws -> JournalHead {
    try read { database in
      let last = try JournalRecord.all().order(JournalRecord.Columns.sequence.desc)
        .fetchOne(database)?.entry
      return JournalHead(entries: last?.sequence ?? 0, hash: last?.hash ?? "")
    }
  }
}

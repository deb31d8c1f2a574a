internal import Calendars
internal import GRDB
internal import QualityModel

/// Writes disputes and resolutions, each with its entry in the journal.
struct DisputeWriter {
  let database: Database
  let journal: JournalWriter

  /// The id of the next dispute: disputes are never deleted, so their count names them.
  func nextID() throws -> String {
    "D\(try DisputeRecord.fetchCount(database) + 1)"
  }

  func insert(_ dispute: Dispute, id: String) throws {
    let item = try PreparedStatement(
      database, "INSERT INTO dispute_items VALUES (?, ?, ?, ?, ?, ?)")
    for (position, disputed) in dispute.items.enumerated() {
      item.bind(id)
      item.bind(position)
      item.bind(disputed.criterionID)
      item.bind(disputed.proposed?.storedKind)
      item.bind(disputed.proposed?.storedText)
      item.bind(disputed.comment)
      try item.run()
    }
    let content = dispute.contentDigest
    let sequence = try journal.append(
      JournalEvent(.disputeRaise, "dispute", id, dispute.journalDetails(content: content)))
    let row = try PreparedStatement(
      database,
      """
      INSERT INTO disputes (id, evaluation_id, revision, raised_by, role, raised_at, deadline_day,
        comment, content_digest, journal_sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    row.bind(id)
    row.bind(dispute.evaluationID)
    row.bind(dispute.revision)
    row.bind(dispute.raisedBy)
    row.bind(dispute.role.rawValue)
    row.bind(dispute.raisedAt.storedSeconds)
    row.bind(dispute.deadline.daysSince1970)
    row.bind(dispute.comment)
    row.bind(content)
    row.bind(sequence)
    try row.run()
  }

  func insert(_ resolution: Resolution, evaluationID: String, revision: Int?) throws {
    let item = try PreparedStatement(
      database, "INSERT INTO resolution_items VALUES (?, ?, ?, ?, ?)")
    for (position, decided) in resolution.items.enumerated() {
      item.bind(resolution.disputeID)
      item.bind(position)
      item.bind(decided.criterionID)
      item.bind(decided.accepted?.storedKind)
      item.bind(decided.accepted?.storedText)
      try item.run()
    }
    let content = resolution.contentDigest(evaluationID: evaluationID, revision: revision)
    let sequence = try journal.append(
      JournalEvent(
        .disputeResolve, "dispute", resolution.disputeID,
        resolution.journalDetails(
          evaluationID: evaluationID, revision: revision, content: content)))
    let row = try PreparedStatement(
      database, "INSERT INTO resolutions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    row.bind(resolution.disputeID)
    row.bind(evaluationID)
    row.bind(resolution.resolvedBy)
    row.bind(resolution.resolvedAt.storedSeconds)
    row.bind(resolution.outcome.rawValue)
    row.bind(resolution.reason)
    row.bind(revision)
    row.bind(content)
    row.bind(sequence)
    try row.run()
  }
}

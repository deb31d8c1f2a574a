internal import GRDB
internal import QualityModel

/// Compares every session, and everything done in it, with the entry that recorded it.
struct CalibrationCheck {
  private let database: Database
  private let entries: PreparedStatement
  private let rows: [String: PreparedStatement]
  private let decisions: DecisionReader
  private let unrecorded: PreparedStatement

  /// Where each action is kept.
  private static let tables: [JournalEvent.Action: (table: String, id: String, content: String)] = [
    .calibrationOpen: ("calibration_sessions", "id", "content_digest"),
    .calibrationReveal: ("calibration_reveals", "session_id", "reason"),
    .calibrationDecide: ("calibration_decisions", "session_id", "NULL"),
    .calibrationClose: ("calibration_closings", "session_id", "digest"),
    .calibrationCommit: ("calibration_commitments", "session_id", "NULL"),
    .calibrationReceive: ("calibration_openings", "session_id", "NULL"),
  ]

  init(_ database: Database) throws {
    self.database = database
    entries = try PreparedStatement(
      database,
      """
      SELECT sequence, action, subject_id, details FROM journal
      WHERE action GLOB 'calibration.*' ORDER BY sequence
      """)
    rows = try Dictionary(
      uniqueKeysWithValues: CalibrationCheck.tables.map { action, place in
        (
          action.rawValue,
          try PreparedStatement(
            database,
            """
            SELECT \(place.content) FROM \(place.table)
            WHERE \(place.id) = ? AND journal_sequence = ? LIMIT 1
            """)
        )
      })
    decisions = try DecisionReader(database)
    unrecorded = try PreparedStatement(
      database,
      CalibrationCheck.tables.map { action, place in
        """
        SELECT DISTINCT \(place.id), journal_sequence FROM \(place.table) AS kept
        WHERE NOT EXISTS (SELECT 1 FROM journal WHERE sequence = kept.journal_sequence
          AND action = '\(action.rawValue)' AND subject_id = kept.\(place.id))
        """
      }.joined(separator: " UNION ALL ") + " ORDER BY 2")
  }

  func run(_ verification: inout JournalVerification) throws {
    while try entries.step() {
      let (sequence, id) = (entries.number(0) ?? 0, entries.text(2) ?? "")
      verification.sessions += 1
      let found = try readable(id, sequence, entries.text(1) ?? "")
      if found == nil {
        verification.breaks.append(.sessionMissing(id: id, sequence: sequence))
      } else if found != entries.text(3) {
        verification.breaks.append(.sessionAltered(id: id, sequence: sequence))
      }
    }
    while try unrecorded.step() {
      verification.breaks.append(
        .sessionAltered(id: unrecorded.text(0) ?? "", sequence: unrecorded.number(1) ?? 0))
    }
  }

  /// What the journal should say of what is there now: `nil` when nothing is, an empty text when it is
  /// not what Ecoute writes.
  private func readable(_ id: String, _ sequence: Int, _ action: String) throws -> String? {
    guard let row = rows[action] else { return nil }
    row.bind(id)
    row.bind(sequence)
    defer { row.reset() }
    guard try row.step() else { return nil }
    do {
      return try details(id, sequence, JournalEvent.Action(rawValue: action), row.text(0))?.string
        ?? ""
    } catch StoreError.unreadableValue, StoreError.unknownSession { return "" }
  }

  private func details(
    _ id: String, _ sequence: Int, _ action: JournalEvent.Action?, _ content: String?
  ) throws -> CanonicalJSON? {
    switch action {
    case .calibrationOpen:
      let session = try CalibrationReader(database).found(id).session
      return session.contentDigest == content ? session.journalDetails : nil
    case .calibrationReveal: return .revealDetails(reason: content)
    case .calibrationDecide:
      return .decisionDetails(try decisions.decisions(of: id, at: sequence))
    case .calibrationClose:
      let digest = try ClosingDigest.of(CalibrationReader(database).found(id), database)
      return digest == content ? .closingDetails(digest: digest) : nil
    case .calibrationCommit:
      return try database.commitments(session: id, at: sequence).first?.journalDetails
    case .calibrationReceive:
      return try database.openings(session: id, at: sequence).first?.journalDetails
    default: return nil
    }
  }
}

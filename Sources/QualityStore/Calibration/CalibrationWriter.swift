internal import Calendars
internal import ExactNumbers
internal import GRDB
internal import QualityModel

/// Writes sessions and what happens to them, each with its entry in the journal.
struct CalibrationWriter {
  let database: Database
  let journal: JournalWriter

  func insert(_ session: CalibrationSession) throws {
    let call = try PreparedStatement(database, "INSERT INTO calibration_calls VALUES (?, ?, ?)")
    for (position, id) in session.interactionIDs.enumerated() {
      call.bind(session.id)
      call.bind(position)
      call.bind(id)
      try call.run()
    }
    let row = try PreparedStatement(
      database, "INSERT INTO calibration_participants VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, participant) in session.participants.enumerated() {
      row.bind(session.id)
      row.bind(position)
      row.bind(participant.evaluatorID)
      row.bind(participant.side.rawValue)
      row.bind(participant.role)
      for text in [participant.grid.id, participant.grid.version, participant.grid.digest] {
        row.bind(text)
      }
      try row.run()
    }
    try insertHead(of: session)
  }

  private func insertHead(of session: CalibrationSession) throws {
    let sequence = try append(.calibrationOpen, session.id, session.journalDetails)
    let head = try PreparedStatement(
      database,
      "INSERT INTO calibration_sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    head.bind(session.id)
    head.bind(session.title)
    head.bind(session.openedAt.storedSeconds)
    head.bind(session.deadline?.storedSeconds)
    head.bind(session.meetingAt?.storedSeconds)
    head.bind(session.tolerance.exactText)
    head.bind(session.reference.storedKind)
    head.bind(session.reference.expertID)
    head.bind(session.isBlind ? 1 : 0)
    head.bind(session.hidesAgent ? 1 : 0)
    head.bind(session.sampleID)
    head.bind(session.contentDigest)
    head.bind(sequence)
    try head.run()
  }

  func reveal(_ id: String, reason: String?) throws {
    let sequence = try append(.calibrationReveal, id, .revealDetails(reason: reason))
    let row = try PreparedStatement(
      database, "INSERT INTO calibration_reveals VALUES (?, ?, ?)")
    row.bind(id)
    row.bind(reason)
    row.bind(sequence)
    try row.run()
  }

  func close(_ id: String, digest: String) throws {
    let sequence = try append(.calibrationClose, id, .closingDetails(digest: digest))
    let row = try PreparedStatement(
      database, "INSERT INTO calibration_closings VALUES (?, ?, ?)")
    row.bind(id)
    row.bind(digest)
    row.bind(sequence)
    try row.run()
  }

  /// Adds an entry about a session, and says which place it took.
  func append(
    _ action: JournalEvent.Action, _ session: String, _ details: CanonicalJSON
  ) throws -> Int {
    try journal.append(JournalEvent(action, "calibration", session, details))
  }
}

extension CanonicalJSON {
  static func revealDetails(reason: String?) -> CanonicalJSON {
    .object(["reason": .optional(reason)])
  }

  static func closingDetails(digest: String) -> CanonicalJSON {
    .object(["digest": .text(digest)])
  }
}

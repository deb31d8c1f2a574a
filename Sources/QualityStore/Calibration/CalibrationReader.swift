internal import Calendars
internal import ExactNumbers
internal import GRDB
internal import QualityModel

/// Reads sessions with what happened to them.
struct CalibrationReader {
  private let head: PreparedStatement
  private let calls: PreparedStatement
  private let participants: PreparedStatement
  private let progress: PreparedStatement

  init(_ database: Database) throws {
    head = try PreparedStatement(
      database,
      """
      SELECT title, opened_at, deadline_at, meeting_at, tolerance, reference, expert_id, is_blind,
        hides_agent, sample_id, reveals.journal_sequence, reveals.reason,
        (SELECT time FROM journal WHERE sequence = reveals.journal_sequence),
        closings.digest, (SELECT time FROM journal WHERE sequence = closings.journal_sequence)
      FROM calibration_sessions AS sessions
      LEFT JOIN calibration_reveals AS reveals ON reveals.session_id = sessions.id
      LEFT JOIN calibration_closings AS closings ON closings.session_id = sessions.id
      WHERE sessions.id = ?
      """)
    calls = try PreparedStatement(
      database,
      "SELECT interaction_id FROM calibration_calls WHERE session_id = ? ORDER BY position")
    participants = try PreparedStatement(
      database,
      """
      SELECT evaluator_id, side, role, grid_id, grid_version, grid_digest
      FROM calibration_participants WHERE session_id = ? ORDER BY position
      """)
    progress = try PreparedStatement(
      database,
      """
      SELECT evaluator_id, submitted, expected FROM calibration_progress WHERE session_id = ?
      """)
  }

  /// One session with what happened to it.
  ///
  /// - Throws: `StoreError.unknownSession`.
  func found(_ id: String) throws -> CalibrationCase {
    guard let found = try optional(id) else { throw StoreError.unknownSession(id) }
    return found
  }

  /// One session, or `nil` when there is none.
  func optional(_ id: String) throws -> CalibrationCase? {
    head.bind(id)
    defer { head.reset() }
    guard try head.step() else { return nil }
    let isRevealed = !head.isNull(10)
    let digest = head.text(13)
    return CalibrationCase(
      session: try session(id), state: digest != nil ? .closed : isRevealed ? .revealed : .open,
      revealedAt: time(12), revealReason: head.text(11), closedAt: time(14),
      closingDigest: digest, progress: try progress(of: id))
  }

  /// The session in the current row of `head`.
  private func session(_ id: String) throws -> CalibrationSession {
    guard let tolerance = Rational(storedText: head.text(4) ?? ""),
      let reference = CalibrationSession.Reference(
        storedKind: head.text(5) ?? "", expertID: head.text(6))
    else { throw StoreError.unreadableValue(column: "calibration_sessions") }
    return CalibrationSession(
      id: id, title: head.text(0) ?? "",
      openedAt: CivilDateTime(storedSeconds: head.number(1) ?? 0),
      deadline: head.number(2).map(CivilDateTime.init(storedSeconds:)),
      meetingAt: head.number(3).map(CivilDateTime.init(storedSeconds:)), tolerance: tolerance,
      reference: reference, isBlind: head.number(7) == 1, hidesAgent: head.number(8) == 1,
      sampleID: head.text(9), interactionIDs: try texts(calls, of: id),
      participants: try participants(of: id))
  }

  private func texts(_ statement: PreparedStatement, of id: String) throws -> [String] {
    statement.bind(id)
    defer { statement.reset() }
    var found: [String] = []
    while try statement.step() { found.append(statement.text(0) ?? "") }
    return found
  }

  private func participants(of id: String) throws -> [CalibrationSession.Participant] {
    participants.bind(id)
    defer { participants.reset() }
    var found: [CalibrationSession.Participant] = []
    while try participants.step() {
      guard let side = Side(rawValue: participants.text(1) ?? "") else {
        throw StoreError.unreadableValue(column: "calibration_participants.side")
      }
      found.append(
        CalibrationSession.Participant(
          evaluatorID: participants.text(0) ?? "", side: side, role: participants.text(2),
          grid: GridVersion(
            id: participants.text(3) ?? "", version: participants.text(4) ?? "",
            digest: participants.text(5) ?? "")))
    }
    return found
  }

  private func progress(of id: String) throws -> [CalibrationCase.Progress] {
    progress.bind(id)
    defer { progress.reset() }
    var found: [CalibrationCase.Progress] = []
    while try progress.step() {
      found.append(
        CalibrationCase.Progress(
          evaluatorID: progress.text(0) ?? "", submitted: progress.number(1) ?? 0,
          expected: progress.number(2) ?? 0))
    }
    return found
  }

  /// A journal's time, in UTC: `2026-11-22T15:04:05Z`.
  private func time(_ column: Int) -> CivilDateTime? {
    head.text(column).flatMap { CivilDateTime(iso: String($0.prefix(19))) }
  }
}

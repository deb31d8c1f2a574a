internal import Calendars
internal import GRDB
internal import QualityModel

/// Reads the decisions of sessions.
struct DecisionReader {
  private let rows: PreparedStatement
  private let parts: PreparedStatement

  init(_ database: Database) throws {
    rows = try PreparedStatement(
      database,
      """
      SELECT position, criterion_id, kind, reason, owner, due_day FROM calibration_decisions
      WHERE session_id = ?1 AND (?2 IS NULL OR journal_sequence = ?2) ORDER BY position
      """)
    parts = try PreparedStatement(
      database,
      """
      SELECT field, key, value FROM calibration_decision_parts
      WHERE session_id = ? AND decision = ? ORDER BY position
      """)
  }

  /// The decisions of a session in the order in which they were made.
  ///
  /// - Parameter sequence: Only those that this entry of the journal tells of.
  func decisions(of session: String, at sequence: Int? = nil) throws -> [CalibrationDecision] {
    rows.bind(session)
    rows.bind(sequence)
    defer { rows.reset() }
    var found: [CalibrationDecision] = []
    while try rows.step() {
      let fields = try fields(of: session, rows.number(0) ?? 0)
      guard
        let kind = CalibrationDecision.Kind(storedKind: rows.text(2) ?? "", fields: fields)
      else { throw StoreError.unreadableValue(column: "calibration_decisions") }
      found.append(
        CalibrationDecision(
          criterionID: rows.text(1), kind: kind, reason: rows.text(3) ?? "", owner: rows.text(4),
          dueOn: rows.number(5).map(CalendarDate.init(daysSince1970:))))
    }
    return found
  }

  private func fields(of session: String, _ decision: Int) throws -> [DecisionField] {
    parts.bind(session)
    parts.bind(decision)
    defer { parts.reset() }
    var found: [DecisionField] = []
    while try parts.step() {
      found.append(
        DecisionField(
          field: parts.text(0) ?? "", key: parts.text(1) ?? "", value: parts.text(2) ?? ""))
    }
    return found
  }
}

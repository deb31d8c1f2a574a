internal import GRDB
public import QualityModel

extension Store {
  /// What the participants of a revealed session answered: one evaluation a participant and call, in
  /// the order of the calls, then of the participants.
  ///
  /// Each is in the revision that it had when the session was revealed, on its participant's grid. In
  /// a blind session only those first submitted after the opening count; in another, those that
  /// were there. When a participant submitted a call twice, the first is taken.
  /// - Throws: `StoreError.unknownSession`; `CalibrationError.stillBlind`.
  public func sessionEvaluations(_ id: String) throws -> [Evaluation] {
    try read { database in
      guard try CalibrationReader(database).found(id).state != .open else {
        throw CalibrationError.stillBlind(session: id)
      }
      return try database.submissions(session: id)
    }
  }

  /// What one side's participants answered up to now in a session, as in
  /// ``sessionEvaluations(_:)``.
  ///
  /// The one reading of answers while a session is blind: a side commits to its own answers, and sends
  /// them to the other once both are committed. The caller answers for being of that side.
  /// - Throws: `StoreError.unknownSession`.
  public func ownAnswers(session id: String, side: Side) throws -> [Evaluation] {
    try read { database in
      _ = try CalibrationReader(database).found(id)
      return try database.submissions(session: id, side: side)
    }
  }

  /// How many evaluations participants submitted after the reveal of a session, and before its
  /// closing, of its calls on its grids: they are left out of it.
  public func lateSessionEvaluations(_ id: String) throws -> Int {
    try read { database in
      _ = try CalibrationReader(database).found(id)
      let count = try PreparedStatement(
        database,
        "SELECT count(*) FROM (\(Database.madeForSessions(from: "reveals")) AND sessions.id = ?)")
      count.bind(id)
      defer { count.reset() }
      return try count.step() ? count.number(0) ?? 0 : 0
    }
  }

  /// The evaluations made for blind sessions, those that came too late included: they measure
  /// evaluators, and averages leave them out as they do repeats.
  ///
  /// They are the evaluations by participants of the session's calls on their grid that were first
  /// submitted after its opening and before its closing.
  public func calibrationEvaluationIDs() throws -> Set<String> {
    try read { database in
      try database.identifiers(
        Database.madeForSessions(from: "sessions") + " AND sessions.is_blind = 1")
    }
  }

  /// The evaluations that averages leave out: repeats, and those made for blind sessions.
  public func evaluationsOutsideAverages() throws -> Set<String> {
    try repeatEvaluationIDs().union(calibrationEvaluationIDs())
  }
}

extension Database {
  /// The answers of a session, one a participant and call.
  func submissions(session id: String, side: Side? = nil) throws -> [Evaluation] {
    let rows = try PreparedStatement(
      self,
      """
      SELECT call, participant, evaluation_key FROM calibration_submissions
      WHERE session_id = ?1 AND (?2 IS NULL OR side = ?2)
      ORDER BY call, participant, first_sequence
      """)
    rows.bind(id)
    rows.bind(side?.rawValue)
    defer { rows.reset() }
    var last: [Int?] = []
    var keys: [Int] = []
    while try rows.step() {
      let place = [rows.number(0), rows.number(1)]
      if place != last, let key = rows.number(2) { keys.append(key) }
      last = place
    }
    let reader = try AnswerReader(self)
    return try keys.compactMap { key in
      try EvaluationRecord.filter(EvaluationRecord.Columns.key == key).fetchOne(self)?
        .evaluation(answers: try reader.answers(of: key))
    }
  }

  /// The ids of what participants submitted between an event of their session and its closing.
  fileprivate static func madeForSessions(from event: String) -> String {
    """
    SELECT DISTINCT evaluations.id FROM calibration_sessions AS sessions
    LEFT JOIN calibration_reveals AS reveals ON reveals.session_id = sessions.id
    LEFT JOIN calibration_closings AS closings ON closings.session_id = sessions.id
    JOIN calibration_calls AS calls ON calls.session_id = sessions.id
    JOIN calibration_participants AS participants ON participants.session_id = sessions.id
    JOIN evaluations ON evaluations.interaction_id = calls.interaction_id
      AND evaluations.evaluator_id = participants.evaluator_id
      AND evaluations.grid_id = participants.grid_id
      AND evaluations.grid_version = participants.grid_version
    WHERE evaluations.revision = 1 AND evaluations.state = 'submitted'
      AND evaluations.journal_sequence > \(event).journal_sequence
      AND (closings.journal_sequence IS NULL
        OR evaluations.journal_sequence < closings.journal_sequence)
    """
  }
}

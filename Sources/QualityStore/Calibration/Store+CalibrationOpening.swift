internal import Calendars
internal import ExactNumbers
internal import GRDB
public import QualityModel

extension Store {
  /// Opens a calibration session for good. One that is not blind is revealed at once: it is made of
  /// the evaluations that are there.
  ///
  /// From the opening of a blind session until ``reveal(session:reason:by:dryRun:)``, nothing that
  /// anybody answers about its calls is read.
  ///
  /// - Parameter dryRun: Whether everything is checked and nothing kept.
  /// - Throws: `CalibrationError`; `StoreError.unknownInteraction`, `.unknownEvaluator`,
  ///   `.unknownGrid`, `.unknownSample`, `.unusableIdentifier`.
  public func open(
    _ session: CalibrationSession, by actor: String, dryRun: Bool = false
  ) throws {
    try requireIdentifier(session.id)
    try session.checkItself()
    try transaction { database in
      try checkReferences(of: session, database)
      if session.isBlind { try checkBlindness(of: session, database) }
      let writer = CalibrationWriter(
        database: database, journal: try JournalWriter(database, actor: actor, time: clock()))
      try writer.insert(session)
      if !session.isBlind { try writer.reveal(session.id, reason: nil) }
      return !dryRun
    }
  }

  private func checkReferences(of session: CalibrationSession, _ database: Database) throws {
    if try KnownIdentifiers(database, table: "calibration_sessions").contains(session.id) {
      throw CalibrationError.sessionTaken(session.id)
    }
    if let sample = session.sampleID,
      try !KnownIdentifiers(database, table: "samples").contains(sample)
    {
      throw StoreError.unknownSample(sample)
    }
    let interactions = try KnownIdentifiers(database, table: "interactions")
    for id in session.interactionIDs where try !interactions.contains(id) {
      throw StoreError.unknownInteraction(id)
    }
    let evaluators = try KnownIdentifiers(database, table: "evaluators")
    for participant in session.participants {
      guard try evaluators.contains(participant.evaluatorID) else {
        throw StoreError.unknownEvaluator(participant.evaluatorID)
      }
      let grid = participant.grid
      let published = try GridRecord.all().version(grid.version, of: grid.id).fetchOne(database)
      guard published?.grid.digest == grid.digest else {
        throw StoreError.unknownGrid(id: grid.id, version: grid.version)
      }
    }
  }

  /// Nobody may have answered before, and one session at a time hides a call.
  private func checkBlindness(of session: CalibrationSession, _ database: Database) throws {
    let other = try PreparedStatement(
      database, "SELECT session_id FROM concealed_interactions WHERE interaction_id = ?")
    let earlier = try PreparedStatement(
      database,
      """
      SELECT 1 FROM evaluations WHERE interaction_id = ? AND evaluator_id = ? AND grid_id = ?
        AND state = 'submitted' AND NOT EXISTS (SELECT 1
        FROM evaluations AS later WHERE later.id = evaluations.id AND later.state = 'retracted')
      """)
    var found: [CalibrationError.EarlierEvaluation] = []
    for call in session.interactionIDs {
      other.bind(call)
      defer { other.reset() }
      if try other.step() {
        throw CalibrationError.inAnotherSession(interaction: call, session: other.text(0) ?? "")
      }
      for participant in session.participants {
        // Another version of the grid asks nearly the same: its answers are in their mind, too.
        for text in [call, participant.evaluatorID, participant.grid.id] { earlier.bind(text) }
        if try earlier.step() {
          found.append(.init(evaluatorID: participant.evaluatorID, interactionID: call))
        }
        earlier.reset()
      }
    }
    guard found.isEmpty else { throw CalibrationError.scoredBefore(found) }
  }
}

extension CalibrationSession {
  /// Refuses what is wrong with the session whatever the workspace holds.
  fileprivate func checkItself() throws {
    guard !interactionIDs.isEmpty else { throw CalibrationError.noCall(session: id) }
    if let twice = CalibrationSession.twice(interactionIDs) {
      throw CalibrationError.callTwice(interaction: twice)
    }
    if let twice = CalibrationSession.twice(participants.map(\.evaluatorID)) {
      throw CalibrationError.participantTwice(evaluator: twice)
    }
    guard participants.count > 1 else { throw CalibrationError.tooFewParticipants(session: id) }
    if case .expert(let expert) = reference, participant(expert) == nil {
      throw CalibrationError.expertNotParticipating(evaluator: expert)
    }
    if let deadline, deadline < openedAt {
      throw CalibrationError.deadlineBeforeOpening(session: id)
    }
    guard tolerance >= 0, Rational(storedText: tolerance.exactText) == tolerance else {
      throw CalibrationError.negativeTolerance(session: id)
    }
  }

  private static func twice(_ ids: [String]) -> String? {
    var seen: Set<[UInt8]> = []
    return ids.first { !seen.insert(Array($0.utf8)).inserted }
  }
}

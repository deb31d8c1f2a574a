internal import GRDB
public import QualityModel

extension Store {
  /// Takes in what the other side answered, once it was verified against its commitment: each
  /// evaluation is submitted, all or none. They stay hidden until the reveal like every other.
  ///
  /// - Parameters:
  ///   - document: The file of the answers, byte for byte.
  ///   - evaluations: The answers that it holds, by participants of that side.
  /// - Throws: `StoreError.unknownSession`, `.unknownEvaluator`, `.alreadySubmitted`…;
  ///   `CalibrationError.commitmentMissing`, `.alreadyOpened`, `.alreadyRevealed`,
  ///   `.outsideSession`.
  public func recordOpening(
    session id: String, side: Side, document: [UInt8], evaluations: [Evaluation],
    by actor: String
  ) throws {
    for evaluation in evaluations { try checkIdentifiers(of: evaluation) }
    _ = try revised(session: id, dryRun: false) { database, found in
      try requireBlind(found, side: side)
      guard
        try database.commitments(session: id).contains(where: { $0.side == side && !$0.isOwn })
      else { throw CalibrationError.commitmentMissing(session: id, side: side) }
      guard try !database.openings(session: id).contains(where: { $0.side == side }) else {
        throw CalibrationError.alreadyOpened(session: id, side: side)
      }
      let journal = try JournalWriter(database, actor: actor, time: clock())
      let writer = try EvaluationWriter(database)
      for evaluation in evaluations {
        try requireOwed(evaluation, found.session, side)
        try checkReferences(of: evaluation, database)
        guard try latestRevision(of: evaluation.id, database) == nil else {
          throw StoreError.alreadySubmitted(evaluation.id)
        }
        try writer.discardDraft(of: evaluation.id)
        try writer.insertSealed(
          evaluation.placed(revision: 1, state: .submitted), reason: nil, .evaluationSubmit,
          journal)
      }
      try CalibrationWriter(database: database, journal: journal).insert(
        CalibrationOpening(side: side, document: document, evaluations: evaluations.count),
        session: id)
    }
  }

  /// The answers that sides opened in a revealed session, as they were received.
  ///
  /// - Throws: `StoreError.unknownSession`; `CalibrationError.stillBlind`.
  public func openings(session id: String) throws -> [CalibrationOpening] {
    try read { database in
      guard try CalibrationReader(database).found(id).state != .open else {
        throw CalibrationError.stillBlind(session: id)
      }
      return try database.openings(session: id)
    }
  }

  /// Refuses an evaluation that nobody of the side owes to the session.
  private func requireOwed(
    _ evaluation: Evaluation, _ session: CalibrationSession, _ side: Side
  ) throws {
    let grid = GridVersion(
      id: evaluation.gridID, version: evaluation.gridVersion, digest: evaluation.gridDigest)
    guard let participant = session.participant(evaluation.evaluatorID),
      participant.side == side, participant.grid == grid,
      session.interactionIDs.contains(evaluation.interactionID)
    else {
      throw CalibrationError.outsideSession(evaluation: evaluation.id, session: session.id)
    }
  }
}

extension CalibrationWriter {
  fileprivate func insert(_ opening: CalibrationOpening, session id: String) throws {
    let sequence = try append(.calibrationReceive, id, opening.journalDetails)
    let row = try PreparedStatement(
      database, "INSERT INTO calibration_openings VALUES (?, ?, ?, ?, ?)")
    row.bind(id)
    row.bind(opening.side.rawValue)
    row.bind(bytes: opening.document)
    row.bind(opening.evaluations)
    row.bind(sequence)
    try row.run()
  }
}

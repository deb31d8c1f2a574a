internal import GRDB
public import QualityModel

extension Store {
  /// Records what one side of a blind session committed to, once and for all. From then on the
  /// answers of that side's participants are neither submitted, nor corrected, nor retracted before
  /// the reveal: what was committed is what will be opened.
  ///
  /// - Parameters:
  ///   - digest: The digest committed to.
  ///   - document: The commitment's file, byte for byte.
  ///   - isOwn: Whether the side is that of this workspace.
  ///   - secret: What was hashed with the answers, kept to open them; `nil` for the other side's.
  /// - Throws: `StoreError.unknownSession`, `.unusableIdentifier`; `CalibrationError.notBlind`,
  ///   `.alreadyRevealed`, `.sideAbsent`, `.alreadyCommitted`.
  public func recordCommitment(
    session id: String, side: Side, digest: String, document: [UInt8], isOwn: Bool,
    secret: [UInt8]?, by actor: String
  ) throws {
    try requireIdentifier(digest)
    let commitment = CalibrationCommitment(
      side: side, digest: digest, document: document, isOwn: isOwn, secret: secret)
    _ = try revised(session: id, dryRun: false) { database, found in
      try requireBlind(found, side: side)
      guard try !database.commitments(session: id).contains(where: { $0.side == side }) else {
        throw CalibrationError.alreadyCommitted(session: id, side: side)
      }
      try CalibrationWriter(
        database: database, journal: JournalWriter(database, actor: actor, time: clock())
      ).insert(commitment, session: id)
    }
  }

  /// The commitments of a session, by side. A secret is that of this workspace.
  ///
  /// - Throws: `StoreError.unknownSession`.
  public func commitments(session id: String) throws -> [CalibrationCommitment] {
    try read { database in
      _ = try CalibrationReader(database).found(id)
      return try database.commitments(session: id)
    }
  }

  func requireBlind(_ found: CalibrationCase, side: Side) throws {
    let id = found.session.id
    guard found.session.isBlind else { throw CalibrationError.notBlind(session: id) }
    guard found.state == .open else { throw CalibrationError.alreadyRevealed(session: id) }
    guard found.session.participants.contains(where: { $0.side == side }) else {
      throw CalibrationError.sideAbsent(session: id, side: side)
    }
  }
}

extension CalibrationWriter {
  fileprivate func insert(_ commitment: CalibrationCommitment, session id: String) throws {
    let sequence = try append(.calibrationCommit, id, commitment.journalDetails)
    let row = try PreparedStatement(
      database, "INSERT INTO calibration_commitments VALUES (?, ?, ?, ?, ?, ?, ?)")
    row.bind(id)
    row.bind(commitment.side.rawValue)
    row.bind(commitment.digest)
    row.bind(bytes: commitment.document)
    row.bind(commitment.isOwn ? 1 : 0)
    row.bind(bytes: commitment.secret)
    row.bind(sequence)
    try row.run()
  }
}

extension Database {
  /// Refuses to change an answer that its side committed to.
  func requireUncommitted(_ evaluation: Evaluation) throws {
    if let (session, side) = try commitment(binding: evaluation) {
      throw CalibrationError.answersCommitted(session: session, side: side)
    }
  }

  /// The session and the side whose commitment forbids a change to an evaluation.
  func commitment(binding evaluation: Evaluation) throws -> (String, Side)? {
    let row = try PreparedStatement(
      self,
      """
      SELECT commitments.session_id, commitments.side FROM concealed_interactions AS concealed
      JOIN calibration_participants AS participants
        ON participants.session_id = concealed.session_id
      JOIN calibration_commitments AS commitments
        ON commitments.session_id = concealed.session_id AND commitments.side = participants.side
      WHERE concealed.interaction_id = ? AND participants.evaluator_id = ?
        AND participants.grid_id = ? AND participants.grid_version = ?
      """)
    for text in [
      evaluation.interactionID, evaluation.evaluatorID, evaluation.gridID, evaluation.gridVersion,
    ] { row.bind(text) }
    defer { row.reset() }
    guard try row.step(), let side = Side(rawValue: row.text(1) ?? "") else { return nil }
    return (row.text(0) ?? "", side)
  }
}

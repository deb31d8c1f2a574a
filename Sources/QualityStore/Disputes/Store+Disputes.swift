public import Calendars
internal import GRDB
internal import QualityModel

extension Store {
  /// Disputes with how they ended, in the order in which they were raised. Those about calls of a blind
  /// session are left out until it is revealed.
  ///
  /// - Parameters:
  ///   - evaluationID: Only those about this evaluation.
  ///   - moment: As they stood at this moment, in UTC; `nil` means now.
  public func disputes(
    evaluationID: String? = nil, asOf moment: CivilDateTime? = nil
  ) throws -> [DisputeCase] {
    try read { database in
      try DisputeReader(database).cases(
        evaluationID: evaluationID, upTo: try database.lastSequence(at: moment),
        concealing: true)
    }
  }

  /// The ids of the disputes that wait for a decision, by evaluation, as in
  /// ``disputes(evaluationID:asOf:)``.
  ///
  /// - Parameter moment: As of this moment, in UTC; `nil` means now.
  public func openDisputes(asOf moment: CivilDateTime? = nil) throws -> [String: [String]] {
    try read { try $0.openDisputes(upTo: $0.lastSequence(at: moment)) }
  }

  /// One dispute, or `nil` when there is none of that id.
  ///
  /// - Throws: `StoreError.concealed` when it is about a call of a blind session.
  public func dispute(_ id: String) throws -> DisputeCase? {
    try read { database in
      let found = try dispute(id, database)
      if let found { try database.requireVisible(evaluation: found.dispute.evaluationID) }
      return found
    }
  }

  /// How many evaluations each evaluator submitted, those retracted since included; those about calls
  /// of a blind session left out until it is revealed.
  ///
  /// - Parameter moment: As of this moment, in UTC; `nil` means now.
  public func evaluationsSubmitted(asOf moment: CivilDateTime? = nil) throws -> [String: Int] {
    try read { database in
      let last = try database.lastSequence(at: moment)
      let rows = try PreparedStatement(
        database,
        """
        SELECT evaluator_id, count(*) FROM evaluations WHERE revision = 1 AND state = 'submitted'
        AND (?1 IS NULL OR journal_sequence <= ?1)
        AND interaction_id NOT IN (SELECT interaction_id FROM concealed_interactions)
        GROUP BY evaluator_id
        """)
      rows.bind(last)
      defer { rows.reset() }
      var found: [String: Int] = [:]
      while try rows.step() { found[rows.text(0) ?? ""] = rows.number(1) ?? 0 }
      return found
    }
  }

  func dispute(_ id: String, _ database: Database) throws -> DisputeCase? {
    try DisputeReader(database).cases(id: id, upTo: nil).first
  }

  func openDisputes(of evaluationID: String, _ database: Database) throws -> [DisputeCase] {
    try DisputeReader(database).cases(evaluationID: evaluationID, upTo: nil).filter(\.isOpen)
  }
}

extension Database {
  /// The disputes that were open at an entry of the journal, by evaluation, in one reading.
  func openDisputes(upTo last: Int?) throws -> [String: [String]] {
    let rows = try PreparedStatement(
      self,
      """
      SELECT evaluation_id, id FROM disputes
      WHERE (?1 IS NULL OR journal_sequence <= ?1)
      AND NOT EXISTS (SELECT 1 FROM resolutions WHERE dispute_id = disputes.id
        AND (?1 IS NULL OR journal_sequence <= ?1))
      AND NOT EXISTS (SELECT 1 FROM evaluations AS later WHERE later.id = disputes.evaluation_id
        AND later.state = 'retracted' AND (?1 IS NULL OR later.journal_sequence <= ?1))
      AND NOT EXISTS (SELECT 1 FROM evaluations AS hidden
        JOIN concealed_interactions AS concealed
          ON concealed.interaction_id = hidden.interaction_id
        WHERE hidden.id = disputes.evaluation_id)
      ORDER BY key
      """)
    rows.bind(last)
    defer { rows.reset() }
    var found: [String: [String]] = [:]
    while try rows.step() { found[rows.text(0) ?? "", default: []].append(rows.text(1) ?? "") }
    return found
  }
}

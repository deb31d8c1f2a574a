public import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// Disputes with how they ended, in the order in which they were raised.
  ///
  /// - Parameters:
  ///   - evaluationID: Only those about this evaluation.
  ///   - moment: As they stood at this moment, in UTC; `nil` means now.
  public func disputes(
    evaluationID: String? = nil, asOf moment: CivilDateTime? = nil
  ) throws -> [DisputeCase] {
    try read { database in
      try DisputeReader(database).cases(
        evaluationID: evaluationID, upTo: try database.lastSequence(at: moment))
    }
  }

  /// One dispute, or `nil` when there is none of that id.
  public func dispute(_ id: String) throws -> DisputeCase? {
    try read { try dispute(id, $0) }
  }

  /// How many evaluations each evaluator submitted, those retracted since included.
  ///
  /// - Parameter moment: As of this moment, in UTC; `nil` means now.
  public func evaluationsSubmitted(asOf moment: CivilDateTime? = nil) throws -> [String: Int] {
    try read { database in
      let last = try database.lastSequence(at: moment)
      let rows = try PreparedStatement(
        database,
        """
        SELECT evaluator_id, count(*) FROM evaluations WHERE revision = 1 AND state = 'submitted'
        AND (?1 IS NULL OR journal_sequence <= ?1) GROUP BY evaluator_id
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

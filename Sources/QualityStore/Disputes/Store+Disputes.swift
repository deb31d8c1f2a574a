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

  func dispute(_ id: String, _ database: Database) throws -> DisputeCase? {
    try DisputeReader(database).cases(id: id, upTo: nil).first
  }

  func openDisputes(of evaluationID: String, _ database: Database) throws -> [DisputeCase] {
    try DisputeReader(database).cases(evaluationID: evaluationID, upTo: nil).filter(\.isOpen)
  }
}

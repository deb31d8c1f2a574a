internal import GRDB
public import QualityModel

extension Store {
  /// Ends the blindness of a session: from now on its answers are read as they are at this moment.
  ///
  /// - Parameters:
  ///   - reason: Why, when answers are missing; not kept when none is.
  ///   - dryRun: Whether everything is checked and nothing kept.
  /// - Returns: The session as it is revealed.
  /// - Throws: `StoreError.unknownSession`; `CalibrationError.alreadyRevealed`, `.answersMissing`
  ///   with who lacks how many.
  @discardableResult
  public func reveal(
    session id: String, reason: String?, by actor: String, dryRun: Bool = false
  ) throws -> CalibrationCase {
    try revised(session: id, dryRun: dryRun) { database, found in
      guard found.state == .open else { throw CalibrationError.alreadyRevealed(session: id) }
      let lacks = found.progress.filter { $0.submitted < $0.expected }.map {
        CalibrationError.Lack(
          evaluatorID: $0.evaluatorID, missing: $0.expected - $0.submitted)
      }
      let given = reason.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
      guard lacks.isEmpty || given != nil else {
        throw CalibrationError.answersMissing(session: id, lacks)
      }
      try CalibrationWriter(
        database: database, journal: JournalWriter(database, actor: actor, time: clock())
      ).reveal(id, reason: lacks.isEmpty ? nil : given)
    }
  }

  /// Does something to a session in one transaction, and reads it again.
  func revised(
    session id: String, dryRun: Bool, _ body: (Database, CalibrationCase) throws -> Void
  ) throws -> CalibrationCase {
    var result: CalibrationCase?
    try transaction { database in
      try body(database, try CalibrationReader(database).found(id))
      result = try CalibrationReader(database).found(id)
      return !dryRun
    }
    guard let result else { throw StoreError.unknownSession(id) }
    return result
  }
}

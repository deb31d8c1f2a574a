internal import GRDB
public import QualityModel

extension Store {
  /// Closes a revealed session: nothing is decided in it any more, and its digest stands for all that
  /// it holds. ``verifyJournal(witness:)`` computes it again.
  ///
  /// - Parameter dryRun: Whether everything is checked and nothing kept.
  /// - Returns: The session with its closing digest.
  /// - Throws: `StoreError.unknownSession`; `CalibrationError.notRevealed`, `.alreadyClosed`.
  @discardableResult
  public func close(
    session id: String, by actor: String, dryRun: Bool = false
  ) throws -> CalibrationCase {
    try revised(session: id, dryRun: dryRun) { database, found in
      try requireRevealed(found)
      try CalibrationWriter(
        database: database, journal: JournalWriter(database, actor: actor, time: clock())
      ).close(id, digest: ClosingDigest.of(found, database))
    }
  }
}

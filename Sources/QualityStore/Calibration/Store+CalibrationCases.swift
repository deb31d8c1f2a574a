internal import GRDB
public import QualityModel

extension Store {
  /// The calibration sessions with what happened to them, in the order in which they were opened.
  public func calibrationCases() throws -> [CalibrationCase] {
    try read { database in
      let ids = try PreparedStatement(
        database, "SELECT id FROM calibration_sessions ORDER BY journal_sequence")
      let reader = try CalibrationReader(database)
      var found: [CalibrationCase] = []
      while try ids.step() { found.append(try reader.found(ids.text(0) ?? "")) }
      return found
    }
  }

  /// One calibration session with what happened to it.
  ///
  /// - Throws: `StoreError.unknownSession`.
  public func calibrationCase(_ id: String) throws -> CalibrationCase {
    try read { try CalibrationReader($0).found(id) }
  }
}

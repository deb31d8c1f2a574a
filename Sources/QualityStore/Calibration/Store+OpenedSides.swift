public import QualityModel

extension Store {
  /// The sides whose answers were received and verified, as files of another workspace.
  ///
  /// - Throws: `StoreError.unknownSession`.
  public func openedSides(session id: String) throws -> Set<Side> {
    try read { database in
      _ = try CalibrationReader(database).found(id)
      return Set(try database.openings(session: id).map(\.side))
    }
  }
}

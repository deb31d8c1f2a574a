internal import GRDB

/// Whether a table has an identifier, compared byte for byte as the database does.
final class KnownIdentifiers {
  private let select: PreparedStatement

  init(_ database: Database, table: String) throws {
    select = try PreparedStatement(database, "SELECT 1 FROM \(table) WHERE id = ?")
  }

  func contains(_ id: String) throws -> Bool {
    select.bind(id)
    defer { select.reset() }
    return try select.step()
  }
}

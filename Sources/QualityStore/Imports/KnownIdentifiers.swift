internal import GRDB

/// Whether a table has an identifier, compared byte for byte as the database does.
final class KnownIdentifiers {
  private let select: PreparedStatement
  private var found: Set<String> = []

  init(_ database: Database, table: String) throws {
    select = try PreparedStatement(database, "SELECT 1 FROM \(table) WHERE id = ?")
  }

  func contains(_ id: String) throws -> Bool {
    // Swift takes `é` in one and in two code points for equal, the database does not: only
    // identifiers in ASCII are remembered.
    let remembers = found.count < 10_000 && id.utf8.allSatisfy { $0 < 0x80 }
    if remembers, found.contains(id) { return true }
    select.bind(id)
    defer { select.reset() }
    guard try select.step() else { return false }
    if remembers { found.insert(id) }
    return true
  }
}

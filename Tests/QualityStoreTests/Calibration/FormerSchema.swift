import QualityModel

@testable import QualityStore

extension WorkspaceFixture {
  /// The first column of what a question gives, asked past the store's operations.
  func texts(_ sql: String, onWriter: Bool = false) throws -> [String] {
    func column(_ rows: PreparedStatement) throws -> [String] {
      var found: [String] = []
      while try rows.step() { found.append(rows.text(0) ?? "") }
      return found
    }
    return try onWriter
      ? store.askWriter { try column(PreparedStatement($0, sql)) }
      : store.read { try column(PreparedStatement($0, sql)) }
  }

  /// Takes back the steps of the schema that calibration sessions came with, as if an Ecoute of before
  /// had made the database, and writes it to a file.
  func writeFormerDatabase(to path: String) throws {
    let added = try texts(
      """
      SELECT 'DROP ' || type || ' ' || name FROM sqlite_schema WHERE sql IS NOT NULL
        AND (tbl_name GLOB 'calibration_*' OR type = 'view') ORDER BY type DESC, name
      """)
    let order = ["DROP trigger", "DROP index", "DROP view", "DROP table"]
    try tamper("PRAGMA foreign_keys = OFF")
    for kind in order {
      for statement in added where statement.hasPrefix(kind) { try tamper(statement) }
    }
    try tamper(
      """
      DELETE FROM grdb_migrations
        WHERE identifier IN ('2026-11-22 calibration', '2026-11-22 concealment');
      PRAGMA user_version = 10; VACUUM INTO '\(path)'
      """)
  }
}

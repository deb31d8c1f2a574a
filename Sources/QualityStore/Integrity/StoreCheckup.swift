internal import Foundation
internal import GRDB

/// The state of a database, for a person who wonders whether it can be trusted.
public struct StoreCheckup: Sendable, Hashable {
  /// What SQLite finds wrong with the file, in its own words; at most 100 lines.
  public let damage: [String]
  /// Rows that refer to something that is not there, by table.
  public let danglingReferences: [String: Int]
  /// Tables, indexes and triggers that are missing, changed or added by another hand.
  public let schemaDifferences: [String]
  /// What replaying the journal found.
  public let journal: JournalVerification
  /// The journal mode, `wal` when all is well.
  public let journalMode: String
  /// Whether a commit waits for the disk.
  public let waitsForDisk: Bool
  /// The permissions of the database file, as in `0o600`; `nil` when they cannot be read.
  public let permissions: Int?
  /// The size of the database, in bytes.
  public let bytes: Int

  /// Whether people other than the file's owner can read it.
  public var isReadableByOthers: Bool { (permissions ?? 0) & 0o044 != 0 }

  /// Whether nothing is wrong with what the database holds.
  public var isSound: Bool {
    damage.isEmpty && danglingReferences.isEmpty && schemaDifferences.isEmpty && journal.isIntact
  }
}

extension Store {
  /// Examines the whole database. Takes the time of reading it all.
  public func checkup() throws -> StoreCheckup {
    let journal = try verifyJournal()
    let waits = try askWriter {
      try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0
    }
    return try read { database in
      let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)")
      let dangling = try String.fetchAll(
        database, sql: "SELECT \"table\" FROM pragma_foreign_key_check")
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return StoreCheckup(
        damage: lines == ["ok"] ? [] : lines,
        danglingReferences: Dictionary(dangling.map { ($0, 1) }, uniquingKeysWith: +),
        schemaDifferences: try StoreSchema.differences(database), journal: journal,
        journalMode: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        waitsForDisk: waits >= 2,
        permissions: (attributes?[.posixPermissions] as? NSNumber)?.intValue,
        bytes: pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0))
    }
  }
}

extension StoreSchema {
  /// The names of what differs from a database made anew.
  static func differences(_ database: Database) throws -> [String] {
    let expected = try freshDefinitions()
    let found = try definitions(in: database)
    return Set(expected.keys).union(found.keys)
      .filter { expected[$0] != found[$0] }.sorted()
  }

  private static func freshDefinitions() throws -> [String: String] {
    let queue = try DatabaseQueue()
    try migrator.migrate(queue)
    return try queue.read(definitions(in:))
  }

  private static func definitions(in database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema")
    return Dictionary(
      rows.map { ($0["name"] as String? ?? "", $0["sql"] as String? ?? "") },
      uniquingKeysWith: { first, _ in first })
  }
}

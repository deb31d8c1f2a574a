internal import Foundation
internal import GRDB

extension Store {
  /// Opens the database at `path`, bringing its tables up to date.
  ///
  /// - Throws: `StoreError.databaseMissing`, `.notAStore`, `.newerVersion`, `.readOnly`, `.locked`…
  public static func open(at path: String, clock: @escaping Clock = systemClock) throws -> Store {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError.databaseMissing(path: path)
    }
    try checkHeader(path)
    return try connect(path, clock: clock)
  }

  /// Makes a database at `path`, where there is none.
  static func create(at path: String, clock: @escaping Clock) throws -> Store {
    let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: mode) else {
      throw StoreError.fileFailed(path: path, reason: systemReason())
    }
    return try connect(path, clock: clock)
  }

  private static func connect(_ path: String, clock: @escaping Clock) throws -> Store {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA trusted_schema = OFF")
      // A page that does not fit waits in the log and is read back: 64 MiB hold a large import.
      try $0.execute(sql: "PRAGMA cache_size = -65536")
    }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { database in
        // GRDB sets NORMAL, with which a power cut may lose the last transactions.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard found <= StoreSchema.version else {
          throw StoreError.newerVersion(path: path, found: found, supported: StoreSchema.version)
        }
      }
      try StoreSchema.migrator.migrate(pool)
      return Store(path: path, pool: pool, clock: clock)
    } catch { throw StoreError(any: error, path: path) }
  }

  /// Looks at the first 100 bytes, so that another program's database is never touched.
  private static func checkHeader(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw StoreError.fileFailed(path: path, reason: systemReason())
    }
    defer { try? file.close() }
    let header = Array((try? file.read(upToCount: 100)) ?? Data())
    func number(at offset: Int) -> Int {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8),
      number(at: 68) == StoreSchema.applicationID
    else { throw StoreError.notAStore(path: path) }
    let found = number(at: 60)
    guard found <= StoreSchema.version else {
      throw StoreError.newerVersion(path: path, found: found, supported: StoreSchema.version)
    }
  }
}

/// What the system says about the last call that failed.
func systemReason() -> String {
  String(cString: strerror(errno))
}

internal import Calendars
internal import Foundation
internal import GRDB

/// The workspace's database: everything imported and decided, behind values of `QualityModel`.
///
/// One value can be used from several threads: readers never wait, writers take turns.
public final class Store: Sendable {
  /// The time of a journal entry, in UTC. Injected, so that tests know what is written.
  public typealias Clock = @Sendable () -> String

  /// The database file.
  public let path: String
  let pool: DatabasePool
  let clock: Clock

  init(path: String, pool: DatabasePool, clock: @escaping Clock) {
    self.path = path
    self.pool = pool
    self.clock = clock
  }

  /// The system's clock: `2026-11-22T15:04:05Z`.
  public static let systemClock: Clock = {
    let seconds = Int(Date().timeIntervalSince1970.rounded(.down))
    return CivilDateTime(storedSeconds: seconds).isoText + "Z"
  }

  /// Closes the database; the files beside it go away when no other program holds them.
  public func close() throws {
    do { try pool.close() } catch { throw StoreError(any: error, path: path) }
  }

  /// Reads a snapshot of the database.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try pool.read(body) } catch { throw translated(error) }
  }

  /// Writes in one transaction: all of it, or nothing when `body` throws.
  @discardableResult
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try pool.write(body) } catch { throw translated(error) }
  }

  /// Asks the connection that writes, outside any transaction.
  func askWriter<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try pool.writeWithoutTransaction(body) } catch { throw translated(error) }
  }

  /// Writes in one transaction that `body` itself may give up, without an error.
  func transaction(_ body: (Database) throws -> Bool) throws {
    do {
      try pool.writeInTransaction(.immediate) { try body($0) ? .commit : .rollback }
    } catch { throw translated(error) }
  }

  private func translated(_ error: any Error) -> any Error {
    switch error {
    case is DatabaseError, is RowDecodingError: StoreError(any: error, path: path)
    default: error
    }
  }
}

internal import GRDB

extension StoreError {
  /// What a failure of the database means to a person.
  ///
  /// - Parameters:
  ///   - code: SQLite's extended result code.
  ///   - message: SQLite's words, which name rules and never values.
  init(sqliteCode code: Int, message: String?, path: String) {
    let extended = ResultCode(rawValue: CInt(truncatingIfNeeded: code))
    switch extended.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR:
      // A quota or a limit on the size of files shows up as a write that fell short.
      let writing: [ResultCode] = [
        .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE,
      ]
      self = writing.contains(extended) ? .diskFull(path: path) : .diskFailed(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CONSTRAINT: self = .refused(rule: message ?? "")
    default: self = .databaseFailed(code: code)
    }
  }

  /// Any error met at the database, as one of ours.
  init(any error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError:
      self.init(
        sqliteCode: Int(error.extendedResultCode.rawValue), message: error.message, path: path)
    case is RowDecodingError: self = .unreadableValue(column: "")
    default: self = .fileFailed(path: path, reason: String(describing: type(of: error)))
    }
  }
}

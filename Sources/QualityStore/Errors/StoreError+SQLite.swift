internal import GRDB

extension StoreError {
  /// What a failure of the database means to a person.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_IOERR:
      // A quota or a limit on the size of files shows up as a write that fell short.
      let writing: [ResultCode] = [
        .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE,
      ]
      self =
        writing.contains(error.extendedResultCode) ? .diskFull(path: path) : .diskFailed(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CONSTRAINT: self = .refused(rule: error.message ?? "")
    default: self = .databaseFailed(code: Int(error.extendedResultCode.rawValue))
    }
  }

  /// Any error met at the database, as one of ours.
  init(any error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case is RowDecodingError: self = .unreadableValue(column: "")
    default: self = .fileFailed(path: path, reason: String(describing: type(of: error)))
    }
  }
}

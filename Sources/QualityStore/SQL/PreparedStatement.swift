internal import GRDB
internal import GRDBSQLite

/// A statement compiled once and run for many rows.
///
/// Texts are bound and read with their length: GRDB binds C strings, which end at the first NUL.
final class PreparedStatement {
  private let statement: Statement
  private let handle: SQLiteStatement
  private var bound: CInt = 0
  private var bindingFailure: CInt = SQLITE_OK

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Binds the next parameter.
  func bind(_ text: String) {
    let index = following()
    let count = CInt(clamping: text.utf8.count)
    // `withCString` gives an address even for an empty text, which would else be bound as NULL.
    note(text.withCString { sqlite3_bind_text(handle, index, $0, count, transient) })
  }

  func bind(_ text: String?) {
    guard let text else { return bindNull() }
    bind(text)
  }

  func bind(_ number: Int) {
    note(sqlite3_bind_int64(handle, following(), Int64(number)))
  }

  func bind(_ number: Int?) {
    guard let number else { return bindNull() }
    bind(number)
  }

  func bind(bytes: [UInt8]) {
    let index = following()
    let code =
      bytes.isEmpty
      ? sqlite3_bind_zeroblob(handle, index, 0)
      : sqlite3_bind_blob(handle, index, bytes, CInt(clamping: bytes.count), transient)
    note(code)
  }

  func bind(bytes: [UInt8]?) {
    guard let bytes else { return bindNull() }
    bind(bytes: bytes)
  }

  private func bindNull() {
    note(sqlite3_bind_null(handle, following()))
  }

  private func following() -> CInt {
    bound += 1
    return bound
  }

  private func note(_ code: CInt) {
    if bindingFailure == SQLITE_OK { bindingFailure = code }
  }

  /// Runs the statement to its end and says how many rows it changed.
  @discardableResult
  func run() throws -> Int {
    defer { reset() }
    while try step() {}
    return Int(sqlite3_changes(sqlite3_db_handle(handle)))
  }

  /// Goes to the next row; `false` when there is none.
  func step() throws -> Bool {
    guard bindingFailure == SQLITE_OK else { throw failure(bindingFailure) }
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw failure(code)
    }
  }

  /// Makes the statement ready for other parameters.
  func reset() {
    sqlite3_reset(handle)
    bound = 0
    bindingFailure = SQLITE_OK
  }

  private func failure(_ code: CInt) -> DatabaseError {
    let connection = sqlite3_db_handle(handle)
    let extended = sqlite3_extended_errcode(connection)
    return DatabaseError(
      resultCode: ResultCode(rawValue: extended & 0xFF == code & 0xFF ? extended : code),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }

  /// A column of the current row, from 0.
  func text(_ column: Int) -> String? {
    storedText(handle, CInt(column))
  }

  func number(_ column: Int) -> Int? {
    guard !isNull(column) else { return nil }
    return Int(sqlite3_column_int64(handle, CInt(column)))
  }

  func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, CInt(column)) == SQLITE_NULL
  }

  /// Whether a column holds exactly this text, without making a copy of it.
  func isText(_ column: Int, _ expected: String) -> Bool {
    guard let start = sqlite3_column_text(handle, CInt(column)) else { return false }
    let count = Int(sqlite3_column_bytes(handle, CInt(column)))
    return UnsafeBufferPointer(start: start, count: count).elementsEqual(expected.utf8)
  }

  /// Appends the bytes of a text column after their number, so that rows can be told apart; NULL
  /// is not an empty text.
  func append(_ column: Int, to output: inout [UInt8]) {
    guard let start = sqlite3_column_text(handle, CInt(column)) else {
      return output.append(contentsOf: [255, 255, 255, 255])
    }
    let count = sqlite3_column_bytes(handle, CInt(column))
    withUnsafeBytes(of: count.littleEndian) { output.append(contentsOf: $0) }
    output.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(count)))
  }

  func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, CInt(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, CInt(column)))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// The whole text of a column, NUL included; `nil` for NULL.
func storedText(_ handle: SQLiteStatement, _ column: CInt) -> String? {
  guard let start = sqlite3_column_text(handle, column) else { return nil }
  let count = Int(sqlite3_column_bytes(handle, column))
  return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
}

private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

internal import Calendars
internal import ExactNumbers
internal import Foundation
internal import GRDB

/// A text read with its length, so that a NUL inside it does not end it.
struct StoredText: DatabaseValueConvertible, StatementColumnConvertible {
  let text: String

  init(text: String) {
    self.text = text
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    guard let text = storedText(sqliteStatement, index) else { return nil }
    self.text = text
  }

  var databaseValue: DatabaseValue { text.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> StoredText? {
    String.fromDatabaseValue(value).map(StoredText.init(text:))
  }
}

extension Row {
  /// A text that must be there.
  func text(_ column: Column) throws -> String {
    try decode(StoredText.self, forColumn: column).text
  }

  /// A text that may be absent.
  func optionalText(_ column: Column) throws -> String? {
    try decode(StoredText?.self, forColumn: column)?.text
  }

  /// A whole number that must be there.
  func number(_ column: Column) throws -> Int {
    try decode(Int.self, forColumn: column)
  }

  /// A whole number that may be absent.
  func optionalNumber(_ column: Column) throws -> Int? {
    try decode(Int?.self, forColumn: column)
  }

  /// The bytes of a column that must be there.
  func bytes(_ column: Column) throws -> [UInt8] {
    Array(try decode(Data.self, forColumn: column))
  }

  /// A text that stands for a case of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ column: Column) throws -> Choice {
    guard let choice = Choice(rawValue: try text(column)) else {
      throw StoreError.unreadableValue(column: column.name)
    }
    return choice
  }

  /// A time on the workspace's clock.
  func time(_ column: Column) throws -> CivilDateTime {
    CivilDateTime(storedSeconds: try number(column))
  }

  /// A day that may be absent.
  func optionalDay(_ column: Column) throws -> CalendarDate? {
    try optionalNumber(column).map(CalendarDate.init(daysSince1970:))
  }

  /// An exact number that must be there.
  func exactNumber(_ column: Column) throws -> Rational {
    guard let number = Rational(storedText: try text(column)) else {
      throw StoreError.unreadableValue(column: column.name)
    }
    return number
  }
}

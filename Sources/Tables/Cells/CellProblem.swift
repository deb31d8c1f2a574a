public import Languages

/// Why the text of a cell is not the value that its column should hold.
public enum CellProblem: Error, Sendable, Hashable {
  /// The cell is empty and the column cannot be.
  case empty
  /// Not a whole number.
  case notWhole
  /// Not a number.
  case notNumber
  /// A number with a comma and a point, which the file's decimal mark does not settle.
  case ambiguousNumber
  /// `1,23E+10`: Excel has shortened what was written.
  case shortenedByExcel
  /// Not a date, or not one of the calendar.
  case notDate
  /// A year of two digits.
  case shortYear
  /// A date that is only possible in the other order of day and month.
  case otherDayOrder(DayOrder)
  /// Not a date with a time.
  case notDateTime
  /// Not a time of day.
  case notTimeOfDay
  /// A time with an offset from UTC where none can be converted.
  case unknownOffset
  /// Not a duration.
  case notDuration
  /// `12,30`: minutes and seconds, or a decimal number?
  case ambiguousDuration
  /// The spreadsheet found an error here: `#N/A`.
  case spreadsheetError(String)
  /// A formula that no spreadsheet has computed yet.
  case neverComputed
  /// A value that the file's other rules refuse, with its reason.
  case refused(BilingualText)
}

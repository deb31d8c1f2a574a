internal import Calendars

/// Days as spreadsheets count them.
enum SerialDate {
  /// The last day that spreadsheets have, 31 December 9999, from 1900.
  private static let last = 2_958_466.0

  /// The number of a day and time in the calendar that starts in 1900; `nil` before it.
  ///
  /// Spreadsheets believe that 1900 had a 29 February: the days before it count one less.
  static func number(of time: CivilDateTime) -> Double? {
    let days = time.date.daysSince1970 + 25_569
    let serial = days < 61 ? days - 1 : days
    guard serial >= 1 else { return nil }
    return Double(serial) + Double(time.secondOfDay) / 86_400
  }

  /// The day and time of a number, to the second; `nil` for numbers that are no day: below 1 in
  /// the calendar of 1900, the 29 February 1900 that never was, and what lies beyond 9999.
  static func time(of number: Double, from1904: Bool) -> CivilDateTime? {
    guard number >= 0, number < last else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let (serial, second) = (seconds / 86_400, seconds % 86_400)
    let days: Int
    if from1904 {
      days = serial - 24_107
    } else {
      guard serial >= 1, serial != 60 else { return nil }
      days = serial < 60 ? serial - 25_568 : serial - 25_569
    }
    let date = CalendarDate(daysSince1970: days)
    return CivilDateTime(date: date, secondOfDay: second)
  }
}

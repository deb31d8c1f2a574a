internal import Calendars
internal import ExactNumbers

extension CivilDateTime {
  /// Seconds between 1970-01-01T00:00 and this time on the same wall clock.
  var storedSeconds: Int {
    date.daysSince1970 * 86_400 + secondOfDay
  }

  /// The time that `storedSeconds` was taken from.
  init(storedSeconds seconds: Int) {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    let date = CalendarDate(daysSince1970: (seconds - second) / 86_400)
    self = CivilDateTime(date: date, secondOfDay: second) ?? CivilDateTime(startOf: date)
  }
}

extension Period {
  /// Stored times of the period: from the first day's midnight to before the last day's end.
  var storedSeconds: Range<Int> {
    first.daysSince1970 * 86_400..<(last.daysSince1970 + 1) * 86_400
  }
}

extension Rational {
  /// The number that `exactText` wrote: a decimal, or two whole numbers and a `/`.
  init?(storedText text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let numerator = Rational(decimal: parts[0]) else { return nil }
    guard parts.count == 2 else {
      self = numerator
      return
    }
    guard let denominator = Rational(decimal: parts[1]),
      let quotient = numerator.divided(by: denominator)
    else { return nil }
    self = quotient
  }
}

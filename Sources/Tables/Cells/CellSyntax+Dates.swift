public import Calendars

/// A date and time of a cell, with the offset written beside it.
public struct CellDateTime: Sendable, Hashable {
  /// The day and time as written.
  public let local: CivilDateTime
  /// Minutes ahead of UTC, 0 for `Z`; `nil` when the cell has none.
  public let offsetMinutes: Int?
}

extension CellSyntax {
  /// A day: `31/10/2026`, `31-10-2026`, `31.10.2026`, `2026-10-31` or `2026/10/31`. With
  /// `monthFirst`, `10/31/2026`. A midnight written after it is accepted.
  public func date(_ cell: String) throws(CellProblem) -> CalendarDate {
    let text = cell.trimmed
    guard !text.isEmpty else { throw .empty }
    let parts = CellSyntax.dayAndRest(text)
    if !parts.rest.isEmpty {
      guard let time = TimeOfDay(parts.rest), time.second == 0, time.offsetMinutes == nil else {
        throw .notDate
      }
    }
    return try day(parts.day)
  }

  /// A day and a time: a day as `date` reads it, then `T` or spaces, then `14:05`, `14:05:09`,
  /// `14h05` or `2:05 PM`; a day alone is its midnight. `Z`, `+02:00` and fractions of a second
  /// (dropped) are read.
  public func dateTime(_ cell: String) throws(CellProblem) -> CellDateTime {
    let text = cell.trimmed
    guard !text.isEmpty else { throw .empty }
    let parts = CellSyntax.dayAndRest(text)
    let date: CalendarDate
    do throws(CellProblem) {
      date = try day(parts.day)
    } catch {
      throw error == .notDate ? .notDateTime : error
    }
    guard !parts.rest.isEmpty else {
      return CellDateTime(local: CivilDateTime(startOf: date), offsetMinutes: nil)
    }
    guard let time = TimeOfDay(parts.rest),
      let local = CivilDateTime(date: date, secondOfDay: time.second)
    else { throw .notDateTime }
    return CellDateTime(local: local, offsetMinutes: time.offsetMinutes)
  }

  /// A time of day without an offset, `14:05`, `14:05:09`, `14h05` or `2:05 PM`, in seconds since
  /// midnight.
  public func timeOfDay(_ cell: String) throws(CellProblem) -> Int {
    let text = cell.trimmed
    guard !text.isEmpty else { throw .empty }
    guard let time = TimeOfDay(text[...]), time.offsetMinutes == nil else { throw .notTimeOfDay }
    return time.second
  }

  private static func dayAndRest(_ text: String) -> (day: Substring, rest: Substring) {
    let end = text.firstIndex { $0 == " " || $0 == "T" || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard let end else { return (text[...], "") }
    return (text[..<end], text[text.index(after: end)...].drop { $0 == " " })
  }

  private func day(_ text: Substring) throws(CellProblem) -> CalendarDate {
    guard let separator = text.first(where: { !$0.isNumber }), "/-.".contains(separator) else {
      throw .notDate
    }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { CellSyntax.digits($0) }
    guard parts.count == 3, numbers.count == 3 else { throw .notDate }
    if parts[0].count == 4 {
      guard separator != ".", parts[1].count <= 2, parts[2].count <= 2,
        let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
      else { throw .notDate }
      return date
    }
    guard parts[0].count <= 2, parts[1].count <= 2 else { throw .notDate }
    if parts[2].count == 2 { throw .shortYear }
    guard parts[2].count == 4 else { throw .notDate }
    return try ordered(numbers[0], numbers[1], year: numbers[2])
  }

  private func ordered(
    _ first: Int, _ second: Int, year: Int
  ) throws(CellProblem) -> CalendarDate {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    let monthFirst = CalendarDate(year: year, month: first, day: second)
    switch dayOrder {
    case .dayFirst:
      if let dayFirst { return dayFirst }
      throw monthFirst == nil ? .notDate : .otherDayOrder(.monthFirst)
    case .monthFirst:
      if let monthFirst { return monthFirst }
      throw dayFirst == nil ? .notDate : .otherDayOrder(.dayFirst)
    }
  }

  /// A number of ASCII digits only, at most nine.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }
}

public import Calendars

/// Dates written for a reader: `14/03/2026` in French, `14 Mar 2026` in English.
public enum DateText {
  /// A day.
  public static func day(_ date: CalendarDate, _ language: Language) -> String {
    switch language {
    case .french: "\(twoDigits(date.day))/\(twoDigits(date.month))/\(date.year)"
    case .english: "\(date.day) \(shortMonth(date.month)) \(date.year)"
    }
  }

  /// A day and a time, to the minute.
  public static func dayAndTime(_ time: CivilDateTime, _ language: Language) -> String {
    let clock = "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    return switch language {
    case .french: "\(day(time.date, language)) à \(clock)"
    case .english: "\(day(time.date, language)), \(clock)"
    }
  }

  /// A month: `octobre 2026`, `October 2026`.
  public static func month(year: Int, month: Int, _ language: Language) -> String {
    "\(monthName(month, language)) \(year)"
  }

  /// A period in words: `octobre 2026`, `T4 2026`, `semaine 45 de 2026`, `du 01/09/2026 au 22/11/2026`.
  public static func period(_ period: Period, _ language: Language) -> String {
    switch (period.form, language) {
    case (.all, .french): "toute la période"
    case (.all, .english): "all dates"
    case (.month(let year, let month), _): DateText.month(year: year, month: month, language)
    case (.quarter(let year, let quarter), .french): "T\(quarter) \(year)"
    case (.quarter(let year, let quarter), .english): "Q\(quarter) \(year)"
    case (.week(let year, let week), .french): "semaine \(week) de \(year)"
    case (.week(let year, let week), .english): "week \(week) of \(year)"
    case (.days, _) where period.first == period.last: day(period.first, language)
    case (.days, .french): "du \(day(period.first, language)) au \(day(period.last, language))"
    case (.days, .english): "\(day(period.first, language)) to \(day(period.last, language))"
    }
  }

  private static func shortMonth(_ month: Int) -> String {
    String(monthName(month, .english).prefix(3))
  }

  private static func monthName(_ month: Int, _ language: Language) -> String {
    let names =
      switch language {
      case .french:
        [
          "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
          "octobre", "novembre", "décembre",
        ]
      case .english:
        [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]
      }
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }
}

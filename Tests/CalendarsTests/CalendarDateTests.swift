import Calendars
import Testing

@Suite("Days, times and periods")
struct CalendarDateTests {
  @Test("Every day of four centuries goes to a number and back, one apart from the next")
  func roundTrip() throws {
    var number = try #require(CalendarDate(year: 1800, month: 1, day: 1)).daysSince1970
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date.daysSince1970 == number, CalendarDate(daysSince1970: number) == date else {
            Issue.record("\(date.isoText) is not day \(number)")
            return
          }
          number += 1
        }
      }
    }
  }

  @Test("Known days fall on their weekdays")
  func weekdays() throws {
    // 1970-01-01 was a Thursday; 2026-11-22 is a Sunday.
    #expect(try #require(CalendarDate(iso: "1970-01-01")).isoWeekday == 4)
    #expect(try #require(CalendarDate(iso: "2026-11-22")).isoWeekday == 7)
    #expect(try #require(CalendarDate(iso: "1969-12-31")).isoWeekday == 3)
  }

  @Test(
    "Days that do not exist are refused",
    arguments: ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-1-1", ""])
  func impossible(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("A time of day is read with or without seconds, and not beyond midnight")
  func times() throws {
    let time = try #require(CivilDateTime(iso: "2026-10-31 14:05"))
    #expect(time.isoText == "2026-10-31T14:05:00")
    #expect(CivilDateTime(iso: "2026-10-31T24:00:00") == nil)
    #expect(CivilDateTime(iso: "2026-10-31T14:05:0") == nil)
    #expect(CivilDateTime(iso: "2026-10-31")?.secondOfDay == 0)
  }

  @Test(
    "Periods cover the days they name, both ends included",
    arguments: [
      ("2026-10", "2026-10-01", "2026-10-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2026-Q4", "2026-10-01", "2026-12-31"), ("2026-W45", "2026-11-02", "2026-11-08"),
      ("2020-W53", "2020-12-28", "2021-01-03"), ("2026-W01", "2025-12-29", "2026-01-04"),
      ("2026-09-01..2026-11-22", "2026-09-01", "2026-11-22"),
      ("2026-10-05", "2026-10-05", "2026-10-05"),
    ])
  func periods(text: String, first: String, last: String) throws {
    let period = try #require(Period(parsing: text))
    #expect(period.first.isoText == first)
    #expect(period.last.isoText == last)
    #expect(period.isoText == text)
    #expect(period.contains(period.first) && period.contains(period.last))
    #expect(!period.contains(period.first.adding(days: -1)))
    #expect(!period.contains(period.last.adding(days: 1)))
  }

  @Test(
    "What is not a period is refused",
    arguments: [
      "", "2026", "2026-13", "2026-Q5", "2021-W53", "2026-W00", "2026-10-31..2026-10-01",
      "2026-10-01..", "octobre", "2026-1x",
    ])
  func notPeriods(text: String) {
    #expect(Period(parsing: text) == nil)
  }

  @Test(
    "The previous period is of the same kind and ends the day before",
    arguments: [
      ("2026-01", "2025-12"), ("2026-Q1", "2025-Q4"),
      ("2026-10-08..2026-10-14", "2026-10-01..2026-10-07"),
    ])
  func previous(text: String, expected: String) throws {
    #expect(try #require(Period(parsing: text)?.previous).isoText == expected)
  }

  @Test("Everything has no previous period and holds every day")
  func everything() throws {
    #expect(Period.all.previous == nil)
    #expect(Period.all.contains(try #require(CalendarDate(year: 1, month: 1, day: 1))))
    #expect(Period.all.contains(try #require(CalendarDate(year: 9999, month: 12, day: 31))))
  }
}

import Calendars
import Testing

@testable import ecoute

@Suite("The centre's clock")
struct CentreClockTests {
  // Europe/Paris in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC (tz database).
  @Test(
    "A local time has its time in UTC, across the changes of the hour",
    arguments: [
      ("2026-10-31T23:59:59", "2026-10-31T22:59:59"),
      ("2026-07-01T00:30:00", "2026-06-30T22:30:00"),
      ("2026-03-29T01:59:59", "2026-03-29T00:59:59"),
      ("2026-03-29T03:00:00", "2026-03-29T01:00:00"),
      ("2026-10-25T01:59:59", "2026-10-24T23:59:59"),
      ("2026-10-25T03:00:00", "2026-10-25T02:00:00"),
      // Shown twice: the second passage. Skipped: the hour after.
      ("2026-10-25T02:30:00", "2026-10-25T01:30:00"),
      ("2026-03-29T02:30:00", "2026-03-29T01:30:00"),
    ])
  func utc(local: String, expected: String) throws {
    let clock = try CentreClock(timeZone: "Europe/Paris")
    let time = try #require(CivilDateTime(iso: local))
    #expect(clock.utc(local: time)?.isoText == expected)
  }

  @Test("There and back gives the same time, except in the hour that does not exist")
  func roundTrip() throws {
    for zone in ["Europe/Paris", "America/Montreal", "Indian/Reunion", "Asia/Kathmandu", "UTC"] {
      let clock = try CentreClock(timeZone: zone)
      for hours in stride(from: 0, to: 24 * 365, by: 7) {
        let date = try #require(CalendarDate(iso: "2026-01-01")).adding(days: hours / 24)
        let utc = try #require(CivilDateTime(date: date, hour: hours % 24, minute: 15))
        let local = try #require(clock.local(utc: utc))
        let back = try #require(clock.utc(local: local))
        #expect(clock.local(utc: back) == local)
        #expect(back >= utc)
      }
    }
  }
}

import Calendars
import ExactNumbers
import Languages
import Testing

@Suite("Numbers and dates as each language writes them")
struct NumberTextTests {
  @Test("Thousands are grouped with a thin space in French and a comma in English")
  func wholes() {
    #expect(NumberText.whole(1_180, .french) == "1\u{202F}180")
    #expect(NumberText.whole(1_234_567, .english) == "1,234,567")
    #expect(NumberText.whole(-42, .french) == "−42")
    #expect(NumberText.whole(999, .english) == "999")
  }

  @Test("The decimal mark and the percent sign follow the language")
  func decimals() throws {
    let score = try #require(Rational(decimal: "82.45"))
    #expect(NumberText.decimal(score, decimals: 1, .french) == "82,5")
    #expect(NumberText.decimal(score, decimals: 1, .english) == "82.5")
    #expect(NumberText.percent(share: 0.725, decimals: 1, .french) == "72,5\u{A0}%")
    #expect(NumberText.percent(share: 0.725, decimals: 1, .english) == "72.5%")
  }

  @Test("A number that is not one is written as a dash")
  func notNumbers() {
    #expect(NumberText.decimal(Double.nan, decimals: 1, .french) == "–")
    #expect(NumberText.decimal(Double.infinity, decimals: 1, .english) == "–")
  }

  @Test("A negative number that rounds to zero has no sign")
  func negativeZero() {
    #expect(NumberText.decimal(-0.04, decimals: 1, .english) == "0.0")
    #expect(NumberText.decimal(-0.06, decimals: 1, .english) == "−0.1")
  }

  @Test("Times in a call are minutes and seconds, with hours when there are some")
  func clocks() {
    #expect(NumberText.clock(seconds: 0) == "00:00")
    #expect(NumberText.clock(seconds: 754.9) == "12:34")
    #expect(NumberText.clock(seconds: 3_661) == "1:01:01")
  }

  @Test("Dates and periods are written as people read them")
  func dates() throws {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 14))
    #expect(DateText.day(day, .french) == "14/03/2026")
    #expect(DateText.day(day, .english) == "14 Mar 2026")
    let month = try #require(Period(parsing: "2026-10"))
    #expect(DateText.period(month, .french) == "octobre 2026")
    #expect(DateText.period(month, .english) == "October 2026")
    let days = try #require(Period(parsing: "2026-09-01..2026-11-22"))
    #expect(DateText.period(days, .french) == "du 01/09/2026 au 22/11/2026")
    #expect(DateText.period(try #require(Period(parsing: "2026-Q4")), .french) == "T4 2026")
  }

  @Test("A language is known by its tag or its locale's name")
  func tags() {
    #expect(Language(tag: "fr_FR.UTF-8") == .french)
    #expect(Language(tag: "en-GB") == .english)
    #expect(Language(tag: "C.UTF-8") == nil)
    #expect(Language(tag: "frisian") == nil)
  }
}

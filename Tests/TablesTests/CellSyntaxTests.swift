import Calendars
import ExactNumbers
import Testing

@testable import Tables

@Suite("Reading the text of a cell")
struct CellSyntaxTests {
  private let syntax = CellSyntax()

  static let numbers: [(String, String)] = [
    ("4,5", "4.5"), ("4.50", "4.5"), (" 12 ", "12"), ("1 234,5", "1234.5"),
    ("1\u{A0}234", "1234"), ("1\u{202F}234\u{202F}567,25", "1234567.25"), ("-3", "-3"),
    ("\u{2212}3,5", "-3.5"), ("+7", "7"), ("007", "7"), ("0", "0"),
  ]

  @Test("Numbers are exact, with either decimal mark and grouped thousands", arguments: numbers)
  func number(cell: String, expected: String) throws {
    #expect(try syntax.number(cell).value.exactText == expected)
  }

  @Test("A percentage keeps its sign and gives its share", arguments: ["72 %", "72%", "72\u{A0}%"])
  func percentage(cell: String) throws {
    let number = try syntax.number(cell)
    #expect(number.isPercentage)
    #expect(number.value == 72)
    #expect(number.share == Rational(18, over: 25))
  }

  static let wrongNumbers: [(String, CellProblem)] = [
    ("", .empty), ("  ", .empty), ("abc", .notNumber), ("12 34", .notNumber), ("1,2,3", .notNumber),
    ("1.234,5", .ambiguousNumber), ("1,23E+10", .shortenedByExcel), ("--5", .notNumber),
    (",", .notNumber), ("%", .notNumber), ("NaN", .notNumber), ("∞", .notNumber), ("٣", .notNumber),
    (String(repeating: "9", count: 60), .notNumber),
  ]

  @Test("What is no number is refused for its reason", arguments: wrongNumbers)
  func wrongNumber(cell: String, expected: CellProblem) {
    #expect(throws: expected) { try CellSyntax().number(cell) }
  }

  @Test("A decimal mark that is set lets the other group thousands")
  func decimalMark() throws {
    #expect(try CellSyntax(decimalMark: .comma).number("1.234,5").value.exactText == "1234.5")
    #expect(try CellSyntax(decimalMark: .point).number("1,234.5").value.exactText == "1234.5")
    #expect(try CellSyntax(decimalMark: .point).number("1,234").value == 1234)
    #expect(throws: CellProblem.notNumber) { try CellSyntax(decimalMark: .point).number("4,5") }
  }

  @Test("Whole numbers refuse decimals and percentages")
  func whole() throws {
    #expect(try syntax.whole("1 234") == 1234)
    #expect(try syntax.whole("12,0") == 12)
    #expect(throws: CellProblem.notWhole) { try CellSyntax().whole("1,5") }
    #expect(throws: CellProblem.notWhole) { try CellSyntax().whole("5 %") }
    #expect(throws: CellProblem.notWhole) { try CellSyntax().whole("99999999999999999999") }
  }

  @Test(
    "Days are read in every usual form",
    arguments: [
      "31/10/2026", "31-10-2026", "31.10.2026", "2026-10-31", "2026/10/31", "31/10/2026 00:00:00",
      "2026-10-31T00:00:00",
    ])
  func date(cell: String) throws {
    #expect(try syntax.date(cell).isoText == "2026-10-31")
  }

  @Test("1/4/2026 is the first of April, or the fourth of January when the month is set first")
  func dayOrder() throws {
    #expect(try syntax.date("1/4/2026").isoText == "2026-04-01")
    #expect(try CellSyntax(dayOrder: .monthFirst).date("1/4/2026").isoText == "2026-01-04")
  }

  static let wrongDates: [(String, CellProblem)] = [
    ("", .empty), ("12/31/2026", .otherDayOrder(.monthFirst)), ("31/12/26", .shortYear),
    ("31/02/2026", .notDate), ("32/13/2026", .notDate), ("29/02/2026", .notDate),
    ("2026-13-01", .notDate), ("hier", .notDate), ("45962", .notDate),
    ("31/10/2026 14:05", .notDate),
    ("1/2/3/2026", .notDate), ("31/10-2026", .notDate), ("00/00/0000", .notDate),
  ]

  @Test(
    "What is no day is refused, and a month-first date names the setting", arguments: wrongDates)
  func wrongDate(cell: String, expected: CellProblem) {
    #expect(throws: expected) { try CellSyntax().date(cell) }
  }

  @Test("A day-first date under a month-first setting names the setting too")
  func otherOrder() {
    #expect(throws: CellProblem.otherDayOrder(.dayFirst)) {
      try CellSyntax(dayOrder: .monthFirst).date("31/12/2026")
    }
  }

  static let times: [(String, String, Int?)] = [
    ("31/10/2026 14:05", "2026-10-31T14:05:00", nil),
    ("31/10/2026 14:05:09", "2026-10-31T14:05:09", nil),
    ("31/10/2026  9:05", "2026-10-31T09:05:00", nil),
    ("31/10/2026 14h05", "2026-10-31T14:05:00", nil),
    ("31-10-2026 14:05", "2026-10-31T14:05:00", nil),
    ("31/10/2026", "2026-10-31T00:00:00", nil),
    ("2026-10-31T14:05:09Z", "2026-10-31T14:05:09", 0),
    ("2026-10-31T14:05:09.250+02:00", "2026-10-31T14:05:09", 120),
    ("2026-10-31 14:05 -0530", "2026-10-31T14:05:00", -330),
    ("2026/04/01 10:00:00", "2026-04-01T10:00:00", nil),
    ("31/10/2026 12:05 AM", "2026-10-31T00:05:00", nil),
    ("31/10/2026 2:05 pm", "2026-10-31T14:05:00", nil),
  ]

  @Test("Times are read with the offset beside them", arguments: times.indices)
  func dateTime(index: Int) throws {
    let (cell, iso, offset) = Self.times[index]
    let time = try syntax.dateTime(cell)
    #expect(time.local.isoText == iso)
    #expect(time.offsetMinutes == offset)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "31/10/2026 25:00", "31/10/2026 14:60", "31/10/2026 14", "31/10/2026 13:00 PM",
      "demain 14:05",
      "2026-10-31T14:05+99:00", "2026-10-31T14:05:", "31/10/2026 14:5",
    ])
  func wrongDateTime(cell: String) {
    #expect(throws: CellProblem.notDateTime) { try CellSyntax().dateTime(cell) }
  }

  static let durations: [(String, Int)] = [
    ("4:05", 245), ("1:04:05", 3845), ("75:30", 4530), ("00:00:07", 7), ("245", 245),
    ("245 s", 245), ("1 245", 1245), ("245,0", 245), ("0", 0),
  ]

  @Test("Durations are whole seconds", arguments: durations)
  func duration(cell: String, seconds: Int) throws {
    #expect(try syntax.duration(cell) == seconds)
  }

  static let wrongDurations: [(String, CellProblem)] = [
    ("", .empty), ("12,30", .ambiguousDuration), ("12.30", .ambiguousDuration),
    ("-5", .notDuration),
    ("4:5", .notDuration), ("1:75", .notDuration), ("1:2:3:4", .notDuration),
    ("long", .notDuration),
    ("5 %", .notDuration),
  ]

  @Test("What is no duration is refused", arguments: wrongDurations)
  func wrongDuration(cell: String, expected: CellProblem) {
    #expect(throws: expected) { try CellSyntax().duration(cell) }
  }
}

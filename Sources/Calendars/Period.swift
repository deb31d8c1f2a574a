/// A span of whole days that figures are computed over.
public struct Period: Sendable, Hashable {
  /// How the period was named, which decides how it is written for a reader.
  public enum Form: Sendable, Hashable {
    /// Everything the workspace holds.
    case all
    /// A calendar month.
    case month(year: Int, month: Int)
    /// A calendar quarter, 1 to 4.
    case quarter(year: Int, quarter: Int)
    /// An ISO 8601 week, 1 to 53.
    case week(year: Int, week: Int)
    /// From one day to another, both included.
    case days
  }

  /// How the period was named.
  public let form: Form
  /// The first day.
  public let first: CalendarDate
  /// The last day, included.
  public let last: CalendarDate

  private init(form: Form, first: CalendarDate, last: CalendarDate) {
    self.form = form
    self.first = first
    self.last = last
  }

  /// Everything.
  public static let all = Period(
    form: .all, first: CalendarDate(daysSince1970: -719_162),
    last: CalendarDate(daysSince1970: 2_932_896))

  /// From `first` to `last`, both included, or `nil` when they are in the wrong order.
  public init?(from first: CalendarDate, to last: CalendarDate) {
    guard first <= last else { return nil }
    self.init(form: .days, first: first, last: last)
  }

  /// A period as people type it: `2026-10`, `2026-Q4`, `2026-W45`, `2026-10-31`,
  /// `2026-09-01..2026-11-22` or `all`.
  public init?(parsing text: String) {
    if text == "all" {
      self = .all
      return
    }
    if let separator = text.firstRange(of: "..") {
      guard let first = CalendarDate(iso: text[..<separator.lowerBound]),
        let last = CalendarDate(iso: text[separator.upperBound...])
      else { return nil }
      self.init(from: first, to: last)
      return
    }
    if let day = CalendarDate(iso: text) {
      self.init(form: .days, first: day, last: day)
      return
    }
    self.init(parsingUnit: Array(text.utf8))
  }

  private init?(parsingUnit bytes: [UInt8]) {
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let year = decimalValue(bytes[0..<4])
    else { return nil }
    switch bytes[5] {
    case UInt8(ascii: "Q"), UInt8(ascii: "T"):
      guard bytes.count == 7, let quarter = decimalValue(bytes[6...]), (1...4).contains(quarter),
        let first = CalendarDate(year: year, month: quarter * 3 - 2, day: 1),
        let last = Period.lastDay(year: year, month: quarter * 3)
      else { return nil }
      self.init(form: .quarter(year: year, quarter: quarter), first: first, last: last)
    case UInt8(ascii: "W"), UInt8(ascii: "S"):
      guard bytes.count == 8, let week = decimalValue(bytes[6...]), week >= 1,
        let monday = Period.monday(ofWeek: week, of: year)
      else { return nil }
      self.init(form: .week(year: year, week: week), first: monday, last: monday.adding(days: 6))
    default:
      guard bytes.count == 7, let month = decimalValue(bytes[5...]),
        let first = CalendarDate(year: year, month: month, day: 1),
        let last = Period.lastDay(year: year, month: month)
      else { return nil }
      self.init(form: .month(year: year, month: month), first: first, last: last)
    }
  }

  /// The Monday of an ISO 8601 week, or `nil` when the year has no such week.
  static func monday(ofWeek week: Int, of year: Int) -> CalendarDate? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.isoWeekday + (week - 1) * 7)
    // The Thursday of a week says which year the week belongs to.
    return monday.adding(days: 3).year == year ? monday : nil
  }

  private static func lastDay(year: Int, month: Int) -> CalendarDate? {
    CalendarDate(
      year: year, month: month, day: CalendarDate.days(inMonth: min(12, max(1, month)), of: year))
  }

  /// Whether a day lies in the period.
  public func contains(_ date: CalendarDate) -> Bool {
    first <= date && date <= last
  }

  /// The period of the same kind and length just before, or `nil` for `all`.
  public var previous: Period? {
    switch form {
    case .all: nil
    case .month(let year, let month):
      Period(
        parsing: month == 1
          ? "\(padded(year - 1, 4))-12" : "\(padded(year, 4))-\(padded(month - 1, 2))")
    case .quarter(let year, let quarter):
      Period(
        parsing: quarter == 1
          ? "\(padded(year - 1, 4))-Q4" : "\(padded(year, 4))-Q\(quarter - 1)")
    case .week, .days:
      Period(
        from: first.adding(days: -(last.daysSince1970 - first.daysSince1970 + 1)),
        to: first.adding(days: -1))
    }
  }

  /// The period as it is typed.
  public var isoText: String {
    switch form {
    case .all: "all"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter(let year, let quarter): "\(padded(year, 4))-Q\(quarter)"
    case .week(let year, let week): "\(padded(year, 4))-W\(padded(week, 2))"
    case .days: first == last ? first.isoText : "\(first.isoText)..\(last.isoText)"
    }
  }
}

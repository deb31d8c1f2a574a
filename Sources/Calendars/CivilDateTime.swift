/// A day and a time of day as a clock on the wall shows them, in the workspace's time zone.
///
/// Contact-centre exports are written in local time, and people speak of local hours; a time zone
/// is applied once, when a source that has one is imported.
public struct CivilDateTime: Sendable, Hashable, Comparable {
  /// The day.
  public let date: CalendarDate
  /// Seconds since midnight, 0 to 86,399.
  public let secondOfDay: Int

  /// A day and a time, or `nil` when the time is outside the day.
  public init?(date: CalendarDate, secondOfDay: Int) {
    guard (0..<86_400).contains(secondOfDay) else { return nil }
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// A day and a time, or `nil` when the clock has no such time.
  public init?(date: CalendarDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    self.date = date
    self.secondOfDay = hour * 3600 + minute * 60 + second
  }

  /// Midnight at the start of a day.
  public init(startOf date: CalendarDate) {
    self.date = date
    self.secondOfDay = 0
  }

  /// ISO 8601 without a zone: `2026-10-31T14:05:00`, `2026-10-31 14:05` or `2026-10-31`.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let date = CalendarDate(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) else {
      return nil
    }
    if bytes.count == 10 {
      self.init(startOf: date)
      return
    }
    guard bytes.count == 16 || bytes.count == 19,
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      bytes[13] == UInt8(ascii: ":"), bytes.count == 16 || bytes[16] == UInt8(ascii: ":"),
      let hour = decimalValue(bytes[11..<13]), let minute = decimalValue(bytes[14..<16]),
      let second = bytes.count == 16 ? 0 : decimalValue(bytes[17..<19])
    else { return nil }
    self.init(date: date, hour: hour, minute: minute, second: second)
  }

  /// The hour of the day, 0 to 23.
  public var hour: Int { secondOfDay / 3600 }
  /// The minute of the hour.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second of the minute.
  public var second: Int { secondOfDay % 60 }

  /// ISO 8601 without a zone, `2026-10-31T14:05:00`.
  public var isoText: String {
    "\(date.isoText)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }

  /// Earlier times first.
  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
  }
}

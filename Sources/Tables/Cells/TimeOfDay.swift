/// A time of day as cells write it, with its offset from UTC if there is one.
struct TimeOfDay {
  /// Seconds since midnight.
  let second: Int
  let offsetMinutes: Int?

  private enum Offset {
    case absent
    case minutes(Int)
    case malformed
  }

  init?(_ text: Substring) {
    var rest = text
    switch TimeOfDay.takeOffset(&rest) {
    case .absent: offsetMinutes = nil
    case .minutes(let minutes): offsetMinutes = minutes
    case .malformed: return nil
    }
    let half = TimeOfDay.takeHalfOfDay(&rest)
    guard let clock = TimeOfDay.clock(rest) else { return nil }
    var hour = clock.hour
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "PM" ? 12 : 0)
    }
    guard hour < 24, clock.minute < 60, clock.second < 60 else { return nil }
    second = hour * 3600 + clock.minute * 60 + clock.second
  }

  /// Removes `Z`, `+02:00`, `+0200` or `+02`.
  private static func takeOffset(_ rest: inout Substring) -> Offset {
    if rest.hasSuffix("Z") {
      rest = rest.dropLast()
      return .minutes(0)
    }
    guard let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return .absent }
    let digits = rest[rest.index(after: sign)...].filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, let value = CellSyntax.digits(digits) else {
      return .malformed
    }
    let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
    guard minutes <= 14 * 60 else { return .malformed }
    let isWest = rest[sign] == "-"
    rest = rest[..<sign]
    while rest.last == " " { rest = rest.dropLast() }
    return .minutes(isWest ? -minutes : minutes)
  }

  private static func takeHalfOfDay(_ rest: inout Substring) -> String? {
    let half = rest.suffix(2).uppercased()
    guard half == "AM" || half == "PM" else { return nil }
    rest = rest.dropLast(2)
    while let last = rest.last, last == " " || last == "\u{202F}" { rest = rest.dropLast() }
    return half
  }

  private static func clock(_ text: Substring) -> (hour: Int, minute: Int, second: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) {
      $0 == ":" || $0 == "h" || $0 == "H"
    }
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var seconds = parts.count == 3 ? parts[2] : "0"
    if let point = seconds.firstIndex(where: { $0 == "." || $0 == "," }) {
      guard CellSyntax.digits(seconds[seconds.index(after: point)...]) != nil else { return nil }
      seconds = seconds[..<point]
    }
    guard parts[0].count <= 2, parts[1].count == 2, seconds.count <= 2,
      let hour = CellSyntax.digits(parts[0]), let minute = CellSyntax.digits(parts[1]),
      let second = CellSyntax.digits(seconds)
    else { return nil }
    return (hour, minute, second)
  }
}

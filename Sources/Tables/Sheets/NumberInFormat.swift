/// Numbers of cells as texts, as their number format shows them where that changes what they mean:
/// percentages, times, leading zeros.
enum NumberInFormat {
  static func text(_ number: Double, format: String?) -> String {
    let format = format.map { bare($0) } ?? ""
    if format.contains("%") { return decimal(number, shift: 2) + " %" }
    if number >= 0, number < 100_000, let clock = clock(number, format.lowercased()) {
      return clock
    }
    let text = decimal(number)
    // `00000`: an identifier with leading zeros.
    let isZeros = !format.isEmpty && format.allSatisfy { $0 == "0" }
    if isZeros, text.count < format.count, text.allSatisfy({ $0.isNumber }) {
      return String(repeating: "0", count: format.count - text.count) + text
    }
    return text
  }

  /// A part of a day as hours, minutes and seconds, in those that the format shows.
  private static func clock(_ days: Double, _ format: String) -> String? {
    let (hasHours, hasSeconds) = (format.contains("h"), format.contains("s"))
    guard hasHours || hasSeconds, !format.contains("d"), !format.contains("y") else { return nil }
    let seconds = Int((days * 86_400).rounded())
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    if hasHours, !hasSeconds { return "\(hours):\(twoDigits(minutes))" }
    if !hasHours, hours == 0, format.contains("m") {
      return "\(minutes):\(twoDigits(seconds % 60))"
    }
    return "\(hours):\(twoDigits(minutes)):\(twoDigits(seconds % 60))"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The first part of a format without what is quoted, escaped or between brackets; elapsed hours,
  /// minutes and seconds lose their brackets only.
  private static func bare(_ format: String) -> String {
    var result = ""
    var rest = format[...]
    while let first = rest.popFirst() {
      switch first {
      case ";": return result
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        if inside.allSatisfy({ "hmsHMS".contains($0) }) { result += inside }
      default: result.append(first)
      }
    }
    return result.lowercased() == "general" ? "" : result
  }

  /// A number without float noise: its first fifteen digits, as spreadsheets show them. Whole
  /// numbers beyond those have lost digits: they come in the short form, which identifiers refuse.
  static func decimal(_ number: Double, shift: Int = 0) -> String {
    if shift == 0, number.magnitude < 1e15, let whole = Int(exactly: number) { return "\(whole)" }
    let (digits, exponent) = significant(number)
    let sign = number < 0 && digits != [0] ? "-" : ""
    // The place of the decimal point after the first digit.
    let point = exponent + 1 + shift
    let characters = digits.map { Character(Unicode.Scalar(48 + $0)) }
    if point > 15 {
      let rest = characters.count > 1 ? "." + String(characters.dropFirst()) : ""
      return "\(sign)\(characters[0])\(rest)E+\(point - 1)"
    }
    if point <= 0 {
      guard point > -40 else { return "0" }
      return digits == [0] ? "0" : "\(sign)0." + String(repeating: "0", count: -point) + characters
    }
    let whole = characters.prefix(point)
    let padding = String(repeating: "0", count: point - whole.count)
    let decimals = characters.dropFirst(point)
    return sign + String(whole) + padding + (decimals.isEmpty ? "" : "." + String(decimals))
  }

  /// At most fifteen digits without zeros at the end, and the power of ten of the first.
  private static func significant(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    guard number != 0, number.isFinite else { return ([0], 0) }
    // Swift writes the shortest text that gives the number back: `1.5e-07`, `12.25`.
    let parts = "\(number.magnitude)".split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = mantissa.joined().utf8.map { $0 &- 48 }
    var exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + mantissa[0].count - 1
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    exponent -= zeros
    if digits.count > 15 {
      let roundsUp = digits[15] >= 5
      digits.removeLast(digits.count - 15)
      var place = digits.count - 1
      while roundsUp {
        digits[place] += 1
        guard digits[place] == 10 else { break }
        digits[place] = 0
        if place == 0 {
          digits.insert(1, at: 0)
          exponent += 1
          break
        }
        place -= 1
      }
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return (digits, exponent)
  }
}

public import ExactNumbers

/// Numbers written the way a language writes them: `1 180,5` and `82,5 %` in French,
/// `1,180.5` and `82.5%` in English. Spaces inside a number do not break.
public enum NumberText {
  /// A whole number with its thousands grouped.
  public static func whole(_ value: Int, _ language: Language) -> String {
    grouped(String(value), language)
  }

  /// An exact number with `decimals` digits after the mark.
  public static func decimal(
    _ value: Rational, decimals: Int, rule: RoundingRule = .halfUp, _ language: Language
  ) -> String {
    localized(value.decimalText(decimals: decimals, rule: rule), language)
  }

  /// A measured number with `decimals` digits after the mark; `–` when it is not finite.
  public static func decimal(_ value: Double, decimals: Int, _ language: Language) -> String {
    guard let text = fixedPoint(value, decimals: decimals) else { return "–" }
    return localized(text, language)
  }

  /// A share between 0 and 1 as a percentage.
  public static func percent(share: Double, decimals: Int = 0, _ language: Language) -> String {
    decimal(share * 100, decimals: decimals, language) + percentSign(language)
  }

  /// The percent sign with the space that the language puts before it.
  public static func percentSign(_ language: Language) -> String {
    switch language {
    case .french: "\u{A0}%"
    case .english: "%"
    }
  }

  /// A duration in seconds as `mm:ss`, or `h:mm:ss` from an hour up.
  public static func clock(seconds: Double) -> String {
    let total = Int(max(0, seconds.isFinite ? seconds : 0).rounded(.down))
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    let tail = "\(twoDigits(minutes)):\(twoDigits(rest))"
    return hours > 0 ? "\(hours):\(tail)" : tail
  }

  /// `value` with a point and exactly `decimals` digits, half away from zero; `nil` when it is not
  /// finite or is beyond 10¹⁵.
  public static func fixedPoint(_ value: Double, decimals: Int) -> String? {
    let places = min(max(0, decimals), 9)
    guard value.isFinite, value.magnitude < 1e15 else { return nil }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = (value.magnitude * Double(unit)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18, let units = Rational(Int(scaled), over: unit) else { return nil }
    let text = units.decimalText(decimals: places)
    return value < 0 && scaled > 0 ? "-" + text : text
  }

  private static func localized(_ text: String, _ language: Language) -> String {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = grouped(String(parts[0]), language)
    guard parts.count == 2 else { return whole }
    return whole + (language == .french ? "," : ".") + parts[1]
  }

  private static func grouped(_ digits: String, _ language: Language) -> String {
    let negative = digits.utf8.first == UInt8(ascii: "-")
    if digits.utf8.count <= 3, !negative { return digits }
    let plain = Array(negative ? digits.dropFirst() : digits[...])
    let separator = language == .french ? "\u{202F}" : ","
    var result = ""
    for (index, digit) in plain.enumerated() {
      if index > 0, (plain.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return (negative ? "−" : "") + result
  }
}

func twoDigits(_ value: Int) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}

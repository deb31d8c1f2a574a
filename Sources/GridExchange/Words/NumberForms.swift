internal import ExactNumbers
internal import Languages
internal import Workbooks

/// Exact numbers in cells and in the short texts of cells.
enum NumberForms {
  /// A cell's value: a number where a spreadsheet keeps every digit, else a text.
  static func cell(_ value: Rational, _ language: Language) -> CellValue {
    let number = value.doubleValue
    return decimal(number) == value ? .number(number) : .text(text(value, language))
  }

  /// `0,5` in French, `0.5` in English.
  static func text(_ value: Rational, _ language: Language) -> String {
    let text = value.exactText
    return language == .french ? text.replacing(".", with: ",") : text
  }

  /// A number as a person writes it: comma or point, spaces between thousands, no exponent.
  static func value(_ text: some StringProtocol) -> Rational? {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}": continue
      case ",": plain += "."
      case "−": plain += "-"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return Rational(decimal: plain)
  }

  /// The number that a spreadsheet shows for one it keeps: 15 significant digits, at most 9 of them
  /// after the point.
  static func decimal(_ number: Double) -> Rational? {
    guard number.isFinite, number.magnitude < 1e15 else { return nil }
    var (whole, places) = (number.magnitude, 9)
    while whole >= 1_000_000 && places > 0 { (whole, places) = (whole / 10, places - 1) }
    return NumberText.fixedPoint(number, decimals: places).flatMap { Rational(decimal: $0) }
  }

  /// The number of a cell written in decimal digits.
  static func text(_ number: Double) -> String {
    decimal(number)?.exactText ?? "\(number)"
  }
}

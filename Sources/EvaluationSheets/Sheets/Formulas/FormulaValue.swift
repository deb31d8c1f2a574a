internal import Calendars
internal import Workbooks

/// What a formula gives.
enum FormulaValue: Sendable, Hashable {
  case empty
  case number(Double)
  case text(String)
  case bool(Bool)

  init(_ value: CellValue) {
    switch value {
    case .empty, .error: self = .empty
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .boolean(let bool): self = .bool(bool)
    case .formula(_, let cached): self.init(cached)
    // Days since the start of 1900, as spreadsheets count them.
    case .dateTime(let time):
      self = .number(
        Double(time.date.daysSince1970 + 25_569) + Double(time.secondOfDay) / 86_400)
    }
  }

  /// The value as a cell keeps it.
  var cellValue: CellValue {
    switch self {
    case .empty: .text("")
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .bool(let bool): .boolean(bool)
    }
  }

  var numberValue: Double {
    switch self {
    case .number(let number): number
    case .bool(let bool): bool ? 1 : 0
    case .empty, .text: 0
    }
  }

  var isTrue: Bool { numberValue != 0 }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  var textValue: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .bool(let bool): bool ? "TRUE" : "FALSE"
    case .number(let number): PlainNumber.text(number)
    }
  }

  /// Without spaces at both ends, and single spaces within.
  static func trimmed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  static func combined(
    _ sign: Formula.Operator, _ left: FormulaValue, _ right: FormulaValue
  ) -> FormulaValue {
    let numbers = (left.numberValue, right.numberValue)
    return switch sign {
    case .plus: .number(numbers.0 + numbers.1)
    case .minus: .number(numbers.0 - numbers.1)
    case .times: .number(numbers.0 * numbers.1)
    case .over: numbers.1 == 0 ? .empty : .number(numbers.0 / numbers.1)
    case .joined: .text(left.textValue + right.textValue)
    case .equals: .bool(areEqual(left, right))
    case .above: .bool(numbers.0 > numbers.1)
    case .atLeast: .bool(numbers.0 >= numbers.1)
    case .below: .bool(numbers.0 < numbers.1)
    }
  }

  /// Texts are compared without regard to case; a text never equals a number.
  private static func areEqual(_ left: FormulaValue, _ right: FormulaValue) -> Bool {
    switch (left, right) {
    case (.text, .number), (.number, .text), (.bool, .text), (.text, .bool): false
    case (.text, _), (_, .text): left.textValue.lowercased() == right.textValue.lowercased()
    default: left.numberValue == right.numberValue
    }
  }

  static func result(of function: Formula.Function, _ values: [FormulaValue]) -> FormulaValue {
    let numbers = values.map(\.numberValue)
    return switch function {
    case .condition: .empty
    case .all: .bool(values.allSatisfy(\.isTrue))
    case .any: .bool(values.contains(where: \.isTrue))
    case .not: .bool(!values[0].isTrue)
    case .greatest: .number(numbers.max() ?? 0)
    case .least: .number(numbers.min() ?? 0)
    case .round: .number(rounded(numbers[0], numbers[1], .toNearestOrAwayFromZero))
    case .roundDown: .number(rounded(numbers[0], numbers[1], .towardZero))
    case .absolute: .number(abs(numbers[0]))
    case .trimmed: .text(trimmed(values[0].textValue))
    case .length: .number(Double(values[0].textValue.utf16.count))
    case .isNumber: .bool(values[0].isNumber)
    }
  }

  private static func rounded(
    _ number: Double, _ digits: Double, _ rule: FloatingPointRoundingRule
  ) -> Double {
    var unit = 1.0
    for _ in 0..<max(0, Int(digits)) { unit *= 10 }
    return (number * unit).rounded(rule) / unit
  }
}

internal import ExactNumbers
internal import Workbooks

extension Formula {
  /// The formula as a spreadsheet file keeps it: English names, commas, no `=`.
  var text: String { text(inside: nil) }

  private func text(inside outer: Operator?) -> String {
    switch self {
    case .number(let number): Formula.literal(number)
    case .text(let text): "\"\(text.replacing("\"", with: "\"\""))\""
    case .cell(let cell): cell.text
    case .sum(let ranges):
      "SUM(\(ranges.map { "\($0.first.text):\($0.last.text)" }.joined(separator: ",")))"
    case .call(let function, let arguments):
      "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ",")))"
    case .lookup(let cell, let column, let list):
      "SUMPRODUCT((TRIM(\(cell.text))=\(list.range(.title)))*\(list.range(column)))"
    case .binary(let sign, let left, let right):
      Formula.operation(sign, left, right, inside: outer)
    }
  }

  /// Sums are written without parentheses where none are needed: they can be long, and formulas
  /// have at most 8,192 characters.
  private static func operation(
    _ sign: Operator, _ left: Formula, _ right: Formula, inside outer: Operator?
  ) -> String {
    let text = left.text(inside: sign) + sign.rawValue + right.text(inside: .over)
    let isChain = sign == outer && (sign == .plus || sign == .joined)
    return outer == nil || isChain ? text : "(\(text))"
  }

  private static func literal(_ number: Rational) -> String {
    let text = number.exactText
    return text.contains("/") || text.hasPrefix("-") ? "(\(text))" : text
  }
}

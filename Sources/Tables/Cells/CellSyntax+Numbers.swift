public import ExactNumbers

/// A number of a cell, with what was written after it.
public struct CellNumber: Sendable, Hashable {
  /// The number as written: 72 for `72 %`.
  public let value: Rational
  /// Whether a percent sign follows it.
  public let isPercentage: Bool

  /// The number as a share when it is a percentage: 18/25 for `72 %`.
  public var share: Rational {
    isPercentage ? value.divided(by: 100) ?? value : value
  }
}

extension CellSyntax {
  /// A number with its decimals exact: `-1 234,50`, `4.5`, `72 %`. Spaces of all kinds may group
  /// thousands. At most 40 digits.
  public func number(_ cell: String) throws(CellProblem) -> CellNumber {
    var text = Substring(cell.trimmed)
    guard !text.isEmpty else { throw .empty }
    let isPercentage = text.hasSuffix("%")
    if isPercentage { text = Substring(text.dropLast().trimmed) }
    if CellSyntax.isShortenedByExcel(text) { throw .shortenedByExcel }
    return CellNumber(value: try decimal(text), isPercentage: isPercentage)
  }

  /// A whole number, `1 234` or `-5`; decimals are accepted when they are all zero.
  public func whole(_ cell: String) throws(CellProblem) -> Int {
    let number = try number(cell)
    guard !number.isPercentage, let whole = Int(number.value.exactText) else { throw .notWhole }
    return whole
  }

  private func decimal(_ text: Substring) throws(CellProblem) -> Rational {
    let (points, commas) = (text.count { $0 == "." }, text.count { $0 == "," })
    if decimalMark == .either, points > 0, commas > 0 { throw .ambiguousNumber }
    let mark: Character =
      switch decimalMark {
      case .either: points > 0 ? "." : ","
      case .comma: ","
      case .point: "."
      }
    let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    let whole = try ungrouped(parts[0])
    guard parts.count == 2 else { return try rational(whole) }
    return try rational("\(whole).\(parts[1])")
  }

  private func rational(_ text: String) throws(CellProblem) -> Rational {
    guard let value = Rational(decimal: text) else { throw .notNumber }
    return value
  }

  /// The digits of a whole part without what groups them by three.
  private func ungrouped(_ text: Substring) throws(CellProblem) -> String {
    let sign = text.prefix { $0 == "-" || $0 == "+" || $0 == "\u{2212}" }
    guard sign.count <= 1 else { throw .notNumber }
    let groups = text.dropFirst(sign.count).split(omittingEmptySubsequences: false) { isGroup($0) }
    if groups.count > 1 {
      let isRegular =
        (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      guard isRegular else { throw .notNumber }
    }
    return (sign.isEmpty || sign == "+" ? "" : "-") + groups.joined()
  }

  private func isGroup(_ character: Character) -> Bool {
    switch character {
    case " ", "\u{A0}", "\u{202F}", "\u{2009}": true
    case ".": decimalMark == .comma
    case ",": decimalMark == .point
    case "'", "\u{2019}": true
    default: false
    }
  }

  /// Whether a text is what Excel leaves of a long number: `1,23E+10`.
  static func isShortenedByExcel(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, first.isNumber else { return false }
    let exponent = parts[1]
    return exponent.first == "+" && exponent.count > 1
      && exponent.dropFirst().allSatisfy(\.isNumber)
      && parts[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
  }
}

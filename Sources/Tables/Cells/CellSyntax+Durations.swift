extension CellSyntax {
  /// A duration in whole seconds: `4:05` (minutes and seconds), `1:04:05`, `245` or `245 s`.
  ///
  /// `12,30` is refused: it may be twelve minutes thirty or a decimal number.
  public func duration(_ cell: String) throws(CellProblem) -> Int {
    let text = cell.trimmed
    guard !text.isEmpty else { throw .empty }
    guard text.contains(":") else { return try seconds(text) }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { CellSyntax.digits($0) }
    guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      numbers.dropFirst().allSatisfy({ $0 < 60 }), numbers[0] < 100_000
    else { throw .notDuration }
    switch numbers.count {
    case 2: return numbers[0] * 60 + numbers[1]
    case 3: return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    default: throw .notDuration
    }
  }

  private func seconds(_ text: String) throws(CellProblem) -> Int {
    let bare = text.hasSuffix("s") ? text.dropLast().trimmed : text
    if let separator = bare.firstIndex(where: { $0 == "," || $0 == "." }) {
      let decimals = bare[bare.index(after: separator)...]
      guard !decimals.isEmpty, decimals.allSatisfy({ $0 == "0" }) else {
        throw CellSyntax.digits(decimals) == nil ? .notDuration : .ambiguousDuration
      }
    }
    let value: Int
    do throws(CellProblem) {
      value = try whole(bare)
    } catch {
      throw .notDuration
    }
    guard value >= 0 else { throw .notDuration }
    return value
  }
}

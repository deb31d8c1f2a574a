/// How many out of how many: the calls of an agent that met a criterion, the errors of a month.
public struct Tally: Sendable, Hashable {
  /// How many, 0 to `total`.
  public let successes: Int
  /// Out of how many.
  public let total: Int

  /// A tally; one that is impossible is refused by the statistic that receives it.
  public init(_ successes: Int, of total: Int) {
    self.successes = successes
    self.total = total
  }

  /// The share; `nil` out of nothing.
  public var share: Double? {
    total > 0 ? Double(successes) / Double(total) : nil
  }

  /// Whether there is something to count, and the count is within it.
  var isPossible: Bool { total > 0 && (0...total).contains(successes) }
}

extension [Tally] {
  /// All successes over all totals; `nil` when a tally is impossible or there is none.
  var pooledShare: Double? {
    guard !isEmpty, allSatisfy(\.isPossible) else { return nil }
    // In floating point: hostile totals do not overflow, real ones are exact.
    return reduce(0) { $0 + Double($1.successes) } / reduce(0) { $0 + Double($1.total) }
  }
}

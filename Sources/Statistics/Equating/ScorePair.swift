/// Two scores of one thing.
struct ScorePair: Sendable, Hashable {
  let first: Double
  let second: Double

  /// The pairs in one order whatever the order given, so that no sum depends on it.
  static func sorted(_ pairs: [(Double, Double)]) -> [ScorePair] {
    pairs.sorted { $0 < $1 }.map { ScorePair(first: $0.0, second: $0.1) }
  }

  /// Why no curve can be drawn through some pairs; `nil` when one can.
  static func obstacle(_ pairs: [(Double, Double)], minimum: Int) -> UndefinedReason? {
    if pairs.isEmpty { return .noObservations }
    guard pairs.allSatisfy({ $0.0.isFinite && $0.1.isFinite }) else { return .invalidInput }
    if pairs.count < minimum { return .tooFewObservations(needed: minimum) }
    let varies =
      pairs.contains { $0.0 != pairs[0].0 } && pairs.contains { $0.1 != pairs[0].1 }
    return varies ? nil : .noVariation
  }
}

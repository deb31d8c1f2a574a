/// The curve that gives a score of one scale the score of another with the same percentile rank,
/// from things scored on both.
///
/// `e(x) = Q⁻¹(P(x))` with ``PercentileRanks`` for both scales (Kolen & Brennan 2014, chapter 2),
/// without smoothing. Read back from the second scale it is its own inverse.
public struct EquipercentileEquating: Sendable, Hashable {
  /// The number of pairs.
  public let count: Int
  /// Why there is no curve: no pair, a value that is not finite, or a scale without variation. `nil`
  /// when there is one.
  public let reason: UndefinedReason?
  private let first: PercentileRanks?
  private let second: PercentileRanks?
  private let pairs: [ScorePair]

  /// The curve of some pairs.
  public init(_ pairs: [(Double, Double)]) {
    count = pairs.count
    let obstacle = ScorePair.obstacle(pairs, minimum: 2)
    self.pairs = obstacle == nil ? ScorePair.sorted(pairs) : []
    first = obstacle == nil ? PercentileRanks(pairs.map(\.0)) : nil
    second = obstacle == nil ? PercentileRanks(pairs.map(\.1)) : nil
    reason = obstacle ?? (first == nil || second == nil ? .invalidInput : nil)
  }

  /// The counterpart of a score. It can pass the end of the second scale by half of its last step.
  public func equivalent(of score: Double) -> Double? {
    guard let first, let second else { return nil }
    return finite(second.score(at: first.rank(of: score)))
  }

  /// The counterpart of each score with a bootstrap's standard error and percentile interval
  /// (Efron & Tibshirani 1993, *An Introduction to the Bootstrap*, chapters 6 and 13).
  ///
  /// Pairs are drawn together, so that what the two scores share is kept. A draw where one scale has
  /// no variation gives no curve: it is dropped and counted as `missing`.
  /// - Parameters:
  ///   - replicates: the number of draws, 100 at least; an interval needs 1,000.
  ///   - seed: the same seed gives the same figures.
  public func estimates(
    at scores: [Double], replicates: Int = 1_000, seed: UInt64 = 1, level: Double = 0.95
  ) -> [Statistic] {
    let isPossible = level > 0 && level < 1 && scores.allSatisfy(\.isFinite)
    if let reason = reason ?? (isPossible ? nil : .invalidInput) {
      return scores.map { _ in .undefined(reason, count: count) }
    }
    let draws = max(100, replicates)
    let (one, two) = (ScoreTally(pairs.map(\.first)), ScoreTally(pairs.map(\.second)))
    var generator = SplitMix64(seed: seed)
    var found = [[Double]](repeating: [], count: scores.count)
    for _ in 0..<draws {
      var counts = [Int](repeating: 0, count: one.values.count)
      var otherCounts = [Int](repeating: 0, count: two.values.count)
      for _ in 0..<count {
        let pair = Int.random(in: 0..<count, using: &generator)
        counts[one.places[pair]] += 1
        otherCounts[two.places[pair]] += 1
      }
      guard let drawn = PercentileRanks(one.values, counts: counts),
        let other = PercentileRanks(two.values, counts: otherCounts)
      else { continue }
      for (place, score) in scores.enumerated() {
        found[place].append(other.score(at: drawn.rank(of: score)))
      }
    }
    return scores.indices.map { place -> Statistic in
      guard let value = equivalent(of: scores[place]) else {
        return .undefined(.invalidInput, count: count)
      }
      return .defined(estimate(value, found[place], of: draws, level))
    }
  }

  private func estimate(
    _ value: Double, _ found: [Double], of draws: Int, _ level: Double
  ) -> Estimate {
    let dropped = draws - found.count
    guard let variance = Summary(found)?.variance, variance > 0 else {
      return Estimate(value: value, count: count, missing: dropped)
    }
    let sorted = found.sorted()
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let low = Int(place.rounded(.down))
      let high = min(low + 1, sorted.count - 1)
      return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }
    return Estimate(
      value: value, count: count, missing: dropped, standardError: variance.squareRoot(),
      interval: Interval(
        lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2), level: level))
  }
}

/// Random numbers that a seed determines (Steele, Lea & Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

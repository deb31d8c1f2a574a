/// The share of scores under each score, as a curve without steps.
///
/// At a score that was given, its percentile rank: the share below it plus half the share at it
/// (the midpoint convention; Kolen & Brennan 2014, chapter 2). Between two
/// scores given, the curve passes half-way between them by the share at or under the lower, and is
/// straight elsewhere. On a scale of whole numbers that were all given, that is the usual uniform
/// spread of each score over ±0.5; it also serves scales whose steps are not equal.
public struct PercentileRanks: Sendable, Hashable {
  /// The number of scores.
  public let count: Int
  /// Where the curve turns, ascending, and the share there.
  private let places: [Double]
  private let shares: [Double]

  /// The ranks of some scores; `nil` unless two at least differ and all are finite.
  public init?(_ scores: [Double]) {
    guard scores.allSatisfy(\.isFinite) else { return nil }
    let tally = ScoreTally(scores)
    self.init(tally.values, counts: tally.counts)
  }

  /// The ranks of distinct ascending scores given so many times each, 0 included; `nil` unless two
  /// were given.
  init?(_ values: [Double], counts: [Int]) {
    let given = values.indices.filter { counts[$0] > 0 }
    guard given.count > 1 else { return nil }
    let total = counts.reduce(0, +)
    var places: [Double] = []
    var shares: [Double] = []
    places.reserveCapacity(2 * given.count + 1)
    shares.reserveCapacity(2 * given.count + 1)
    var below = 0
    for (order, index) in given.enumerated() {
      let value = values[index]
      // Beyond the ends, as far as half-way to the nearest score.
      let reach =
        order > 0
        ? (value - values[given[order - 1]]) / 2 : (values[given[1]] - value) / 2
      places.append(value - reach)
      shares.append(Double(below) / Double(total))
      places.append(value)
      shares.append(Double(2 * below + counts[index]) / Double(2 * total))
      below += counts[index]
      if order == given.count - 1 {
        places.append(value + reach)
        shares.append(1)
      }
    }
    guard places.allSatisfy(\.isFinite) else { return nil }
    count = total
    self.places = places
    self.shares = shares
  }

  /// The share of scores under a score, 0 to 1.
  public func rank(of score: Double) -> Double {
    PercentileRanks.value(at: score, places, shares)
  }

  /// The score that a share is under; the ends of the curve outside 0 to 1.
  public func score(at rank: Double) -> Double {
    PercentileRanks.value(at: rank, shares, places)
  }

  /// The height at `x` of the straight pieces through ascending `abscissas`.
  private static func value(at x: Double, _ abscissas: [Double], _ heights: [Double]) -> Double {
    var (low, high) = (0, abscissas.count - 1)
    guard x > abscissas[low] else { return heights[low] }
    guard x < abscissas[high] else { return heights[high] }
    while high - low > 1 {
      let middle = (low + high) / 2
      if abscissas[middle] <= x { low = middle } else { high = middle }
    }
    let share = (x - abscissas[low]) / (abscissas[high] - abscissas[low])
    return heights[low] + share * (heights[high] - heights[low])
  }
}

/// The distinct scores, ascending, how often each was given, and the place of each observation's.
struct ScoreTally {
  private(set) var values: [Double] = []
  private(set) var counts: [Int] = []
  private(set) var places: [Int]

  init(_ scores: [Double]) {
    places = [Int](repeating: 0, count: scores.count)
    for index in scores.indices.sorted(by: { scores[$0] < scores[$1] }) {
      if values.last != scores[index] {
        values.append(scores[index])
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      places[index] = values.count - 1
    }
  }
}

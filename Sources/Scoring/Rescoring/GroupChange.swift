public import ExactNumbers
public import Statistics

/// The scores of a group of calls on two grids.
public struct GroupChange: Sendable, Hashable {
  /// Evaluations of the group, those without a score included.
  public let evaluations: Int
  /// The exact mean over calls on the grid they were evaluated on, 0 to 100; `nil` without a score.
  public let exactBefore: Rational?
  /// The same on the other grid.
  public let exactAfter: Rational?
  /// The mean over calls on the grid they were evaluated on, with Student's interval at 95 %.
  public let before: Statistic
  /// The same on the other grid.
  public let after: Statistic
  /// The mean of the calls' changes, after − before, with Student's interval on those changes.
  public let change: Statistic
  /// The probability of a mean change this large if the grids scored such calls alike, corrected for
  /// the number of groups compared (``BenjaminiHochberg``); `nil` without an interval.
  public internal(set) var probability: Double?
  /// Where the group stands among those that are ranked; `nil` for one that is not.
  public internal(set) var rankBefore: RankStanding?
  /// The same on the other grid.
  public internal(set) var rankAfter: RankStanding?

  /// The number of calls with a score on both grids.
  public var calls: Int { change.count }

  /// Whether the change is more than the choice of calls could make, 1 time in 20 among those said
  /// to be; `nil` without an interval.
  public var isChangeEstablished: Bool? { probability.map { $0 <= 0.05 } }

  /// Whether the group's rank is known to have changed: the ranks that the intervals allow before
  /// and after have none in common. `nil` when the group is not ranked.
  public var isRankChangeEstablished: Bool? {
    guard let rankBefore, let rankAfter else { return nil }
    return !rankBefore.range.overlaps(rankAfter.range)
  }

  init(_ calls: [RescoringComparison.CallMeans], evaluations: Int) {
    self.evaluations = evaluations
    let count = Rational(calls.count)
    exactBefore = calls.reduce(Rational.zero) { $0 + $1.before }.divided(by: count)
    exactAfter = calls.reduce(Rational.zero) { $0 + $1.after }.divided(by: count)
    let old = calls.map(\.before.doubleValue)
    let new = calls.map(\.after.doubleValue)
    before = Means.studentInterval(old, within: 0...100)
    after = Means.studentInterval(new, within: 0...100)
    change = Means.studentInterval(calls.map { ($0.after - $0.before).doubleValue })
    (beforeValues, afterValues) = (old, new)
    probability = change.estimate.flatMap { estimate in
      guard let error = estimate.standardError, error > 0 else { return nil }
      let tail = StudentDistribution.cumulative(
        -(estimate.value / error).magnitude, degreesOfFreedom: Double(estimate.count - 1))
      return tail.map { min(1, 2 * $0) }
    }
  }

  /// The calls' scores, for intervals at another level.
  private let beforeValues: [Double]
  private let afterValues: [Double]

  func interval(_ side: RescoredBatch.Side, level: Double) -> Interval? {
    let values = side == .before ? beforeValues : afterValues
    return Means.studentInterval(values, level: level, within: 0...100).estimate?.interval
  }
}

/// A rank, 1 for the highest mean, with those that cannot be told from it.
public struct RankStanding: Sendable, Hashable {
  /// The rank of the mean itself; equal means share the mean of their ranks.
  public let rank: Double
  /// The ranks that the groups' intervals allow, all of them together at 95 %.
  public let range: ClosedRange<Int>
}

extension RescoringComparison {
  /// The change of each group of calls, and its rank among those of ``rankedFrom`` calls at least.
  ///
  /// Probabilities are corrected for the number of groups. Ranks come with the range that the data support (``RankRanges``), Student's intervals being
  /// made to hold together. Groups whose scores are all the same have no interval and no rank.
  /// - Parameters:
  ///   - groups: the group of each call, from 0; another number for a call in no group.
  ///   - count: the number of groups.
  public func changes(by groups: [Int], count: Int) -> [GroupChange] {
    var calls = [[CallMeans]](repeating: [], count: max(0, count))
    var evaluations = [Int](repeating: 0, count: calls.count)
    for (call, means) in callMeans.enumerated() where call < groups.count {
      guard calls.indices.contains(groups[call]), let means else { continue }
      calls[groups[call]].append(means)
    }
    for crossing in crossings where crossing.call < groups.count {
      guard calls.indices.contains(groups[crossing.call]) else { continue }
      evaluations[groups[crossing.call]] += 1
    }
    var changes = calls.indices.map { GroupChange(calls[$0], evaluations: evaluations[$0]) }
    let tested = changes.indices.filter { changes[$0].probability != nil }
    let adjusted = BenjaminiHochberg.adjusted(tested.compactMap { changes[$0].probability })
    for (index, probability) in zip(tested, adjusted) { changes[index].probability = probability }
    let ranked = changes.indices.filter { index in
      changes[index].calls >= RescoringComparison.rankedFrom
        && changes[index].before.estimate?.interval != nil
        && changes[index].after.estimate?.interval != nil
    }
    guard ranked.count > 1 else { return changes }
    for (place, standing) in standings(of: ranked.map { changes[$0] }, .before).enumerated() {
      changes[ranked[place]].rankBefore = standing
    }
    for (place, standing) in standings(of: ranked.map { changes[$0] }, .after).enumerated() {
      changes[ranked[place]].rankAfter = standing
    }
    return changes
  }

  private func standings(
    of groups: [GroupChange], _ side: RescoredBatch.Side
  ) -> [RankStanding] {
    let level = RankRanges.jointLevel(0.95, of: groups.count)
    let intervals = groups.compactMap { $0.interval(side, level: level) }
    let means = groups.compactMap { side == .before ? $0.before.estimate : $0.after.estimate }
    guard intervals.count == groups.count, means.count == groups.count else { return [] }
    return zip(RankRanges.averageRanks(means.map(\.value)), RankRanges.ranges(of: intervals))
      .map { RankStanding(rank: $0, range: $1) }
  }

  /// How far the order of the groups is kept: Spearman's correlation of their means before and
  /// after, over groups of ``rankedFrom`` calls at least.
  public func orderKept(_ changes: [GroupChange]) -> Statistic {
    RankCorrelation.spearman(
      changes.compactMap { change in
        guard change.calls >= RescoringComparison.rankedFrom,
          let before = change.before.estimate, let after = change.after.estimate
        else { return nil }
        return (before.value, after.value)
      })
  }
}

internal import Statistics

/// Levels from 0 to 100 beside others: what both means are, and what their difference is.
struct LevelComparison {
  let own: Statistic
  let team: Statistic
  let previous: Statistic?
  let difference: Statistic?
  let previousDifference: Statistic?

  init(own: [Double], team: [Double], previous: [Double]?) {
    self.own = Means.ofLevels(own)
    self.team = Means.ofLevels(team)
    self.previous = previous.map { Means.ofLevels($0) }
    difference = Means.varyingDifference(own, minus: team)
    previousDifference = previous.flatMap { Means.varyingDifference(own, minus: $0) }
  }
}

extension Means {
  /// The mean of levels from 0 to 100, with Student's interval.
  ///
  /// Levels that are all at one end of the scale carry no variance, and yet a bound: the mean is at
  /// least 100 times the share of calls at the top, whose Wilson interval is known (and the same
  /// from the bottom).
  static func ofLevels(_ levels: [Double]) -> Statistic {
    let mean = studentInterval(levels, within: 0...100)
    guard let estimate = mean.estimate, estimate.interval == nil, estimate.count > 1,
      let end = levels.first, end == 0 || end == 100, levels.allSatisfy({ $0 == end }),
      let share = Proportions.wilson(
        successes: end == 100 ? estimate.count : 0, of: estimate.count
      ).estimate?.interval
    else { return mean }
    return .defined(
      Estimate(
        value: end, count: estimate.count, missing: estimate.missing,
        interval: Interval(
          lower: 100 * share.lower, upper: 100 * share.upper, level: share.level)))
  }

  /// Welch's difference; `nil` where one side does not vary, for its mean would pass for certain.
  static func varyingDifference(_ first: [Double], minus second: [Double]) -> Statistic? {
    guard let one = Summary(first)?.variance, one > 0,
      let two = Summary(second)?.variance, two > 0
    else { return nil }
    return difference(first, minus: second).statistic
  }
}

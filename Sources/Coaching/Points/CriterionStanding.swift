internal import Statistics

/// Where an agent stands on a criterion, by the figures alone.
struct CriterionStanding {
  let key: CriterionKey
  /// The calls in which it counted.
  let calls: Int
  /// The agent's mean, 0 to 100, and the rest of the team's.
  let value: Statistic
  let team: Statistic
  let target: Double
  /// The agent's true level, drawn toward the team's.
  let level: ShrunkenMean
  /// The variance of single calls around an agent's level.
  let callVariance: Double
  /// The mean share of the total when it counts, 0 to 1.
  let share: Double
  /// The share of the agent's calls in which it counts, 0 to 1.
  let frequency: Double
  /// Points of the total that effects of its errors cost, a call.
  let effectLoss: Double
  /// The probability that the true level is under the target.
  let probabilityUnderTarget: Double
  /// The probability that the true level is over the rest of the team's mean.
  let probabilityOverTeam: Double?

  /// Points of the total that reaching the target would bring back, over all calls.
  ///
  /// `100 × share × frequency × gap`, plus the same part of what effects cost: bringing the level
  /// from m to T undoes (T − m)/(100 − m) of the misses.
  var recoverablePoints: Double {
    let gap = max(0, target - level.mean)
    guard gap > 0, level.mean < 100 else { return 0 }
    return share * frequency * gap + effectLoss * min(1, gap / (100 - level.mean))
  }

  /// How far the level lies over both the target and the team.
  var margin: Double {
    level.mean - max(target, team.estimate?.value ?? target)
  }

  /// How many more calls would establish that the level is under the target, if it is where it
  /// seems to be; `nil` when it does not seem to be under, or when no number of calls would do.
  func callsNeeded(_ rules: CoachingRules) -> Int? {
    let gap = target - level.mean
    guard gap > 0, let z = NormalDistribution.quantile(rules.probability), z > 0 else { return nil }
    let variance = level.standardDeviation * level.standardDeviation
    // Precisions add up: the wanted one is (z / gap)², a call brings 1 / callVariance.
    let wanted = callVariance * ((z / gap) * (z / gap) - 1 / variance)
    let lacking = max(1, rules.minimumCalls - calls)
    guard wanted < Double(rules.maximumCallsToConfirm) + 1 else { return nil }
    let needed = max(lacking, Int(wanted.rounded(.up)))
    return needed <= rules.maximumCallsToConfirm ? needed : nil
  }

  /// Whether the calls are enough to say anything.
  func isObservedEnough(_ rules: CoachingRules) -> Bool { calls >= rules.minimumCalls }

  /// A priority, as far as this criterion alone is concerned.
  func isCrediblyUnderTarget(_ rules: CoachingRules) -> Bool {
    isObservedEnough(rules) && level.mean < target && probabilityUnderTarget >= rules.probability
      && recoverablePoints >= rules.minimumPoints
  }

  /// A strength, as far as this criterion alone is concerned.
  func isCrediblyOver(_ rules: CoachingRules) -> Bool {
    guard isObservedEnough(rules) else { return false }
    if 1 - probabilityUnderTarget >= rules.probability { return true }
    guard let overTeam = probabilityOverTeam else { return false }
    return overTeam >= rules.probability && probabilityUnderTarget < rules.probability
  }

  /// Under the target as far as can be seen, and the calls at hand do not settle it.
  func isToConfirm(_ rules: CoachingRules) -> Bool {
    level.mean < target && recoverablePoints >= rules.minimumPoints
      && !isCrediblyUnderTarget(rules) && callsNeeded(rules) != nil
  }
}

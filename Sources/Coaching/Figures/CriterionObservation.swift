internal import ExactNumbers
internal import QualityModel

/// A criterion across the versions of its grid.
struct CriterionKey: Hashable, Comparable {
  let grid: String
  let criterion: String

  static func < (left: CriterionKey, right: CriterionKey) -> Bool {
    (left.grid, left.criterion) < (right.grid, right.criterion)
  }
}

/// What one evaluation says of a criterion, when it counts and is the agent's own doing.
struct CriterionObservation {
  let key: CriterionKey
  /// The share of the best possible, 0 to 100.
  let level: Double
  /// The share of the total that the criterion carried, 0 to 1.
  let share: Double
  /// Points of the total lost by the effects of its errors.
  let effectLoss: Double

  /// The observations of an evaluation. Bonuses, N/A, hidden and unscored criteria say nothing, and
  /// answers left out of the agent's score by their cause are not held against the agent.
  static func of(_ scored: ScoredEvaluation) -> [CriterionObservation] {
    let losses = effectLosses(scored.scorecard)
    return scored.scorecard.criteria.compactMap { score in
      guard let level = ownLevel(of: score) else { return nil }
      return CriterionObservation(
        key: CriterionKey(grid: scored.evaluation.gridID, criterion: score.criterionID),
        level: level, share: score.effectiveShare?.doubleValue ?? 0,
        effectLoss: losses[score.criterionID] ?? 0)
    }
  }

  /// The level of one criterion as in `of(_:)`, 0 to 100.
  static func level(_ criterion: String, in scorecard: Scorecard) -> Double? {
    scorecard.criteria.first { $0.criterionID == criterion }.flatMap(ownLevel)
  }

  private static func ownLevel(of score: CriterionScore) -> Double? {
    guard score.standing == .applicable, !score.excludedFromAgentScore else { return nil }
    return level(of: score)
  }

  /// Points over best points; where the best is 0 (deductions), points kept over points at stake.
  private static func level(of score: CriterionScore) -> Double? {
    if let best = score.best, best > 0, let ratio = score.ratio {
      return percent(ratio)
    }
    guard let won = score.won, let share = score.effectiveShare, share > 0,
      let kept = won.divided(by: 100 * share)
    else { return nil }
    return percent(kept)
  }

  private static func percent(_ ratio: Rational) -> Double {
    100 * min(1, max(0, ratio.doubleValue))
  }

  /// What effects cost, shared equally by the criteria that caused each.
  private static func effectLosses(_ scorecard: Scorecard) -> [String: Double] {
    var result: [String: Double] = [:]
    for effect in scorecard.effects where !effect.criterionIDs.isEmpty {
      let cost = max(0, (effect.before - effect.after).doubleValue)
      for criterion in effect.criterionIDs {
        result[criterion, default: 0] += cost / Double(effect.criterionIDs.count)
      }
    }
    return result
  }
}

/// How often raters agree, chance included. What a manager asks first, and what a coefficient is
/// read beside.
public enum PercentAgreement {
  /// The share of agreeing pairs of raters, averaged over the items that two or more rated.
  ///
  /// `p = mean of Σ_k r_ik (r*_ik − 1) / (r_i (r_i − 1))`, with r_ik the ratings of item i in category
  /// k and r*_ik those weighted by their agreement with k (Gwet 2014, Handbook of Inter-Rater
  /// Reliability, 4th ed., equation 5.3.2). Standard error by linearization over all rated items, as
  /// published; interval with Student's t at one degree less than rated items, held within 0…1. When
  /// every pair agrees, or none, the bound is Wilson's on the share of such items.
  ///
  /// - Parameters:
  ///   - counts: the ratings of each item; `count` of the result is the number of items rated twice
  ///     or more, `missing` that of the others.
  ///   - weights: how much two different categories count as agreeing.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func pairs(
    _ counts: ItemCounts, weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    guard level > 0, level < 1 else {
      return .undefined(.invalidInput, count: counts.itemCount)
    }
    switch ItemAgreement.of(counts, weights) {
    case .failure(let undefined): return undefined.statistic
    case .success(let items):
      let value = items.observed
      let error = items.standardError(
        coefficient: value, chance: 0, slopes: Array(repeating: 0, count: items.rated))
      return .defined(
        Estimate(
          value: value, count: items.paired, missing: counts.itemCount - items.paired,
          standardError: error,
          interval: value <= 1e-12
            ? Proportions.wilson(successes: 0, of: items.paired, level: level).estimate?.interval
            : AgreementInterval.of(
              value: value, standardError: error, observed: value, chance: 0,
              items: items.paired, freedom: Double(items.rated - 1), floor: 0, level: level)))
    }
  }

  /// The same on a matrix of ratings.
  public static func pairs(
    _ matrix: CategoryMatrix, weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    pairs(ItemCounts(matrix), weights: weights, level: level)
  }

  /// The share of items that all their raters put in one category, among those that two or more
  /// rated, with Wilson's interval.
  public static func unanimous(_ counts: ItemCounts, level: Double = 0.95) -> Statistic {
    guard level > 0, level < 1 else {
      return .undefined(.invalidInput, count: counts.itemCount)
    }
    switch ItemAgreement.of(counts, .identity) {
    case .failure(let undefined): return undefined.statistic
    case .success(let items):
      let agreed = items.agreements.count { ($0 ?? 0) >= 1 - 1e-12 }
      let share = Proportions.wilson(successes: agreed, of: items.paired, level: level)
      guard let share = share.estimate else { return share }
      return .defined(
        Estimate(
          value: share.value, count: share.count, missing: counts.itemCount - items.paired,
          interval: share.interval))
    }
  }

  /// The same on a matrix of ratings.
  public static func unanimous(_ matrix: CategoryMatrix, level: Double = 0.95) -> Statistic {
    unanimous(ItemCounts(matrix), level: level)
  }
}

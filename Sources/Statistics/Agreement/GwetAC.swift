/// Gwet's coefficients: AC1, and AC2 with weights. They stay readable where nearly all ratings fall
/// in one category, which makes kappa collapse although raters agree.
public enum GwetAC {
  /// AC1 with identity weights, AC2 with others, for any number of raters, with gaps.
  ///
  /// `(p − e) / (1 − e)` with p the pairwise agreement of ``PercentAgreement`` and
  /// `e = T / (q (q − 1)) · Σ π_k (1 − π_k)`, T the sum of the weights, q the number of *declared*
  /// categories, π_k the mean share of category k (Gwet 2008, British Journal of Mathematical and
  /// Statistical Psychology 61:29–48, equations 8 to 14; Gwet 2014, equations 5.3.8 to 5.3.10, for
  /// gaps). Standard error by linearization over items; interval with Student's t at one degree less
  /// than rated items, not beyond 1 nor what the coefficient can reach. When every pair agrees fully,
  /// the lower bound is Wilson's on the share of items without disagreement, put in place of p.
  ///
  /// On a declared scale without variation in the ratings it is 1: e is 0.
  ///
  /// - Parameters:
  ///   - counts: the ratings of each item; `count` of the result is the number of items rated twice
  ///     or more, `missing` that of the others.
  ///   - weights: identity for AC1.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func estimate(
    _ counts: ItemCounts, weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    guard level > 0, level < 1 else {
      return .undefined(.invalidInput, count: counts.itemCount)
    }
    switch ItemAgreement.of(counts, weights) {
    case .failure(let undefined): return undefined.statistic
    case .success(let items):
      guard let scale = chanceScale(items.weights) else {
        return .undefined(.noVariation, count: items.paired)
      }
      let others = items.prevalence.map { 1 - $0 }
      let chance = chance(items.prevalence, scale)
      guard chance < 1 - 1e-12 else { return .undefined(.noVariation, count: items.paired) }
      let value = (items.observed - chance) / (1 - chance)
      let error = items.standardError(
        coefficient: value, chance: chance, slopes: items.itemMeans(others).map { $0 * scale })
      let size = Double(counts.scale.count)
      let most = min(scale * (1 - 1 / size), 1 - 1e-12)
      return .defined(
        Estimate(
          value: value, count: items.paired, missing: counts.itemCount - items.paired,
          standardError: error,
          interval: AgreementInterval.of(
            value: value, standardError: error, observed: items.observed, chance: chance,
            items: items.paired, freedom: Double(items.rated - 1), floor: -most / (1 - most),
            level: level)))
    }
  }

  /// The same on a matrix of ratings.
  public static func estimate(
    _ matrix: CategoryMatrix, weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    estimate(ItemCounts(matrix), weights: weights, level: level)
  }

  /// `T / (q (q − 1))`; `nil` for a scale of one category, which leaves nothing to agree on.
  static func chanceScale(_ weights: [[Double]]) -> Double? {
    let size = Double(weights.count)
    guard size > 1 else { return nil }
    return weights.reduce(0) { $0 + $1.reduce(0, +) } / (size * (size - 1))
  }

  /// The agreement expected by chance.
  static func chance(_ prevalence: [Double], _ scale: Double) -> Double {
    scale * prevalence.reduce(0) { $0 + $1 * (1 - $1) }
  }
}

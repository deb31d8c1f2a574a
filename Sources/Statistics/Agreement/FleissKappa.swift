/// Agreement of any number of raters beyond chance, chance being the categories' overall use.
public enum FleissKappa {
  /// Fleiss' kappa (1971), for any number of raters, with gaps and weights as Gwet extends it.
  ///
  /// `(p − e) / (1 − e)` with p the pairwise agreement of ``PercentAgreement`` and
  /// `e = Σ w_kl π_k π_l` (Gwet 2014, equations 5.3.14 and 5.3.15). Standard error by linearization
  /// over items; interval with Student's t at one degree less than rated items, held within −1…1.
  /// When every pair agrees fully, the lower bound is Wilson's on the share of items without
  /// disagreement, put in place of p. Undefined without variation.
  ///
  /// - Parameters:
  ///   - counts: the ratings of each item; `count` of the result is the number of items rated twice
  ///     or more, `missing` that of the others.
  ///   - weights: how much two different categories count as agreeing.
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
      let expected = items.weights.map { row in
        zip(row, items.prevalence).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let chance = zip(expected, items.prevalence).reduce(0) { $0 + $1.0 * $1.1 }
      guard chance < 1 - 1e-12 else { return .undefined(.noVariation, count: items.paired) }
      let value = (items.observed - chance) / (1 - chance)
      let error = items.standardError(
        coefficient: value, chance: chance, slopes: items.itemMeans(expected))
      return .defined(
        Estimate(
          value: value, count: items.paired, missing: counts.itemCount - items.paired,
          standardError: error,
          interval: AgreementInterval.of(
            value: value, standardError: error, observed: items.observed, chance: chance,
            items: items.paired, freedom: Double(items.rated - 1), floor: -1, level: level)))
    }
  }

  /// The same on a matrix of ratings.
  public static func estimate(
    _ matrix: CategoryMatrix, weights: AgreementWeights = .identity, level: Double = 0.95
  ) -> Statistic {
    estimate(ItemCounts(matrix), weights: weights, level: level)
  }

  /// Kappa of each category against all others, in the scale's order: which level raters confuse
  /// (Fleiss 1971, section 4).
  public static func byCategory(_ counts: ItemCounts, level: Double = 0.95) -> [Statistic] {
    (0..<counts.scale.count).map { category in
      counts.dichotomized(at: category).map { estimate($0, level: level) }
        ?? .undefined(.invalidInput, count: counts.itemCount)
    }
  }

  /// Whether kappa differs from 0: z, with the standard error that holds if it is 0 (Fleiss, Nee &
  /// Landis 1979, Psychological Bulletin 86:974–977). Published for the same number of raters on
  /// every item: other data are invalid input.
  public static func significance(_ counts: ItemCounts) -> TestResult {
    switch ItemAgreement.of(counts, .identity) {
    case .failure(let undefined): return .undefined(undefined.reason, count: undefined.count)
    case .success(let items):
      let ratings = (0..<counts.itemCount).map { counts.row($0).reduce(0, +) }
      guard let raters = ratings.max(), ratings.min() == raters else {
        return .undefined(.invalidInput, count: items.paired)
      }
      let spread = items.prevalence.reduce(0) { $0 + $1 * (1 - $1) }
      let skew = items.prevalence.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
      guard spread > 1e-12 else { return .undefined(.noVariation, count: items.paired) }
      let pairs = Double(items.rated) * Double(raters) * Double(raters - 1)
      let error = (2 * max(0, spread * spread - skew) / pairs).squareRoot() / spread
      return TestResult.normal(
        (items.observed - 1 + spread) / spread, standardError: error, count: items.paired)
    }
  }
}

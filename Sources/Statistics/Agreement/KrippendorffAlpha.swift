/// Krippendorff's alpha: 1 less the observed disagreement over that expected if ratings were dealt
/// out at random. For any number of raters, with gaps.
public enum KrippendorffAlpha {
  /// How far two ratings are from each other.
  public enum Metric: Sendable, Hashable {
    /// 1 unless they are the same.
    case nominal
    /// From how many ratings lie between them: `(Σ_{g=c…k} n_g − (n_c + n_k)/2)²`, so from how often
    /// each category was used. Not Gwet's "ordinal" weights.
    case ordinal
    /// `(c − k)²` on the places that the scale declares.
    case interval
    /// `((c − k) / (c + k))²` on places of 0 and above.
    case ratio
  }

  /// Alpha of ratings in categories.
  ///
  /// `α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck` with o_ck the coincidences of values within
  /// items, each item's pairs divided by its ratings less 1, and n the ratings of items that two or
  /// more rated (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C and E;
  /// Krippendorff 2019, Content Analysis, 4th ed., chapter 12). Undefined without variation. It
  /// has no interval: `bootstrap` gives one.
  ///
  /// `count` is the number of items rated twice or more, `missing` that of the others.
  public static func estimate(_ counts: ItemCounts, metric: Metric) -> Statistic {
    statistic(AlphaSums.of(counts, metric))
  }

  /// The same on a matrix of categories.
  public static func estimate(_ matrix: CategoryMatrix, metric: Metric) -> Statistic {
    estimate(ItemCounts(matrix), metric: metric)
  }

  /// The same on numbers, scores for instance, each distinct number being a category.
  public static func estimate(_ matrix: RatingMatrix, metric: Metric) -> Statistic {
    metric == .interval
      ? statistic(AlphaSums.ofNumbers(matrix))
      : estimate(ItemCounts(numbers: matrix), metric: metric)
  }

  /// Alpha with a bootstrap interval over the items that two or more rated. The order of items and
  /// raters does not matter.
  public static func bootstrap(
    _ counts: ItemCounts, metric: Metric, plan: BootstrapPlan
  ) -> BootstrapResult {
    bootstrap(AlphaSums.of(counts, metric), plan)
  }

  /// The same on a matrix of categories.
  public static func bootstrap(
    _ matrix: CategoryMatrix, metric: Metric, plan: BootstrapPlan
  ) -> BootstrapResult {
    bootstrap(ItemCounts(matrix), metric: metric, plan: plan)
  }

  /// The same on numbers, scores for instance.
  public static func bootstrap(
    _ matrix: RatingMatrix, metric: Metric, plan: BootstrapPlan
  ) -> BootstrapResult {
    metric == .interval
      ? bootstrap(AlphaSums.ofNumbers(matrix), plan)
      : bootstrap(ItemCounts(numbers: matrix), metric: metric, plan: plan)
  }

  private static func statistic(_ sums: Result<AlphaSums, Undefined>) -> Statistic {
    switch sums {
    case .failure(let undefined): undefined.statistic
    case .success(let alpha): alpha.statistic
    }
  }

  private static func bootstrap(
    _ sums: Result<AlphaSums, Undefined>, _ plan: BootstrapPlan
  ) -> BootstrapResult {
    switch sums {
    case .failure(let undefined): return Bootstrap.undefined(undefined.reason, undefined.count)
    case .success(let alpha):
      guard case .defined(let estimate) = alpha.statistic else {
        return BootstrapResult(statistic: alpha.statistic, replicates: 0, dropped: 0)
      }
      return Bootstrap.estimate(alpha.sums, of: estimate, plan: plan, alpha.value)
    }
  }
}

extension GwetAC {
  /// AC1 or AC2 with a bootstrap interval over rated items, beside the published one of `estimate`. The
  /// order of items and raters does not matter.
  public static func bootstrap(
    _ counts: ItemCounts, weights: AgreementWeights = .identity, plan: BootstrapPlan
  ) -> BootstrapResult {
    let found = estimate(counts, weights: weights, level: plan.level)
    guard case .defined(let estimate) = found,
      case .success(let items) = ItemAgreement.of(counts, weights),
      let scale = chanceScale(items.weights)
    else { return BootstrapResult(statistic: found, replicates: 0, dropped: 0) }
    let size = counts.scale.count
    // Agreement, whether there is one, and the shares of categories.
    let sums = ItemSums(
      items.agreements.enumerated().map { item, agreement in
        [agreement ?? 0, agreement == nil ? 0 : 1]
          + items.shares[item * size..<(item + 1) * size]
      })
    return Bootstrap.estimate(sums, of: estimate, plan: plan) { sums in
      guard sums[1] > 0.5 else { return nil }
      // The shares of an item sum to 1: the total is the number of items drawn.
      var (spread, total) = (0.0, 0.0)
      for category in 0..<size { total += sums[2 &+ category] }
      for category in 0..<size {
        let share = sums[2 &+ category] / total
        spread += share * (1 - share)
      }
      let chance = scale * spread
      return chance < 1 - 1e-12 ? (sums[0] / sums[1] - chance) / (1 - chance) : nil
    }
  }

  /// The same on a matrix of ratings.
  public static func bootstrap(
    _ matrix: CategoryMatrix, weights: AgreementWeights = .identity, plan: BootstrapPlan
  ) -> BootstrapResult {
    bootstrap(ItemCounts(matrix), weights: weights, plan: plan)
  }
}

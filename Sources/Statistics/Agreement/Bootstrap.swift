/// Intervals by resampling items, for any statistic. Items (calls) are drawn with replacement, as
/// they are what was sampled; raters stay as they are.
public enum Bootstrap {
  /// A statistic with a bootstrap interval.
  ///
  /// The draw goes by the items' numbers: items in another order, or another seed, give other
  /// replicates.
  /// - Parameters:
  ///   - items: the number of items.
  ///   - plan: the seed, the number of replicates, the method and the level.
  ///   - statistic: the statistic on the items with these numbers, counted from 0, of which some
  ///     come several times. Undefined replicates are dropped and counted.
  public static func estimate(
    items: Int, plan: BootstrapPlan, of statistic: ([Int]) -> Statistic
  ) -> BootstrapResult {
    guard items > 0 else { return undefined(.noObservations, 0) }
    guard plan.isUsable, items < Int(Int32.max) else { return undefined(.invalidInput, items) }
    let all = Array(0..<items)
    let found = statistic(all)
    guard case .defined(let estimate) = found else {
      return BootstrapResult(statistic: found, replicates: 0, dropped: 0)
    }
    var draws = ItemDraws(seed: plan.seed, items: items)
    var drawn = [Int32](repeating: 0, count: items)
    var values: [Double] = []
    values.reserveCapacity(plan.replicates)
    for _ in 0..<plan.replicates {
      drawn.withUnsafeMutableBufferPointer { draws.fill($0) }
      if let value = statistic(drawn.map { Int($0) }).estimate?.value { values.append(value) }
    }
    return Replicates(values: values, dropped: plan.replicates - values.count)
      .result(for: estimate, plan) {
        all.compactMap { left in statistic(all.filter { $0 != left }).estimate?.value }
      }
  }

  /// A statistic of a matrix of numbers with a bootstrap interval over its items.
  public static func estimate(
    _ matrix: RatingMatrix, plan: BootstrapPlan, of statistic: (RatingMatrix) -> Statistic
  ) -> BootstrapResult {
    estimate(items: matrix.itemCount, plan: plan) { statistic(matrix.selecting(items: $0)) }
  }

  /// A statistic of a matrix of categories with a bootstrap interval over its items.
  public static func estimate(
    _ matrix: CategoryMatrix, plan: BootstrapPlan, of statistic: (CategoryMatrix) -> Statistic
  ) -> BootstrapResult {
    estimate(items: matrix.itemCount, plan: plan) { statistic(matrix.selecting(items: $0)) }
  }

  /// A statistic of sums over items; `nil` from `figure` is an undefined replicate.
  static func estimate(
    _ sums: ItemSums, of estimate: Estimate, plan: BootstrapPlan,
    _ figure: (UnsafeBufferPointer<Double>) -> Double?
  ) -> BootstrapResult {
    guard plan.isUsable else { return undefined(.invalidInput, estimate.count) }
    return sums.resampled(plan, figure)
      .result(for: estimate, plan) { sums.leavingOut(figure) }
  }

  /// No figure, and no replicate.
  static func undefined(_ reason: UndefinedReason, _ count: Int) -> BootstrapResult {
    BootstrapResult(statistic: .undefined(reason, count: count), replicates: 0, dropped: 0)
  }
}

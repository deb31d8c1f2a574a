/// Means of several groups, each drawn toward the others by as much as chance explains: the
/// hierarchical normal model of Gelman et al. (Bayesian Data Analysis, 3rd ed., §5.4).
///
/// Observations of group j are `N(θj, σ²)`, the groups' true means `N(μ, τ²)`, μ flat. τ has a
/// half-normal prior (Gelman 2006, Bayesian Analysis 1:515–534), and is summed over rather than
/// estimated, so that two groups are enough and no group is ever drawn in fully. Given τ, a mean
/// from n observations becomes `B·μ̂ + (1 − B)·ȳ`, `B = (σ²/n) / (σ²/n + τ²)`: the empirical Bayes
/// estimator of Efron & Morris (1975), whose B James & Stein (1961) estimated from the means alone.
public struct HierarchicalMeans: Sendable {
  /// What is held before any observation is seen, in the unit of the observations.
  public struct Assumptions: Sendable, Hashable {
    /// The scale of the half-normal prior of τ: how far groups commonly lie from each other.
    public let betweenScale: Double
    /// The standard deviation of single observations expected within a group.
    public let withinDeviation: Double
    /// How many observations that expectation is worth; keeps σ above 0 when nothing varies.
    public let withinWeight: Double

    /// Assumptions. All are above 0.
    public init(betweenScale: Double, withinDeviation: Double, withinWeight: Double) {
      self.betweenScale = betweenScale
      self.withinDeviation = withinDeviation
      self.withinWeight = withinWeight
    }
  }

  /// σ²: the pooled variance within groups and the expected one, weighted by observations.
  public let withinVariance: Double

  private let groups: [Summary]
  private let spreads: [Spread]

  /// What the data say of the groups' centre if τ has one value.
  private struct Spread {
    let variance: Double
    let center: Double
    let centerVariance: Double
    let weight: Double
  }

  /// The steps of τ from 0 to four times its scale; 64 agree with adaptive quadrature to 0.002 of the unit.
  private static let steps = 64

  /// The groups' posterior; `nil` when no group has an observation or an assumption is not above 0.
  public init?(groups: [Summary], assumptions: Assumptions) {
    guard assumptions.betweenScale > 0, assumptions.betweenScale.isFinite,
      assumptions.withinDeviation > 0, assumptions.withinDeviation.isFinite,
      assumptions.withinWeight > 0, assumptions.withinWeight.isFinite
    else { return nil }
    let observed = groups.filter { $0.count > 0 }
      .sorted { ($0.count, $0.mean) < ($1.count, $1.mean) }
    guard !observed.isEmpty else { return nil }
    let squares = observed.map(\.squaredDeviations).sorted().reduce(0, +)
    let freedom = observed.reduce(0) { $0 + Double($1.count - 1) }
    let expected = assumptions.withinDeviation * assumptions.withinDeviation
    let within =
      (squares + assumptions.withinWeight * expected) / (freedom + assumptions.withinWeight)
    guard within.isFinite, within > 0 else { return nil }
    let classes = SizeClass.classes(of: observed)
    let step = 4 * assumptions.betweenScale / Double(Self.steps)
    let candidates = (0..<Self.steps).map { index in
      let tau = (Double(index) + 0.5) * step
      let ratio = tau / assumptions.betweenScale
      return Self.spread(
        variance: tau * tau, within: within, classes: classes, logPrior: -ratio * ratio / 2)
    }
    let highest = candidates.map(\.logWeight).max() ?? 0
    let weights = candidates.map { exponential($0.logWeight - highest) }
    let total = weights.reduce(0, +)
    guard total.isFinite, total > 0 else { return nil }
    self.groups = groups
    withinVariance = within
    spreads = zip(candidates, weights).map { candidate, weight in
      Spread(
        variance: candidate.variance, center: candidate.center,
        centerVariance: candidate.centerVariance, weight: weight / total)
    }
  }

  /// The true mean of one group, by its place in the list given; `nil` when there is no such place.
  /// A group without observations gets what the others say of it.
  public func posterior(of index: Int) -> ShrunkenMean? {
    guard groups.indices.contains(index) else { return nil }
    let group = groups[index]
    return ShrunkenMean(
      components: spreads.map { spread in
        guard group.count > 0 else {
          return ShrunkenMean.Component(
            mean: spread.center, variance: spread.variance + spread.centerVariance,
            weight: spread.weight)
        }
        let error = withinVariance / Double(group.count)
        let drawn = error / (error + spread.variance)
        return ShrunkenMean.Component(
          mean: drawn * spread.center + (1 - drawn) * group.mean,
          variance: (1 - drawn) * error + drawn * drawn * spread.centerVariance,
          weight: spread.weight)
      })
  }

  /// BDA3 equations 5.20 and 5.21 for one value of τ².
  private static func spread(
    variance: Double, within: Double, classes: [SizeClass], logPrior: Double
  ) -> (variance: Double, center: Double, centerVariance: Double, logWeight: Double) {
    var (precision, pull) = (0.0, 0.0)
    for size in classes {
      let inverse = 1 / (within / Double(size.count) + variance)
      precision += Double(size.groups) * inverse
      pull += size.sum * inverse
    }
    let center = pull / precision
    var log = logPrior - naturalLogarithm(precision) / 2
    for size in classes {
      let total = within / Double(size.count) + variance
      let squares =
        size.squares - 2 * center * size.sum + Double(size.groups) * center * center
      log -= (Double(size.groups) * naturalLogarithm(total) + max(0, squares) / total) / 2
    }
    return (variance, center + (classes.first?.origin ?? 0), 1 / precision, log)
  }
}

/// The groups that have the same number of observations: they share every weight.
private struct SizeClass {
  let count: Int
  let origin: Double
  var groups = 0
  var sum = 0.0
  var squares = 0.0

  /// `observed` is in order of count. Sums are taken from a common origin, near the means.
  static func classes(of observed: [Summary]) -> [SizeClass] {
    let origin = observed[observed.count / 2].mean
    var result: [SizeClass] = []
    for group in observed {
      if result.last?.count != group.count {
        result.append(SizeClass(count: group.count, origin: origin))
      }
      let distance = group.mean - origin
      result[result.count - 1].groups += 1
      result[result.count - 1].sum += distance
      result[result.count - 1].squares += distance * distance
    }
    return result
  }
}

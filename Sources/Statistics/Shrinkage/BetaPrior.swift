/// What is known of a share before any of a group's own answers: a beta distribution, worth
/// `concentration` answers with a share of `mean`.
public struct BetaPrior: Sendable, Hashable {
  /// The first parameter: successes that the prior is worth.
  public let alpha: Double
  /// The second parameter: failures that the prior is worth.
  public let beta: Double

  /// The expected share.
  public var mean: Double { alpha / concentration }
  /// How many answers the prior is worth: a group of as many is drawn half-way.
  public var concentration: Double { alpha + beta }

  /// A prior; `nil` unless both parameters are finite and above 0.
  public init?(alpha: Double, beta: Double) {
    guard alpha > 0, beta > 0, (alpha + beta).isFinite else { return nil }
    self.alpha = alpha
    self.beta = beta
  }

  /// What is known of a group's share with its answers: the posterior mean
  /// `(α + x)/(α + β + n)`, its standard deviation and its central interval (Gelman et al.,
  /// *Bayesian Data Analysis*, 3rd ed., §2.4). The count is that of the group's own answers; with
  /// none the posterior is the prior.
  public func posterior(_ tally: Tally, level: Double = 0.95) -> Statistic {
    guard let (first, second) = parameters(tally), level > 0, level < 1,
      let lower = BetaDistribution.quantile((1 - level) / 2, alpha: first, beta: second),
      let upper = BetaDistribution.quantile((1 + level) / 2, alpha: first, beta: second)
    else { return .undefined(.invalidInput, count: max(0, tally.total)) }
    let size = first + second
    let value = first / size
    return .defined(
      Estimate(
        value: value, count: tally.total,
        standardError: (value * (second / size) / (size + 1)).squareRoot(),
        interval: Interval(lower: lower, upper: upper, level: level)))
  }

  /// The probability that a group's true share lies under `threshold`, given its answers; `nil` for
  /// an impossible tally or a threshold outside 0…1.
  public func probability(below threshold: Double, given tally: Tally) -> Double? {
    parameters(tally).flatMap {
      BetaDistribution.cumulative(threshold, alpha: $0.0, beta: $0.1)
    }
  }

  private func parameters(_ tally: Tally) -> (Double, Double)? {
    guard tally.total >= 0, (0...tally.total).contains(tally.successes) else { return nil }
    return (
      alpha + Double(tally.successes), beta + (Double(tally.total) - Double(tally.successes))
    )
  }
}

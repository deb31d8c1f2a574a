/// Whether a difference is small enough: two one-sided tests against a margin agreed beforehand.
///
/// Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15:657–680. With difference
/// d, its standard error, ν degrees of freedom and margin m, `t₁ = (d + m)/error` is tested upwards
/// and `t₂ = (d − m)/error` downwards; both at α is the same as the 1 − 2α interval within ±m.
public struct Equivalence: Sendable, Hashable {
  /// What the data say of a difference and a margin.
  public enum Verdict: String, Sendable, Hashable {
    /// The difference lies within the margin: both tests reject.
    case equivalent
    /// The difference lies beyond the margin: the interval is wholly outside.
    case different
    /// Too few items, or a difference too near the margin, to tell.
    case inconclusive
  }

  /// The difference, with the interval of level 1 − 2α (90 % for α = 5 %).
  public let difference: Statistic
  /// The margin, in the unit of the difference.
  public let margin: Double
  /// The probability of t₁ or more if the true difference were −margin; `nil` without an error.
  public let lowerProbability: Double?
  /// The probability of t₂ or less if the true difference were +margin; `nil` without an error.
  public let upperProbability: Double?
  /// The verdict; `inconclusive` too when the difference is undefined or has no error.
  public let verdict: Verdict

  /// The probability of the test: the larger of the two.
  public var probability: Double? {
    guard let lowerProbability, let upperProbability else { return nil }
    return max(lowerProbability, upperProbability)
  }

  /// The test of a difference that is already known with its error and degrees of freedom: paired,
  /// Welch's, of a panel's groups, against a reference.
  /// - Parameters:
  ///   - margin: the largest difference that does not matter, above 0.
  ///   - alpha: the error of each test, above 0 and under 0.5.
  public init(_ difference: Means.Difference, margin: Double, alpha: Double = 0.05) {
    self.margin = margin
    guard margin > 0, margin.isFinite, alpha > 0, alpha < 0.5 else {
      self.difference = .undefined(.invalidInput, count: difference.statistic.count)
      (lowerProbability, upperProbability, verdict) = (nil, nil, .inconclusive)
      return
    }
    guard let estimate = difference.statistic.estimate, let error = estimate.standardError,
      let freedom = difference.degreesOfFreedom
    else {
      self.difference = difference.statistic
      (lowerProbability, upperProbability, verdict) = (nil, nil, .inconclusive)
      return
    }
    let narrowed = Means.Difference(
      value: estimate.value, error: error, freedom: freedom, count: estimate.count,
      missing: estimate.missing, level: 1 - 2 * alpha)
    self.difference = narrowed.statistic
    lowerProbability = StudentDistribution.cumulative(
      -(estimate.value + margin) / error, degreesOfFreedom: freedom)
    upperProbability = StudentDistribution.cumulative(
      (estimate.value - margin) / error, degreesOfFreedom: freedom)
    guard let lowerProbability, let upperProbability else {
      verdict = .inconclusive
      return
    }
    if max(lowerProbability, upperProbability) <= alpha {
      verdict = .equivalent
    } else {
      // Beyond a margin at α: the other side of either test.
      let beyond = max(lowerProbability, upperProbability) >= 1 - alpha
      verdict = beyond ? .different : .inconclusive
    }
  }

  /// The paired test, on two lists of scores of the same items; `nil` marks a gap.
  public init(
    _ first: [Double?], minus second: [Double?], margin: Double, alpha: Double = 0.05
  ) {
    self.init(Means.pairedDifference(first, minus: second), margin: margin, alpha: alpha)
  }

  /// Welch's test, on two independent samples.
  public init(
    independent first: [Double], minus second: [Double], margin: Double, alpha: Double = 0.05
  ) {
    self.init(Means.difference(first, minus: second), margin: margin, alpha: alpha)
  }
}

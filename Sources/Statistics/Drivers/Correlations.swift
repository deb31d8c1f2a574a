/// Correlations of scores, with their test. ``RankCorrelation`` is the one for ordered answers.
public enum Correlations {
  /// A correlation with what a test of it needs.
  public struct Result: Sendable, Hashable {
    /// The correlation, −1 to 1.
    public let statistic: Statistic
    /// The two-sided probability of one as far from 0 if there were none, by Student's t at n − 2
    /// degrees of freedom; `nil` without a correlation, or for exactly ±1.
    public let probability: Double?
  }

  /// Pearson's correlation, with Fisher's (1921) z interval, variance 1/(n − 3); one of exactly ±1,
  /// or of 3 pairs, has none.
  /// - Parameters:
  ///   - pairs: finite numbers, in any order; 3 at least.
  ///   - level: the confidence level.
  public static func pearson(_ pairs: [(Double, Double)], level: Double = 0.95) -> Result {
    let count = pairs.count
    func undefined(_ reason: UndefinedReason) -> Result {
      Result(statistic: .undefined(reason, count: count), probability: nil)
    }
    guard count > 0 else { return undefined(.noObservations) }
    guard let z = NormalDistribution.criticalValue(level: level),
      let table = DriverTable(predictors: [pairs.map(\.0)], outcomes: pairs.map(\.1))
    else { return undefined(.invalidInput) }
    guard count > 2 else { return undefined(.tooFewObservations(needed: 3)) }
    guard let correlations = CorrelationTable(table) else { return undefined(.invalidInput) }
    guard correlations.deviations.allSatisfy({ $0 > 0 }) else { return undefined(.noVariation) }
    let raw = correlations[0, 1]
    // A perfect line is perfect despite rounding.
    let value = raw.magnitude > 1 - 1e-15 ? (raw < 0 ? -1 : 1) : raw
    let center = inverseHyperbolicTangent(value)
    let margin = z / Double(count - 3).squareRoot()
    let interval =
      value.magnitude < 1 && count > 3
      ? Interval(
        lower: hyperbolicTangent(center - margin), upper: hyperbolicTangent(center + margin),
        level: level) : nil
    return Result(
      statistic: .defined(Estimate(value: value, count: count, interval: interval)),
      probability: probability(of: value, count: count))
  }

  /// The point-biserial correlation: Pearson's, of a yes or no (1 or 0) with a number (Tate 1954,
  /// Annals of Mathematical Statistics 25:603–607, for its relation to Student's t). Its interval,
  /// Fisher's, is approximate: a yes or no is not normal.
  public static func pointBiserial(
    _ pairs: [(Bool, Double)], level: Double = 0.95
  ) -> Result {
    pearson(pairs.map { ($0.0 ? 1 : 0, $0.1) }, level: level)
  }

  /// The two-sided probability of a correlation as far from 0 if there were none,
  /// `t = r √((n − 2)/(1 − r²))` at n − 2 degrees of freedom; approximate for ranks. `nil` for 2
  /// pairs or fewer, or unless |r| < 1.
  public static func probability(of coefficient: Double, count: Int) -> Double? {
    guard coefficient.magnitude < 1, count > 2 else { return nil }
    let freedom = Double(count - 2)
    let t = coefficient * (freedom / (1 - coefficient * coefficient)).squareRoot()
    return StudentDistribution.twoSided(t, degreesOfFreedom: freedom)
  }

  /// The correlation that two measures would have without their errors, `r / √(ρ₁ ρ₂)` (Spearman
  /// 1904, American Journal of Psychology 15:72–101); its error and interval are divided likewise
  /// (Hunter & Schmidt 2004, eq. 3.14), as if both reliabilities were known.
  ///
  /// It may exceed 1 by chance, or because a reliability is understated: then it is left as it is.
  /// - Parameters:
  ///   - correlation: the correlation observed.
  ///   - reliability: that of the first measure, above 0 and at most 1.
  ///   - otherReliability: that of the second.
  public static func corrected(
    _ correlation: Statistic, reliability: Double, otherReliability: Double
  ) -> Statistic {
    guard let estimate = correlation.estimate else { return correlation }
    let reliabilities = [reliability, otherReliability]
    guard reliabilities.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
      return .undefined(.invalidInput, count: estimate.count)
    }
    let factor = 1 / (reliability.squareRoot() * otherReliability.squareRoot())
    guard let value = finite(estimate.value * factor) else {
      return .undefined(.invalidInput, count: estimate.count)
    }
    return .defined(
      Estimate(
        value: value, count: estimate.count, missing: estimate.missing,
        standardError: estimate.standardError.map { $0 * factor },
        interval: estimate.interval.map {
          Interval(lower: $0.lower * factor, upper: $0.upper * factor, level: $0.level)
        }))
  }
}

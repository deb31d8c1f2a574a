/// How many to draw for an interval of a wanted half-width.
public struct SampleSize: Sendable, Hashable {
  /// The number from a population without end.
  public let uncorrected: Double
  /// The number from the population at hand, before it is rounded up.
  public let exact: Double
  /// The number to draw: `exact` rounded up, never more than there are.
  public let count: Int

  /// For a share: `n₀ = z² P(1 − P)/d²`, then `n = n₀ / (1 + (n₀ − 1)/N)` (Cochran, *Sampling
  /// Techniques*, 3rd ed. 1977, eq. 4.1–4.2).
  /// - Parameters:
  ///   - margin: the half-width d, above 0; 0.05 for ± 5 points.
  ///   - share: the share expected, 0 to 1; 0.5 is the worst case.
  ///   - population: how many there are; `nil` for no end.
  ///   - level: the confidence level.
  /// - Returns: `nil` for a margin, share, population or level that is impossible.
  public static func forShare(
    margin: Double, expecting share: Double = 0.5, population: Int? = nil, level: Double = 0.95
  ) -> SampleSize? {
    NormalDistribution.criticalValue(level: level).flatMap {
      forShare(margin: margin, share: share, population: population, square: $0 * $0)
    }
  }

  /// As Krejcie & Morgan (1970, Educational and Psychological Measurement 30:607–610) print it:
  /// `χ² N P(1 − P) / (d²(N − 1) + χ² P(1 − P))` with χ² = 3.841. Their table rounds to the nearest,
  /// which may fall short of the margin; `count` rounds up.
  public static func krejcieMorgan(
    population: Int, share: Double = 0.5, margin: Double = 0.05, chiSquare: Double = 3.841
  ) -> SampleSize? {
    forShare(margin: margin, share: share, population: population, square: chiSquare)
  }

  /// For a mean: `n₀ = (z s/e)²`, then `n = n₀ / (1 + n₀/N)` (Cochran 1977, eq. 4.9–4.10).
  /// - Parameters:
  ///   - margin: the half-width e, above 0, in the unit of the scores.
  ///   - deviation: the standard deviation s expected of single scores, 0 or more.
  ///   - population: how many there are; `nil` for no end.
  ///   - level: the confidence level.
  /// - Returns: `nil` for a margin, deviation, population or level that is impossible.
  public static func forMean(
    margin: Double, deviation: Double, population: Int? = nil, level: Double = 0.95
  ) -> SampleSize? {
    guard margin > 0, deviation >= 0, let z = NormalDistribution.criticalValue(level: level) else {
      return nil
    }
    let root = z * deviation / margin
    return SampleSize(uncorrected: root * root, population: population) { $0 / (1 + $0 / $1) }
  }

  private static func forShare(
    margin: Double, share: Double, population: Int?, square: Double
  ) -> SampleSize? {
    guard margin > 0, (0...1).contains(share), square > 0 else { return nil }
    return SampleSize(
      uncorrected: square * share * (1 - share) / (margin * margin), population: population
    ) { $0 / (1 + ($0 - 1) / $1) }
  }

  private init?(
    uncorrected: Double, population: Int?, correction: (_ n: Double, _ size: Double) -> Double
  ) {
    guard uncorrected.isFinite, population ?? 1 > 0 else { return nil }
    self.uncorrected = uncorrected
    exact = population.map { max(0, correction(uncorrected, Double($0))) } ?? uncorrected
    // The slack keeps a number that is whole but for rounding.
    guard let rounded = Int(exactly: (exact - 1e-9).rounded(.up)) else { return nil }
    count = min(max(1, rounded), population ?? .max)
  }
}

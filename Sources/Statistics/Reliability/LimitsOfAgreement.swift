/// How far two scores of the same item may lie from each other: Bland & Altman (1986), The Lancet
/// i:307–310.
///
/// With d̄ and s the mean and standard deviation of the n differences, the limits are
/// `d̄ ± multiplier · s`. Intervals are Student's with n − 1 degrees of freedom on the errors
/// `s/√n` of the bias and `√3 · s/√n` of a limit, which is the paper's approximation.
public struct LimitsOfAgreement: Sendable, Hashable {
  /// One item on the plot.
  public struct Point: Sendable, Hashable {
    /// The item's place in the lists given, from 0.
    public let item: Int
    /// The mean of both scores, in their unit.
    public let mean: Double
    /// First score minus second, in their unit.
    public let difference: Double
  }

  /// The items that have both scores, in the order given.
  public let points: [Point]
  /// The mean difference, first minus second, with its interval.
  public let bias: Statistic
  /// The standard deviation of the differences; `nil` under two items.
  public let deviation: Double?
  /// The limit under the bias, with its interval.
  public let lowerLimit: Statistic
  /// The limit above the bias, with its interval.
  public let upperLimit: Statistic
  /// How many standard deviations the limits lie from the bias.
  public let multiplier: Double

  /// The limits for two lists of scores of the same items, `nil` for a gap.
  ///
  /// - Parameters:
  ///   - multiplier: 1.96 for 95 % of normal differences; 2 as the paper computes them.
  ///   - level: the level of the three intervals.
  public init(
    _ first: [Double?], minus second: [Double?], multiplier: Double = 1.96, level: Double = 0.95
  ) {
    let comparison = Means.pairedDifference(first, minus: second, level: level)
    let valid = multiplier > 0 && multiplier.isFinite
    bias =
      valid ? comparison.statistic : .undefined(.invalidInput, count: comparison.statistic.count)
    self.multiplier = multiplier
    points =
      bias.estimate == nil
      ? []
      : zip(first, second).enumerated().compactMap { item, pair in
        guard let one = pair.0, let two = pair.1 else { return nil }
        return Point(item: item, mean: one / 2 + two / 2, difference: one - two)
      }
    guard let bias = bias.estimate else {
      deviation = nil
      (lowerLimit, upperLimit) = (self.bias, self.bias)
      return
    }
    guard bias.count > 1 else {
      deviation = nil
      lowerLimit = .undefined(.tooFewObservations(needed: 2), count: bias.count)
      upperLimit = lowerLimit
      return
    }
    let root = Double(bias.count).squareRoot()
    let spread = (bias.standardError ?? 0) * root
    deviation = spread
    func limit(_ value: Double) -> Statistic {
      let freedom = Double(bias.count - 1)
      return Means.Difference(
        value: value, error: 3.0.squareRoot() * spread / root, freedom: freedom,
        count: bias.count, missing: bias.missing, level: level
      ).statistic
    }
    lowerLimit = limit(bias.value - multiplier * spread)
    upperLimit = limit(bias.value + multiplier * spread)
  }

  /// The limits of two raters of a matrix, counted from 0: `rater` minus `reference`. A place outside
  /// the matrix has gaps only.
  public init(
    _ ratings: RatingMatrix, rater: Int, minus reference: Int, multiplier: Double = 1.96,
    level: Double = 0.95
  ) {
    self.init(
      ratings.ratings(of: rater), minus: ratings.ratings(of: reference), multiplier: multiplier,
      level: level)
  }
}

extension RatingMatrix {
  /// What one rater gave each item, `nil` for a gap.
  func ratings(of rater: Int) -> [Double?] {
    (0..<itemCount).map { rating(rater: rater, item: $0) }
  }
}

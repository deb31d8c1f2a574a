/// How often numbers of several raters lie within a tolerance of each other. The comparison includes
/// the tolerance itself, with 10⁻⁹ of slack: 66.3 − 61.3 is not ≤ 5 in binary.
public enum ToleranceAgreement {
  /// The share of items, among those that every rater rated, whose highest and lowest ratings are
  /// within the tolerance, with Wilson's interval. `missing` counts the items with a gap.
  ///
  /// Against a reference, give two rows: the rater's and the reference's.
  /// - Parameters:
  ///   - tolerance: in the unit of the ratings, 0 or more.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func allRaters(
    _ matrix: RatingMatrix, tolerance: Double, level: Double = 0.95
  ) -> Statistic {
    guard let limit = limit(tolerance, level) else {
      return .undefined(.invalidInput, count: matrix.itemCount)
    }
    guard matrix.missingCount < matrix.cells.count else {
      return .undefined(.noObservations, count: 0)
    }
    guard matrix.raterCount > 1 else {
      return .undefined(.noPairs, count: matrix.itemCount - matrix.missingCount)
    }
    let complete = matrix.completeItems
    guard !complete.isEmpty else { return .undefined(.tooFewObservations(needed: 1), count: 0) }
    let agreed = complete.count { item in
      let ratings = ratings(of: item, in: matrix)
      guard let least = ratings.min(), let most = ratings.max() else { return false }
      return most - least <= limit
    }
    let share = Proportions.wilson(successes: agreed, of: complete.count, level: level)
    guard let share = share.estimate else { return share }
    return .defined(
      Estimate(
        value: share.value, count: share.count, missing: matrix.itemCount - complete.count,
        interval: share.interval))
  }

  /// The share of pairs of raters within the tolerance, averaged over the items that two or more
  /// rated: gaps cost only the pairs that they touch.
  ///
  /// Interval: the mean of the items' shares with Student's t, held within 0…1. When every pair
  /// agrees, or none, the bound is Wilson's on the share of such items.
  /// - Parameters:
  ///   - tolerance: in the unit of the ratings, 0 or more.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func pairs(
    _ matrix: RatingMatrix, tolerance: Double, level: Double = 0.95
  ) -> Statistic {
    guard let limit = limit(tolerance, level) else {
      return .undefined(.invalidInput, count: matrix.itemCount)
    }
    var shares: [Double] = []
    var rated = 0
    for item in 0..<matrix.itemCount {
      let ratings = ratings(of: item, in: matrix)
      if !ratings.isEmpty { rated += 1 }
      guard ratings.count > 1 else { continue }
      shares.append(share(of: ratings, within: limit))
    }
    guard rated > 0 else { return .undefined(.noObservations, count: 0) }
    guard !shares.isEmpty else { return .undefined(.noPairs, count: rated) }
    let n = Double(shares.count)
    let value = shares.reduce(0, +) / n
    let squares = shares.reduce(0) { $0 + ($1 - value) * ($1 - value) }
    let error = shares.count > 1 ? (squares / (n * (n - 1))).squareRoot() : nil
    return .defined(
      Estimate(
        value: value, count: shares.count, missing: matrix.itemCount - shares.count,
        standardError: error,
        interval: value <= 1e-12
          ? Proportions.wilson(successes: 0, of: shares.count, level: level).estimate?.interval
          : AgreementInterval.of(
            value: value, standardError: error, observed: value, chance: 0, items: shares.count,
            freedom: n - 1, floor: 0, level: level)))
  }

  private static func limit(_ tolerance: Double, _ level: Double) -> Double? {
    guard tolerance >= 0, tolerance.isFinite, level > 0, level < 1 else { return nil }
    return tolerance + 1e-9
  }

  private static func ratings(of item: Int, in matrix: RatingMatrix) -> [Double] {
    (0..<matrix.raterCount).compactMap { matrix.rating(rater: $0, item: item) }
  }

  private static func share(of ratings: [Double], within limit: Double) -> Double {
    var agreed = 0
    for second in ratings.indices {
      for first in 0..<second where (ratings[first] - ratings[second]).magnitude <= limit {
        agreed += 1
      }
    }
    return Double(agreed) / Double(ratings.count * (ratings.count - 1) / 2)
  }
}

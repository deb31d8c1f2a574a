/// Answers on a declared scale of whole numbers: satisfaction (CSAT) or effort (CES). Which end is good
/// is declared with the survey, never guessed: customer effort scores exist both ways.
public struct ScaleAnswers: Sendable, Hashable {
  /// The answers on the scale, ascending.
  public let values: [Int]
  /// Missing answers and those off the scale.
  public let dropped: Int
  /// The scale's ends.
  public let scale: ClosedRange<Int>

  /// Answers one by one, `nil` for a missing one.
  public init(_ scores: [Int?], scale: ClosedRange<Int>) {
    values = scores.compactMap(\.self).filter(scale.contains).sorted()
    dropped = scores.count - values.count
    self.scale = scale
  }

  /// The share of answers in `range`, both ends included, with Wilson's interval: 4…5 of 1…5 is the
  /// top two boxes.
  public func share(in range: ClosedRange<Int>, level: Double = 0.95) -> Statistic {
    withDropped(
      Proportions.wilson(
        successes: values.count(where: range.contains), of: values.count, level: level))
  }

  /// The mean answer with Student's interval, clipped to the scale.
  public func mean(level: Double = 0.95) -> Statistic {
    withDropped(
      Means.studentInterval(
        values.map(Double.init), level: level,
        within: Double(scale.lowerBound)...Double(scale.upperBound)))
  }

  /// The same answers counted from the scale's other end: effort becomes ease.
  public var reversed: ScaleAnswers {
    ScaleAnswers(
      // Wrapping, so that a scale of all whole numbers is no trap.
      kept: values.reversed().map { scale.lowerBound &+ (scale.upperBound &- $0) },
      dropped: dropped, scale: scale)
  }

  private init(kept: [Int], dropped: Int, scale: ClosedRange<Int>) {
    (values, self.dropped, self.scale) = (kept, dropped, scale)
  }

  private func withDropped(_ result: Statistic) -> Statistic {
    guard let estimate = result.estimate else { return result }
    return .defined(
      Estimate(
        value: estimate.value, count: estimate.count, missing: dropped,
        standardError: estimate.standardError, interval: estimate.interval))
  }
}

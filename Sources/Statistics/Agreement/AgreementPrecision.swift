/// What a number of items allows to say of an agreement: how far its interval reaches, and how many
/// items it takes to narrow it or to tell two agreements apart.
public struct AgreementPrecision: Sendable, Hashable {
  /// How the interval narrows.
  private enum Rule: Hashable {
    /// Student's t times `deviation / √n`.
    case deviation(Double)
    /// `scale · z² / (n + z²)`: full agreement, whose bound is Wilson's.
    case unanimous(scale: Double)
  }

  /// The agreement found.
  public let value: Double
  /// The number of items that it rests on.
  public let items: Int
  /// The confidence level.
  public let level: Double
  private let rule: Rule

  /// The precision of an agreement found.
  ///
  /// An item's own standard deviation is the standard error times √n. A share without standard error
  /// has `√(p (1 − p))`. Where every item agrees, the distance from 1 to the interval's lower bound
  /// shrinks as Wilson's, `z² / (n + z²)`.
  ///
  /// Returns `nil` when the figure carries neither error nor interval: one item, for instance.
  public init?(_ estimate: Estimate) {
    guard estimate.count > 0, estimate.value.isFinite else { return nil }
    let level = estimate.interval?.level ?? 0.95
    let n = Double(estimate.count)
    if let error = estimate.standardError, error > 1e-12, error.isFinite {
      rule = .deviation(error * n.squareRoot())
    } else if let interval = estimate.interval,
      let z = NormalDistribution.criticalValue(level: level)
    {
      if estimate.value >= 1 - 1e-12 || estimate.value <= 1e-12 {
        let reach = max(estimate.value - interval.lower, interval.upper - estimate.value)
        rule = .unanimous(scale: reach * (n + z * z) / (z * z))
      } else {
        guard (0...1).contains(estimate.value) else { return nil }
        rule = .deviation((estimate.value * (1 - estimate.value)).squareRoot())
      }
    } else {
      return nil
    }
    value = estimate.value
    items = estimate.count
    self.level = level
  }

  /// How far the interval would reach from the value with this many items:
  /// `t(n − 1) · s / √n`, or Wilson's reach when every item agrees; `nil` under two items.
  public func halfWidth(items: Int) -> Double? { reach(items, power: 0.5) }

  /// The fewest items whose interval reaches no further than `halfWidth` from the value; `nil` when
  /// that is not above 0 or takes more than ten million.
  public func items(forHalfWidth halfWidth: Double) -> Int? {
    fewest(power: 0.5) { $0 <= halfWidth + 1e-12 }
  }

  /// The fewest items whose interval excludes another agreement, if the value found is the true one:
  /// `(t(n − 1) + z(power)) · s / √n < |value − other|`.
  ///
  /// With a power of 0.5 the interval at the value found just excludes the other; as values found
  /// vary, half of all studies of that size would. 0.8 makes it four of five. Where every item agrees,
  /// power plays no part. `nil` when the two are the same, when it takes more than ten million, or for
  /// a power under 0.5.
  public func items(toExclude other: Double, power: Double = 0.5) -> Int? {
    guard power >= 0.5, power < 1, other.isFinite else { return nil }
    let gap = (value - other).magnitude
    return fewest(power: power) { $0 < gap }
  }

  /// The number of items to add to those at hand so that the interval excludes another agreement,
  /// 0 when they suffice.
  public func furtherItems(toExclude other: Double, power: Double = 0.5) -> Int? {
    items(toExclude: other, power: power).map { max(0, $0 - items) }
  }

  private func reach(_ items: Int, power: Double) -> Double? {
    switch rule {
    case .deviation(let deviation):
      guard items > 1,
        let t = StudentDistribution.criticalValue(
          level: level, degreesOfFreedom: Double(items - 1)),
        let z = NormalDistribution.quantile(power)
      else { return nil }
      return (t + z) * deviation / Double(items).squareRoot()
    case .unanimous(let scale):
      guard items > 0, let z = NormalDistribution.criticalValue(level: level) else { return nil }
      return scale * z * z / (Double(items) + z * z)
    }
  }

  private func fewest(power: Double, _ suffices: (Double) -> Bool) -> Int? {
    func isEnough(_ items: Int) -> Bool { reach(items, power: power).map(suffices) ?? false }
    var enough = 2
    while !isEnough(enough) {
      guard enough < 10_000_000 else { return nil }
      enough *= 2
    }
    // The reach shrinks with each item: halve the gap between too few and enough.
    var short = enough == 2 ? 1 : enough / 2
    while enough - short > 1 {
      let middle = (short + enough) / 2
      if isEnough(middle) { enough = middle } else { short = middle }
    }
    return enough
  }
}

internal import CBoostMath

/// The standard normal distribution, from Boost.Math.
public enum NormalDistribution {
  /// The probability of a value at or under `z`; `nil` when `z` is not a number.
  public static func cumulative(_ z: Double) -> Double? {
    guard !z.isNaN else { return nil }
    guard z.isFinite else { return z > 0 ? 1 : 0 }
    return finite(ecoute_normal_cumulative(z))
  }

  /// The value that a draw is under with the given probability; `nil` outside 0 < probability < 1.
  public static func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    return finite(ecoute_normal_quantile(probability))
  }

  /// The `z` of a two-sided interval, 1.96 for a level of 0.95; `nil` outside 0 < level < 1.
  static func criticalValue(level: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    return quantile(0.5 + level / 2)
  }
}

/// The value itself, or `nil` when it is an infinity or not a number.
func finite(_ value: Double) -> Double? {
  value.isFinite ? value : nil
}

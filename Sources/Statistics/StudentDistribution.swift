internal import CBoostMath

/// Student's t distribution, from Boost.Math. Degrees of freedom need not be whole.
public enum StudentDistribution {
  /// The probability of a value at or under `t`; `nil` unless there are degrees of freedom.
  public static func cumulative(_ t: Double, degreesOfFreedom: Double) -> Double? {
    guard !t.isNaN, degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    guard t.isFinite else { return t > 0 ? 1 : 0 }
    return finite(ecoute_student_cumulative(t, degreesOfFreedom))
  }

  /// The value that a draw is under with the given probability; `nil` outside 0 < probability < 1
  /// or without degrees of freedom.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double? {
    guard probability > 0, probability < 1, degreesOfFreedom > 0, degreesOfFreedom.isFinite else {
      return nil
    }
    return finite(ecoute_student_quantile(probability, degreesOfFreedom))
  }

  /// The `t` of a two-sided interval; `nil` outside 0 < level < 1.
  static func criticalValue(level: Double, degreesOfFreedom: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    return quantile(0.5 + level / 2, degreesOfFreedom: degreesOfFreedom)
  }

  /// The probability of a value as far from 0 as `t`, on either side.
  static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double? {
    cumulative(-t.magnitude, degreesOfFreedom: degreesOfFreedom).map { min(1, 2 * $0) }
  }
}

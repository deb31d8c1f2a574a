internal import CBoostMath

/// The chi-square distribution, from Boost.Math.
public enum ChiSquare {
  /// The probability of a value of `x` or more; `nil` when `x` is negative or not a number, or when
  /// there are no degrees of freedom.
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double? {
    guard x >= 0, degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    guard x.isFinite else { return 0 }
    return finite(ecoute_chi_square_upper_tail(x, degreesOfFreedom))
  }

  /// The value that a draw is under with the given probability; `nil` outside 0 < probability < 1 or
  /// without degrees of freedom.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double? {
    guard probability > 0, probability < 1, degreesOfFreedom > 0, degreesOfFreedom.isFinite else {
      return nil
    }
    return finite(ecoute_chi_square_quantile(probability, degreesOfFreedom))
  }
}

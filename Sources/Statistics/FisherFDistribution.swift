internal import CBoostMath

/// Fisher's F distribution, from Boost.Math. Degrees of freedom need not be whole.
public enum FisherFDistribution {
  /// The probability of a value of `f` or more; `nil` when `f` is negative or not a number, or when
  /// a side has no degrees of freedom.
  public static func upperTail(
    _ f: Double, numeratorFreedom: Double, denominatorFreedom: Double
  ) -> Double? {
    guard f >= 0, areFreedoms(numeratorFreedom, denominatorFreedom) else { return nil }
    guard f.isFinite else { return 0 }
    return finite(ecoute_fisher_f_upper_tail(f, numeratorFreedom, denominatorFreedom))
  }

  /// The value that a draw is under with the given probability; `nil` outside 0 < probability < 1 or
  /// without degrees of freedom.
  public static func quantile(
    _ probability: Double, numeratorFreedom: Double, denominatorFreedom: Double
  ) -> Double? {
    guard probability > 0, probability < 1, areFreedoms(numeratorFreedom, denominatorFreedom) else {
      return nil
    }
    return finite(ecoute_fisher_f_quantile(probability, numeratorFreedom, denominatorFreedom))
  }

  private static func areFreedoms(_ numerator: Double, _ denominator: Double) -> Bool {
    numerator > 0 && numerator.isFinite && denominator > 0 && denominator.isFinite
  }
}

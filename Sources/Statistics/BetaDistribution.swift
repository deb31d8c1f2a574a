internal import CBoostMath

/// The beta distribution, from Boost.Math.
public enum BetaDistribution {
  /// The probability of a share at or under `x`; `nil` when `x` is outside 0…1 or a parameter is not
  /// a finite number above 0.
  public static func cumulative(_ x: Double, alpha: Double, beta: Double) -> Double? {
    guard (0...1).contains(x), areParameters(alpha, beta) else { return nil }
    return finite(ecoute_beta_cumulative(x, alpha, beta))
  }

  /// The share that a draw is under with the given probability; `nil` outside 0 < probability < 1 or
  /// when a parameter is not a finite number above 0.
  public static func quantile(_ probability: Double, alpha: Double, beta: Double) -> Double? {
    guard probability > 0, probability < 1, areParameters(alpha, beta) else { return nil }
    return finite(ecoute_beta_quantile(probability, alpha, beta))
  }

  private static func areParameters(_ alpha: Double, _ beta: Double) -> Bool {
    alpha > 0 && alpha.isFinite && beta > 0 && beta.isFinite
  }
}

internal import CBoostMath

/// The logarithm of the gamma function and its derivatives, from Boost.Math, for x > 0.
enum GammaFunction {
  static func logarithm(_ x: Double) -> Double { ecoute_log_gamma(x) }
  static func digamma(_ x: Double) -> Double { ecoute_digamma(x) }
  static func trigamma(_ x: Double) -> Double { ecoute_trigamma(x) }
}

/// How a bootstrap over items is drawn and read.
public struct BootstrapPlan: Sendable, Hashable {
  /// How replicates become an interval.
  public enum Method: Sendable, Hashable {
    /// The quantiles of the replicates (Efron 1979).
    case percentile
    /// Bias-corrected and accelerated quantiles, BCa (Efron 1987, JASA 82:171–185).
    case accelerated
  }

  /// The number of resamples, from 1 to a million.
  public let replicates: Int
  /// The same seed gives the same replicates on every machine.
  public let seed: UInt64
  /// How replicates become an interval.
  public let method: Method
  /// The confidence level, between 0 and 1 excluded.
  public let level: Double

  /// A plan; 10,000 replicates and BCa unless told.
  public init(
    seed: UInt64, replicates: Int = 10_000, method: Method = .accelerated, level: Double = 0.95
  ) {
    self.replicates = replicates
    self.seed = seed
    self.method = method
    self.level = level
  }

  var isUsable: Bool { (1...1_000_000).contains(replicates) && level > 0 && level < 1 }
}

/// A figure with an interval from resampled items.
public struct BootstrapResult: Sendable, Hashable {
  /// The figure on the data, with the standard deviation of the replicates as its standard error.
  ///
  /// It has no interval when half the replicates or more are undefined, or when all are the same.
  public let statistic: Statistic
  /// The number of replicates that gave a figure.
  public let replicates: Int
  /// The number of replicates that gave none (no variation among the items drawn, for instance) and
  /// were dropped.
  public let dropped: Int
}

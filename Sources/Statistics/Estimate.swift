/// A confidence interval.
public struct Interval: Sendable, Hashable {
  /// The lower bound.
  public let lower: Double
  /// The upper bound.
  public let upper: Double
  /// The confidence level, 0.95 for 95 %.
  public let level: Double

  /// An interval between two bounds.
  public init(lower: Double, upper: Double, level: Double = 0.95) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Whether `value` lies between the bounds, both included.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}

/// A figure with what is needed to judge it.
public struct Estimate: Sendable, Hashable {
  /// The figure.
  public let value: Double
  /// The number of observations it rests on.
  public let count: Int
  /// The number of observations that had no value.
  public let missing: Int
  /// The standard error, where the method has one.
  public let standardError: Double?
  /// The interval, or `nil` when the data carry none (one observation, for instance).
  public let interval: Interval?

  /// A figure with its count and, where there is one, its interval.
  public init(
    value: Double, count: Int, missing: Int = 0, standardError: Double? = nil,
    interval: Interval? = nil
  ) {
    self.value = value
    self.count = count
    self.missing = missing
    self.standardError = standardError
    self.interval = interval
  }
}

/// Why a figure cannot be given.
public enum UndefinedReason: Sendable, Hashable {
  /// There is nothing to compute on.
  case noObservations
  /// More observations are needed than there are.
  case tooFewObservations(needed: Int)
  /// Every observation is the same, and the statistic compares differences.
  case noVariation
  /// Nothing was rated twice, and the statistic compares ratings of the same thing.
  case noPairs
  /// A value is not a finite number, or lies outside what the statistic accepts.
  case invalidInput
  /// What is to be compared shares no observation, not even through others.
  case disconnected
  /// The figure would be infinite: all observations speak in one direction.
  case unbounded
}

/// The result of a statistic: a figure, or the reason why there is none. Never NaN.
public enum Statistic: Sendable, Hashable {
  /// The figure.
  case defined(Estimate)
  /// No figure, why, and on how many observations.
  case undefined(UndefinedReason, count: Int)

  /// The figure, if there is one.
  public var estimate: Estimate? {
    if case .defined(let estimate) = self { estimate } else { nil }
  }

  /// The number of observations behind the result.
  public var count: Int {
    switch self {
    case .defined(let estimate): estimate.count
    case .undefined(_, let count): count
    }
  }
}

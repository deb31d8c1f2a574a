/// A test of a hypothesis, with what is needed to read it.
public struct SignificanceTest: Sendable, Hashable {
  /// The test statistic: a chi-square or a z as the function says; `nil` for an exact test.
  public let statistic: Double?
  /// The degrees of freedom of a chi-square.
  public let degreesOfFreedom: Int?
  /// The probability of data at least as extreme, two-sided, if the hypothesis holds.
  public let probability: Double
  /// The number of observations.
  public let count: Int
  /// The standard error if the hypothesis holds, where the statistic is a value over it.
  public let standardError: Double?

  /// A test with its figures.
  public init(
    statistic: Double?, degreesOfFreedom: Int? = nil, probability: Double, count: Int,
    standardError: Double? = nil
  ) {
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    self.probability = probability
    self.count = count
    self.standardError = standardError
  }
}

/// The result of a test, or the reason why there is none.
public enum TestResult: Sendable, Hashable {
  /// The test.
  case defined(SignificanceTest)
  /// No test, why, and on how many observations.
  case undefined(UndefinedReason, count: Int)

  /// The test, if there is one.
  public var test: SignificanceTest? {
    if case .defined(let test) = self { test } else { nil }
  }

  /// A value over its standard error under the hypothesis, against the normal distribution.
  static func normal(_ value: Double, standardError: Double, count: Int) -> TestResult {
    guard standardError > 0, let z = finite(value / standardError),
      let tail = NormalDistribution.cumulative(-z.magnitude)
    else { return .undefined(.noVariation, count: count) }
    return .defined(
      SignificanceTest(
        statistic: z, probability: min(1, 2 * tail), count: count, standardError: standardError))
  }

  /// A chi-square against its distribution.
  static func chiSquare(_ value: Double, degreesOfFreedom: Int, count: Int) -> TestResult {
    guard let value = finite(value), degreesOfFreedom > 0,
      let tail = ChiSquare.upperTail(max(0, value), degreesOfFreedom: Double(degreesOfFreedom))
    else { return .undefined(.noVariation, count: count) }
    return .defined(
      SignificanceTest(
        statistic: value, degreesOfFreedom: degreesOfFreedom, probability: tail, count: count))
  }
}

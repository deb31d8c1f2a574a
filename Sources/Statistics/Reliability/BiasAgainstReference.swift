/// How a rater's scores lie from those of a reference: an expert, or a settled consensus.
public struct BiasAgainstReference: Sendable, Hashable {
  /// The mean of rating − reference with its t interval over items, its test and degrees of freedom.
  /// Negative: the rater gives less than the reference.
  public let bias: Means.Difference
  /// The mean of |rating − reference|; `nil` without a common item.
  public let meanAbsoluteError: Double?
  /// √ of the mean of (rating − reference)²; `nil` without a common item.
  public let rootMeanSquaredError: Double?

  /// `bias` over its standard error; `nil` without one.
  public var tStatistic: Double? {
    guard let estimate = bias.statistic.estimate, let error = estimate.standardError else {
      return nil
    }
    return estimate.value / error
  }

  /// The bias of ratings against a reference, item by item; `nil` marks a gap in either.
  public init(_ ratings: [Double?], reference: [Double?], level: Double = 0.95) {
    bias = Means.pairedDifference(ratings, minus: reference, level: level)
    guard bias.statistic.estimate != nil else {
      (meanAbsoluteError, rootMeanSquaredError) = (nil, nil)
      return
    }
    let sizes = zip(ratings, reference).compactMap { one, two -> Double? in
      guard let one, let two else { return nil }
      return (one - two).magnitude
    }.sorted()
    let count = Double(sizes.count)
    meanAbsoluteError = finite(sizes.reduce(0, +) / count)
    rootMeanSquaredError = finite((sizes.map { $0 * $0 }.reduce(0, +) / count).squareRoot())
  }
}

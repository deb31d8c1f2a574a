/// What is known of a group's true mean: a mixture of normal distributions.
public struct ShrunkenMean: Sendable, Hashable {
  struct Component: Sendable, Hashable {
    let mean: Double
    let variance: Double
    let weight: Double
  }

  /// The expected true mean.
  public let mean: Double
  /// The standard deviation of the true mean: how far from `mean` it may well be.
  public let standardDeviation: Double

  private let components: [Component]

  init(components: [Component]) {
    let mean = components.reduce(0) { $0 + $1.weight * $1.mean }
    let variance = components.reduce(0) { sum, part in
      let distance = part.mean - mean
      return sum + part.weight * (part.variance + distance * distance)
    }
    self.mean = mean
    standardDeviation = variance.squareRoot()
    self.components = components
  }

  /// The probability that the true mean is under `threshold`, 0 to 1.
  public func probabilityBelow(_ threshold: Double) -> Double {
    let sum = components.reduce(0) { sum, part in
      let z = (threshold - part.mean) / part.variance.squareRoot()
      return sum + part.weight * (NormalDistribution.cumulative(z) ?? 0.5)
    }
    return min(1, max(0, sum))
  }
}

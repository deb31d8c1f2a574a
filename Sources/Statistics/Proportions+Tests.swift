extension Proportions {
  /// A test of shares.
  public struct Test: Sendable, Hashable {
    /// The test's value: z for two shares, χ² for several.
    public let value: Double
    /// The degrees of freedom of χ²; 1 for z, whose square it is.
    public let degreesOfFreedom: Int
    /// The probability of a value as far out if all shares were one.
    public let probability: Double
    /// The share of all together.
    public let pooledShare: Double
    /// Whether fewer than 5 successes or failures are expected in a group: the probability is then
    /// rough, and ``FisherExact`` gives the exact one of two shares.
    public let isRough: Bool
  }

  /// The z test of two independent shares with their pooled variance, two-sided:
  /// `z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂))`. Undefined when the pooled share is 0 or 1.
  public static func pooledTest(_ first: Tally, against second: Tally) -> Derived<Test> {
    homogeneity([first, second]).flatMap { test in
      guard let one = first.share, let two = second.share,
        let tail = NormalDistribution.cumulative(-test.value.squareRoot())
      else { return .undefined(.invalidInput, count: 2) }
      let root = test.value.squareRoot()
      return .defined(
        Test(
          value: one < two ? -root : root, degreesOfFreedom: 1, probability: min(1, 2 * tail),
          pooledShare: test.pooledShare, isRough: test.isRough))
    }
  }

  /// Pearson's χ² test that several independent shares are one (Fleiss 1981, *Statistical Methods for
  /// Rates and Proportions*, §9.1), `Σ n (pᵢ − p)² / (p(1 − p))` at k − 1 degrees of freedom.
  /// Undefined with one group, or when the pooled share is 0 or 1.
  public static func homogeneity(_ tallies: [Tally]) -> Derived<Test> {
    guard !tallies.isEmpty else { return .undefined(.noObservations, count: 0) }
    guard let pooled = tallies.pooledShare else {
      return .undefined(.invalidInput, count: tallies.count)
    }
    guard tallies.count > 1 else {
      return .undefined(.tooFewObservations(needed: 2), count: tallies.count)
    }
    guard pooled > 0, pooled < 1 else { return .undefined(.noVariation, count: tallies.count) }
    let parts = tallies.map { tally in
      let distance = Double(tally.successes) / Double(tally.total) - pooled
      return Double(tally.total) * distance * distance / (pooled * (1 - pooled))
    }
    let value = parts.sorted().reduce(0, +)
    let freedom = tallies.count - 1
    guard let tail = ChiSquare.upperTail(value, degreesOfFreedom: Double(freedom)) else {
      return .undefined(.invalidInput, count: tallies.count)
    }
    return .defined(
      Test(
        value: value, degreesOfFreedom: freedom, probability: tail, pooledShare: pooled,
        isRough: tallies.contains { Double($0.total) * min(pooled, 1 - pooled) < 5 }))
  }
}

extension Derived {
  /// The result of a step that follows from this one.
  func flatMap<Next>(_ step: (Value) -> Derived<Next>) -> Derived<Next> {
    switch self {
    case .defined(let value): step(value)
    case .undefined(let reason, let count): .undefined(reason, count: count)
    }
  }
}

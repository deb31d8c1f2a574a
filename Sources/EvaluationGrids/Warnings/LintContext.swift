public import ExactNumbers

/// What is known of a grid that its text does not say, for the warnings that need it. A warning
/// whose figures are missing is not given.
public struct LintContext: Sendable {
  /// The share of the total that each scored criterion carries when all apply, 0 to 1, by the
  /// criterion's id: `Scorer.nominalShares`.
  public var shares: [String: Rational]
  /// How far evaluators agree on each criterion, by its id.
  public var agreement: [String: KnownAgreement]

  /// What is known; nothing unless given.
  public init(shares: [String: Rational] = [:], agreement: [String: KnownAgreement] = [:]) {
    self.shares = shares
    self.agreement = agreement
  }
}

/// How far evaluators agree on one criterion.
public struct KnownAgreement: Sendable, Hashable {
  /// How agreement is measured.
  public enum Measure: Sendable, Hashable {
    /// The share of pairs of evaluations of one contact that give the same answer, 0 to 1.
    case percent
    /// Krippendorff's alpha, 1 for perfect agreement, 0 for chance.
    case alpha

    /// What is low: under 80 % of pairs, or under 0.667, the least that Krippendorff accepts for
    /// tentative conclusions (Content Analysis, 2nd edition, 2004, p. 241).
    var floor: Double {
      switch self {
      case .percent: 0.8
      case .alpha: 0.667
      }
    }
  }

  /// How it is measured.
  public let measure: Measure
  /// The agreement.
  public let value: Double
  /// The pairs of answers it rests on.
  public let pairs: Int

  /// The agreement on a criterion.
  public init(measure: Measure, value: Double, pairs: Int) {
    self.measure = measure
    self.value = value
    self.pairs = pairs
  }
}

public import ExactNumbers
internal import QualityModel

extension AnswerMapping {
  /// How much of two grids go together, by weight.
  public struct Coverage: Sendable, Hashable {
    /// The share of the first grid's total that is carried, 0 to 1: the nominal shares of the
    /// criteria whose answers are taken, bonuses apart.
    public let carried: Rational
    /// The share of the second grid's total that past answers can fill, 0 to 1.
    public let filled: Rational
    /// Criteria whose answers are taken, of how many.
    public let carriedCriteria: (count: Int, of: Int)
    /// Criteria that past answers can fill, of how many.
    public let filledCriteria: (count: Int, of: Int)

    /// Whether nothing is left out on either side.
    public var isComplete: Bool { carried == .one && filled == .one }

    /// Equal when every figure is.
    public static func == (left: Coverage, right: Coverage) -> Bool {
      left.carried == right.carried && left.filled == right.filled
        && left.carriedCriteria == right.carriedCriteria
        && left.filledCriteria == right.filledCriteria
    }

    /// Hashes the shares.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(carried)
      hasher.combine(filled)
    }
  }

  /// How much of the two grids go together, when every criterion applies. A criterion of which some
  /// levels are not carried counts whole: ``losses`` names them.
  public var coverage: Coverage {
    let old = Set(links.map(\.from))
    let new = Set(links.map(\.to))
    return Coverage(
      carried: AnswerMapping.share(of: old, source), filled: AnswerMapping.share(of: new, target),
      carriedCriteria: (old.count, source.plan.criteria.count),
      filledCriteria: (new.count, target.plan.criteria.count))
  }

  private static func share(of ids: Set<String>, _ scorer: Scorer) -> Rational {
    let shares = scorer.nominalShares
    return scorer.plan.criteria.reduce(Rational.zero) { sum, plan in
      guard plan.role == .counted, ids.contains(plan.criterion.id) else { return sum }
      return sum + (shares[plan.criterion.id] ?? .zero)
    }
  }
}

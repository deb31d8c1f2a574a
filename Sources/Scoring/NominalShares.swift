public import ExactNumbers
internal import QualityModel

extension Scorer {
  /// The share of the total that each scored criterion carries when all of them are asked and
  /// apply, 0 to 1, by the criterion's id.
  ///
  /// Shares of criteria that are not bonuses add up to 1. For a bonus: what it can add, over the
  /// same total. Criteria that are not scored are absent.
  public var nominalShares: [String: Rational] {
    let items = plan.criteria.map { criterion -> LedgerItem in
      switch criterion.role {
      case .counted: .counted(points: criterion.best, observed: true)
      case .bonus: .bonus(points: criterion.best)
      case .unscored: .absent
      }
    }
    let entries = plan.ledger(items).entries
    return Dictionary(
      zip(plan.criteria, entries).compactMap { plan, entry in
        entry.map { (plan.criterion.id, $0.share) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

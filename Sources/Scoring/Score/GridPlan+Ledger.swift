internal import ExactNumbers
internal import QualityModel

extension GridPlan {
  /// The account of the points of `items`, by the grid's method.
  func ledger(_ items: [LedgerItem], isPart: Bool = false) -> Ledger {
    let weights = Weights(self, items, isPart: isPart)
    guard weights.bearsObservation(self, items) else {
      return Ledger(entries: [Ledger.Entry?](repeating: nil, count: items.count), total: nil)
    }
    var ledger: Ledger
    switch rules.method {
    case .weighted: ledger = weightedLedger(items, weights)
    case .points: ledger = pooledLedger(items, weights)
    case .deductions: ledger = deductionLedger(items, weights)
    }
    if ledger.total == nil {
      ledger.entries = [Ledger.Entry?](repeating: nil, count: items.count)
    }
    return ledger
  }

  private func weightedLedger(_ items: [LedgerItem], _ weights: Weights) -> Ledger {
    let shares = weightedShares(weights)
    let spreadOver = carriedByApplicable(items, shares)
    let entries = items.indices.map { index -> Ledger.Entry? in
      let best = criteria[index].best
      switch items[index] {
      case .absent, .reserved: return nil
      case .counted(let points, _), .bonus(let points):
        guard let share = shares[index].divided(by: spreadOver ?? .one),
          let ratio = points.divided(by: best)
        else { return nil }
        return Ledger.Entry(share: share, won: 100 * share * ratio, failed: .zero)
      }
    }
    return Ledger(entries: entries, total: Ledger.sum(entries), spreadOver: spreadOver)
  }

  /// The shares of the applicable criteria together, when the shares of others are to be spread.
  private func carriedByApplicable(_ items: [LedgerItem], _ shares: [Rational]) -> Rational? {
    guard items.contains(where: { if case .reserved = $0 { true } else { false } }) else {
      return nil
    }
    return items.indices.reduce(Rational.zero) { sum, index in
      guard case .counted = items[index] else { return sum }
      return sum + shares[index]
    }
  }

  /// Every criterion's share of the total if it is there; a bonus has what it would add.
  private func weightedShares(_ weights: Weights) -> [Rational] {
    var ofSection = [Rational](repeating: .zero, count: sections.count)
    var ofCriterion = [Rational](repeating: .zero, count: criteria.count)
    ofSection[0] = .one
    for (index, section) in sections.enumerated() {
      let sum = section.isBonusOnly ? bonusWeight(of: index) : weights.sums[index]
      guard let unit = ofSection[index].divided(by: sum) else { continue }
      for child in section.children {
        switch child {
        case .criterion(let criterion):
          ofCriterion[criterion] = unit * criteria[criterion].criterion.weight
        case .section(let section):
          ofSection[section] = unit * weights.own[section]
        }
      }
    }
    return ofCriterion
  }

  /// What a section of bonuses shares its weight by.
  func bonusWeight(of section: Int) -> Rational {
    sections[section].children.reduce(Rational.zero) { sum, child in
      switch child {
      case .criterion(let index) where criteria[index].role == .bonus:
        sum + criteria[index].criterion.weight
      case .section(let index) where sections[index].isBonusOnly:
        sum + sections[index].weight
      default: sum
      }
    }
  }

  private func pooledLedger(_ items: [LedgerItem], _ weights: Weights) -> Ledger {
    let products = weights.products(self)
    let multiples = criteria.map { products[$0.section] * $0.criterion.weight }
    var pool = Rational.zero
    for (index, item) in items.enumerated() {
      if case .counted = item { pool += multiples[index] * criteria[index].best }
    }
    let entries = items.indices.map { index -> Ledger.Entry? in
      switch items[index] {
      case .absent, .reserved: return nil
      case .counted(let points, _), .bonus(let points):
        guard let unit = multiples[index].divided(by: pool) else { return nil }
        return Ledger.Entry(
          share: unit * criteria[index].best, won: 100 * unit * points, failed: .zero)
      }
    }
    return Ledger(entries: entries, total: pool.isZero ? nil : Ledger.sum(entries))
  }

  private func deductionLedger(_ items: [LedgerItem], _ weights: Weights) -> Ledger {
    let products = weights.products(self)
    let multiples = criteria.map { products[$0.section] * $0.criterion.weight }
    let stakes = criteria.indices.map { index -> Rational in
      guard case .counted = items[index] else { return .zero }
      return multiples[index] * (criteria[index].best - criteria[index].worst)
    }
    let stake = stakes.reduce(.zero, +)
    let bearing = criteria.indices.filter { index in
      if case .counted = items[index] { !multiples[index].isZero } else { false }
    }
    let entries = items.indices.map { index -> Ledger.Entry? in
      let plan = criteria[index]
      switch items[index] {
      case .absent, .reserved: return nil
      case .counted(let points, _):
        let equal = Rational(multiples[index].isZero ? 0 : 1, over: bearing.count)
        let share = stakes[index].divided(by: stake) ?? equal ?? .zero
        let lost = multiples[index] * (plan.best - points)
        return Ledger.Entry(
          share: share, won: 100 * share - lost, failed: 100 * share - stakes[index])
      case .bonus(let points):
        let won = multiples[index] * points
        let share = (multiples[index] * plan.best).divided(by: 100) ?? .zero
        return Ledger.Entry(share: share, won: won, failed: .zero)
      }
    }
    return Ledger(entries: entries, total: Ledger.sum(entries))
  }
}

extension Ledger {
  static func sum(_ entries: [Entry?]) -> Rational {
    entries.reduce(Rational.zero) { $0 + ($1?.won ?? .zero) }
  }
}

internal import ExactNumbers
internal import QualityModel

extension LintedGrid {
  /// A score that no evaluation can be under, 0 to 100: exact where every criterion is always
  /// answered, a bound elsewhere. Above 0 when worst answers still give points, or when the points
  /// that can be lost do not add up to 100.
  var lowestScore: Rational {
    let effects = criteria.flatMap(\.criterion.errors).map(\.effect)
    guard !effects.contains(.failGrid), !effects.contains(.failSection) else { return .zero }
    let caps = effects.compactMap { effect -> Rational? in
      if case .cap(let limit) = effect { limit } else { nil }
    }
    let bonuses = criteria.filter { $0.isScored && $0.criterion.isBonus }
    guard !bonuses.contains(where: { ($0.worst ?? .zero) < .zero }) else { return .zero }
    let lowest =
      grid.scoring.method == .deductions ? lowestAfterDeductions : lowestRatio.map { 100 * $0 }
    return max(.zero, min(lowest ?? .zero, caps.min() ?? 100))
  }

  private var lowestAfterDeductions: Rational {
    criteria.reduce(Rational(100)) { rest, criterion in
      guard criterion.isCounted, let best = criterion.best, let worst = criterion.worst else {
        return rest
      }
      return rest - weight(of: criterion) * (best - worst)
    }
  }

  private var lowestRatio: Rational? {
    let counted = criteria.filter { $0.isCounted && !weight(of: $0).isZero }
    let ratios = counted.map { criterion -> Rational? in
      guard let best = criterion.best, let worst = criterion.worst else { return nil }
      return worst.divided(by: best)
    }
    guard !ratios.contains(nil), let least = ratios.compactMap({ $0 }).min() else { return nil }
    let isAlwaysWhole = counted.allSatisfy { criterion in
      !criterion.criterion.allowsNotApplicable && !conditions.isConditional(criterion)
    }
    guard isAlwaysWhole else { return least }
    // Every criterion keeps its share: the worst total is the shares' own mean.
    return zip(counted, ratios).reduce(Rational?.some(.zero)) { sum, entry in
      guard let sum, let share = share(of: entry.0), let ratio = entry.1 else { return nil }
      return sum + share * ratio
    } ?? least
  }
}

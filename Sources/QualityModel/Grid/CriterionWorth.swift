public import ExactNumbers

/// What the answers to a criterion can be worth, and whether they count.
public struct CriterionWorth: Sendable, Hashable {
  /// Whether and how a criterion counts in a score.
  public enum Role: Sendable, Hashable {
    /// In numerator and denominator.
    case counted
    /// In the numerator alone.
    case bonus
    /// It only records.
    case unscored
  }

  /// Whether and how it counts.
  public let role: Role
  /// The most points an answer can give: what a ratio is over.
  public let best: Rational
  /// The least points an answer can give.
  public let worst: Rational

  /// The worth of a criterion under a method. Under `weighted`, one that has no points to win only
  /// records; under `points`, a negative maximum is taken as 0, since points pooled over it would
  /// turn gains into losses.
  public init(_ criterion: Criterion, method: ScoringRules.Method) {
    let bounds = criterion.pointBounds
    let most = bounds?.upperBound ?? .zero
    worst = bounds?.lowerBound ?? .zero
    best = method == .points ? max(most, .zero) : most
    if !criterion.isScored || bounds == nil || (method == .weighted && most <= .zero) {
      role = .unscored
    } else {
      role = criterion.isBonus ? .bonus : .counted
    }
  }
}

extension Criterion {
  /// The least and the most points an answer can give; `nil` for texts and where there is neither
  /// level nor range. Several levels add up, bounded by `maximum`.
  public var pointBounds: ClosedRange<Rational>? {
    let points: [Rational]
    switch kind {
    case .text: return nil
    case .number: points = ranges.map(\.points)
    case .choice, .multiple: points = levels.map(\.points)
    }
    guard let least = points.min(), let most = points.max() else { return nil }
    guard kind == .multiple else { return least...most }
    let gains = points.reduce(Rational.zero) { $0 + max($1, .zero) }
    let losses = points.reduce(Rational.zero) { $0 + min($1, .zero) }
    let best = maximum.map { min($0, gains) } ?? gains
    return min(losses, best)...best
  }
}

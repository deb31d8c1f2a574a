internal import ExactNumbers
internal import QualityModel

/// What a scoring sheet needs to know of a criterion: the constants of `Scoring`'s rules.
struct SheetCriterion: Sendable {
  enum Role: Sendable {
    case counted
    case bonus
    case unscored
  }

  let criterion: Criterion
  /// The section that holds it, by place in reading order.
  let section: Int
  let role: Role
  /// The most and the least points an answer can give.
  let best: Rational
  let worst: Rational
  /// Its row, and those of its levels where several can be chosen.
  let row: Int
  let levelRows: [Int]
  /// Whether it must be answered when it is asked.
  var isRequired = false
  /// Whether its conditions run in a circle, so that it is never asked.
  var isNeverAsked = false

  init(
    _ criterion: Criterion, section: Int, method: ScoringRules.Method, row: Int
  ) {
    self.criterion = criterion
    self.section = section
    self.row = row
    levelRows =
      criterion.kind == .multiple ? criterion.levels.indices.map { row + 1 + $0 } : []
    let extremes = SheetCriterion.extremes(of: criterion)
    let best = extremes?.best ?? .zero
    worst = extremes?.worst ?? .zero
    self.best = method == .points ? max(best, .zero) : best
    if !criterion.isScored || extremes == nil || (method == .weighted && best <= .zero) {
      role = .unscored
    } else {
      role = criterion.isBonus ? .bonus : .counted
    }
  }

  private static func extremes(of criterion: Criterion) -> (best: Rational, worst: Rational)? {
    let points =
      criterion.kind == .number ? criterion.ranges.map(\.points) : criterion.levels.map(\.points)
    guard criterion.kind != .text, let best = points.max(), let worst = points.min() else {
      return nil
    }
    guard criterion.kind == .multiple else { return (best, worst) }
    let gains = points.reduce(Rational.zero) { $0 + max($1, .zero) }
    let losses = points.reduce(Rational.zero) { $0 + min($1, .zero) }
    let most = criterion.maximum.map { min($0, gains) } ?? gains
    return (most, min(losses, most))
  }
}

internal import ExactNumbers
internal import QualityModel

/// A criterion on a scoring sheet: what its answers are worth, and its rows.
struct SheetCriterion: Sendable {
  let criterion: Criterion
  /// The section that holds it, by place in reading order.
  let section: Int
  let role: CriterionWorth.Role
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
    let worth = CriterionWorth(criterion, method: method)
    (role, best, worst) = (worth.role, worth.best, worth.worst)
  }
}

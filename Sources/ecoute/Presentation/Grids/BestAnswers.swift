import ExactNumbers
import QualityModel

/// The best answer to every criterion, conditions met or not.
enum BestAnswers {
  static func answers(to grid: Grid) -> [Answer] {
    grid.criteria.compactMap { criterion -> Answer? in
      switch criterion.kind {
      case .choice:
        criterion.levels.max { $0.points < $1.points }
          .map { Answer(criterionID: criterion.id, value: .level($0.id)) }
      case .multiple:
        Answer(
          criterionID: criterion.id,
          value: .levels(criterion.levels.filter { !$0.points.isNegative }.map(\.id)))
      case .number:
        criterion.ranges.max { $0.points < $1.points }
          .flatMap { range in range.lower ?? range.upper.map { $0 - Rational.one } }
          .map { Answer(criterionID: criterion.id, value: .number($0)) }
      case .text: nil
      }
    }
  }
}

import QualityModel
import QualityStore
import Scoring

/// The evaluations made on one version of a grid, to be read on another.
struct PastEvaluations {
  /// The version that they were made on.
  let grid: Grid
  /// By evaluation: the place of its call in ``RescoringMaterial/calls``.
  private(set) var calls: [Int] = []
  /// By evaluation: its answers among those of all.
  private var ranges: [Range<Int>] = []

  init(_ grid: Grid) {
    self.grid = grid
  }

  mutating func append(_ answers: Range<Int>, call: Int) {
    calls.append(call)
    ranges.append(answers)
  }

  /// Their scores on their own grid and on another: in bulk, or one by one where a criterion has
  /// more answers than a byte can name.
  func rescored(on other: Grid, _ columns: AnswerColumns) -> RescoringComparison.Part {
    let mapping = AnswerMapping(from: grid, to: other)
    do throws(UnencodableCriterion) {
      let coded = try CodedMapping(mapping)
      let rows = coded.rows(distinct: columns.distinct, places: columns.places, ranges: ranges)
      return RescoringComparison.Part(coded.rescored(rows), calls: calls)
    } catch {
      let answers = ranges.map { range in
        columns.places[range].map { columns.distinct[Int($0)] }
      }
      return RescoringComparison.Part(mapping.rescored(answers), calls: calls)
    }
  }
}

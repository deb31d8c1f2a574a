internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// A scored criterion can give points: its ratio is points over best points. Deductions only take.
struct PointsToWin: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    guard grid.method != .deductions else { return [] }
    return grid.criteria.compactMap { criterion in
      let parts =
        criterion.kind == .number ? criterion.element.elements("range") : criterion.levels ?? []
      let points = parts.compactMap { $0.number("points") }
      guard criterion.isScored, let best = points.max(), best <= 0 else { return nil }
      return ScoringProblem.noPointsToWin(criterion: criterion.id)
        .finding(file: grid.file, at: criterion.element.position)
    }
  }
}

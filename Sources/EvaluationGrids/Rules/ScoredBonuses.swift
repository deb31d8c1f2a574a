internal import QualityModel
internal import StrictXML

/// A bonus is scored.
struct ScoredBonuses: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.compactMap { criterion in
      guard criterion.isBonus, criterion.kind != .text, !criterion.isScored else { return nil }
      return ScoringProblem.unscoredBonus(criterion: criterion.id)
        .finding(file: grid.file, at: criterion.element.place(of: "bonus"))
    }
  }
}

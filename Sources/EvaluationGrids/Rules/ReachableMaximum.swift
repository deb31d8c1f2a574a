internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// The maximum of a multiple is above 0 and within what its levels add up to.
struct ReachableMaximum: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.filter { $0.kind == .multiple }.compactMap { criterion in
      guard let maximum = criterion.element.number("max"), let levels = criterion.levels else {
        return nil
      }
      let sum = levels.compactMap { $0.number("points") }.filter { $0 > 0 }.reduce(.zero, +)
      guard maximum <= 0 || maximum > sum else { return nil }
      return ScoringProblem.maximumOutOfRange(criterion: criterion.id, sum: sum.exactText)
        .finding(file: grid.file, at: criterion.element.place(of: "max"))
    }
  }
}

internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// The levels of a scale go from worst to best.
struct OrderedLevels: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.allScales.flatMap { scale -> [Finding] in
      let levels = scale.elements("level")
      return zip(levels, levels.dropFirst()).compactMap { previous, level -> Finding? in
        guard let before = previous.number("points"), let points = level.number("points"),
          points < before
        else { return nil }
        return ScoringProblem.levelsOutOfOrder(level.id, previous: previous.id)
          .finding(file: grid.file, at: level.place(of: "points"))
      }
    }
  }
}

internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W010: two levels of a scored choice, or two ranges that touch, that are worth the same.
struct EqualPoints: WarningRule {
  let about = GridRuleDescription(
    "W010",
    title: .spaced(
      fr: "Deux niveaux, ou deux plages, qui valent les mêmes points",
      en: "Two levels, or two ranges, that are worth the same"),
    reason: .spaced(
      fr: "L'évaluateur hésite entre deux réponses que le score ne distingue pas.",
      en: "Evaluators waver between two answers that the score does not tell apart."),
    remedy: .spaced(
      fr: "Donnez-leur des points différents, ou réunissez-les.",
      en: "Give them different points, or join them."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let levels = grid.scoredScales.flatMap { scale, _ -> [Finding] in
      let levels = scale.elements("level")
      return zip(levels, levels.dropFirst()).compactMap { previous, level in
        guard let points = level.number("points"), points == previous.number("points") else {
          return nil
        }
        return finding(
          grid, at: level.place(of: "points"),
          fr: "les niveaux « \(previous.id) » et « \(level.id) » valent tous deux \(points) : le "
            + "score ne les distingue pas",
          en:
            "levels \"\(previous.id)\" and \"\(level.id)\" are both worth \(points): the score does "
            + "not tell them apart")
      }
    }
    let ranges = grid.criteria.filter { $0.isScored }.flatMap { criterion -> [Finding] in
      let ranges = criterion.element.elements("range")
      return zip(ranges, ranges.dropFirst()).compactMap { previous, range in
        guard let points = range.number("points"), points == previous.number("points") else {
          return nil
        }
        return finding(
          grid, at: range.place(of: "points"),
          fr: "cette plage du critère « \(criterion.id) » vaut \(points), comme la précédente",
          en: "this range of criterion \"\(criterion.id)\" is worth \(points), like the one before")
      }
    }
    return levels + ranges
  }
}

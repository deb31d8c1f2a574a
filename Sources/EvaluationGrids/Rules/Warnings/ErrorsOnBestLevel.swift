internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W019: an error on the best level of a scored choice.
struct ErrorsOnBestLevel: WarningRule {
  let about = GridRuleDescription(
    "W019",
    title: .spaced(
      fr: "Une erreur sur le meilleur niveau", en: "An error on the best level"),
    reason: .spaced(
      fr:
        "La réponse qui donne tous les points est aussi comptée comme une erreur : les niveaux ont "
        + "sans doute été intervertis.",
      en: "The answer that gives every point also counts as an error: levels were probably swapped."
    ),
    remedy: .spaced(
      fr: "Corrigez « when » de l'erreur, ou les points des niveaux.",
      en: "Correct the error's \"when\", or the points of the levels."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.flatMap { criterion -> [Finding] in
      guard criterion.isScored, criterion.criterion.kind == .choice, let best = criterion.best,
        let worst = criterion.worst, worst < best
      else { return [] }
      let bestLevels = criterion.criterion.levels.filter { $0.points == best }.map(\.id)
      return criterion.errors.compactMap { element, error in
        guard let level = error.levels.first(where: bestLevels.contains) else { return nil }
        return finding(
          grid, at: element.place(of: "when"),
          fr:
            "« \(level) », le meilleur niveau du critère « \(criterion.id) », est compté comme une "
            + "erreur",
          en: "\"\(level)\", the best level of criterion \"\(criterion.id)\", counts as an error")
      }
    }
  }
}

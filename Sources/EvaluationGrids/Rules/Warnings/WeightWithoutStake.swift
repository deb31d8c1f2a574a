internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W017: a weight on a criterion whose every lesser answer brings the whole score to 0.
struct WeightWithoutStake: WarningRule {
  let about = GridRuleDescription(
    "W017",
    title: .spaced(
      fr: "Un poids sur un critère éliminatoire", en: "A weight on a criterion that fails the grid"),
    reason: .spaced(
      fr:
        "Manqué, il met le score à 0, quel que soit son poids ; réussi, il donne les mêmes points à "
        + "tous les appels qui ne sont pas à 0. Le poids ne distingue personne et gonfle les scores.",
      en: "Missed, it brings the score to 0 whatever its weight; met, it gives the same points to "
        + "every call that is not at 0. The weight tells nobody apart and inflates scores."),
    remedy: .spaced(
      fr: "Écrivez scored=\"false\" : l'erreur garde son effet et les autres critères gardent tout "
        + "le score.",
      en:
        "Write scored=\"false\": the error keeps its effect and the other criteria keep the whole "
        + "score."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.criteria.compactMap { criterion in
      guard criterion.criterion.kind == .choice, let share = grid.share(of: criterion),
        share > .zero, let best = criterion.best
      else { return nil }
      let fatal = Set(
        criterion.criterion.errors.filter { $0.effect == .failGrid }.flatMap(\.levels))
      let lesser = criterion.criterion.levels.filter { $0.points < best }
      guard !lesser.isEmpty, lesser.allSatisfy({ fatal.contains($0.id) }) else { return nil }
      return finding(
        grid, at: criterion.element.position,
        fr: "« \(criterion.id) » est éliminatoire et pèse \(LintFigures.percent(share, .french)) : "
          + "tout appel au-dessus de 0 gagne ces points d'office",
        en: "\"\(criterion.id)\" fails the grid and carries "
          + "\(LintFigures.percent(share, .english)): every call above 0 wins these points anyway")
    }
  }
}

internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W011: a scale of four levels or more with one level alone on one side of its middle.
struct LopsidedScales: WarningRule {
  let about = GridRuleDescription(
    "W011",
    title: .spaced(fr: "Une échelle déséquilibrée", en: "A lopsided scale"),
    reason: .spaced(
      fr:
        "Un seul niveau est au-dessus (ou au-dessous) du milieu de l'échelle et les autres sont de "
        + "l'autre côté : les moyennes penchent d'avance de ce côté.",
      en:
        "One level alone lies above (or below) the middle of the scale and the others on the other "
        + "side: means lean that way in advance."),
    remedy: .spaced(
      fr:
        "Répartissez les points plus régulièrement, ou ajoutez un niveau du côté qui n'en a qu'un.",
      en: "Spread the points more evenly, or add a level on the side that has only one."))

  func findings(in grid: LintedGrid) -> [Finding] {
    grid.scoredScales.compactMap { scale, user in
      let points = scale.elements("level").compactMap { $0.number("points") }
      guard points.count >= 4, let least = points.min(), let most = points.max(),
        let middle = (least + most).divided(by: 2)
      else { return nil }
      let (below, above) = (points.count { $0 < middle }, points.count { $0 > middle })
      guard min(below, above) == 1, max(below, above) >= 3 else { return nil }
      let side = (fr: above == 1 ? "au-dessus" : "au-dessous", en: above == 1 ? "above" : "below")
      let owner =
        user.criterion.scaleID.map {
          (fr: "de l'échelle « \($0) »", en: "of scale \"\($0)\"")
        } ?? (fr: "du critère « \(user.id) »", en: "of criterion \"\(user.id)\"")
      return finding(
        grid, at: scale.position,
        fr: "un seul des \(points.count) niveaux \(owner.fr) est \(side.fr) du milieu "
          + "(\(LintFigures.points(middle, .french)) points), contre \(max(below, above)) de l'autre "
          + "côté",
        en: "only one of the \(points.count) levels \(owner.en) lies \(side.en) the middle "
          + "(\(LintFigures.points(middle, .english)) points), against \(max(below, above)) on the "
          + "other side")
    }
  }
}

internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// W002: a section of the grid whose criteria can all be answered N/A. Sections within sections are
/// left alone: what they weigh stays in the section around them.
struct EmptiedSections: WarningRule {
  let about = GridRuleDescription(
    "W002",
    title: .spaced(
      fr: "Une rubrique que les « sans objet » peuvent vider",
      en: "A section that N/A answers can empty"),
    reason: .spaced(
      fr:
        "Quand tous ses critères sont « sans objet », la rubrique sort du score et son poids passe "
        + "aux autres : deux appels ne sont plus jugés sur la même chose.",
      en: "When all its criteria are N/A, the section leaves the score and its weight goes to the "
        + "others: two calls are no longer judged on the same thing."),
    remedy: .spaced(
      fr:
        "Interdisez « sans objet » (notApplicable=\"forbidden\") sur un critère au moins, ou dites "
        + "par <appliesWhen> quand la rubrique s'applique.",
      en: "Forbid N/A (notApplicable=\"forbidden\") on one criterion at least, or say with "
        + "<appliesWhen> when the section applies."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let policy = grid.grid.scoring.notApplicable
    guard policy == .withinSection || policy == .acrossGrid else { return [] }
    return grid.sections.compactMap { section in
      let counted = grid.criteria[section.criteria].filter(\.isCounted)
      guard section.parent == nil, !counted.isEmpty, !section.section.weight.isZero,
        section.section.appliesWhen == nil,
        counted.allSatisfy(\.criterion.allowsNotApplicable)
      else { return nil }
      let shares = counted.compactMap { grid.share(of: $0) }
      let share = shares.count == counted.count ? shares.reduce(.zero, +) : nil
      let id = section.section.id
      if grid.grid.scoring.method == .deductions {
        return finding(
          grid, at: section.element.position,
          fr: "tous les critères de la rubrique « \(id) » acceptent « sans objet » : elle peut ne "
            + "retirer aucun point à personne",
          en: "every criterion of section \"\(id)\" accepts N/A: it may take points from nobody")
      }
      let french = share.map { ", soit \(LintFigures.percent($0, .french)) du total," } ?? ""
      let english = share.map { ", \(LintFigures.percent($0, .english)) of the total," } ?? ""
      return finding(
        grid, at: section.element.position,
        fr: "tous les critères de la rubrique « \(id) » acceptent « sans objet » : son "
          + "poids\(french) peut passer en entier aux autres rubriques",
        en: "every criterion of section \"\(id)\" accepts N/A: its weight\(english) can go wholly "
          + "to the other sections")
    }
  }
}

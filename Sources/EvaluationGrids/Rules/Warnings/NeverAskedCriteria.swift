internal import Languages
internal import QualityModel
internal import StrictXML

/// W001: a condition that no combination of answers fulfils.
struct NeverAskedCriteria: WarningRule {
  let about = GridRuleDescription(
    "W001",
    title: .spaced(
      fr: "Un critère ou une rubrique qui ne peut jamais s'appliquer",
      en: "A criterion or a section that can never apply"),
    reason: .spaced(
      fr: "Sa condition n'est vraie pour aucune combinaison de réponses : personne ne verra cette "
        + "question, et la grille paraît plus exigeante qu'elle ne l'est. Toutes les combinaisons "
        + "sont essayées ; une condition trop longue à examiner n'est pas jugée.",
      en:
        "Its condition is true for no combination of answers: nobody will ever see this question, "
        + "and the grid looks more demanding than it is. Every combination is tried; a condition "
        + "that takes too long to examine is not judged."),
    remedy: .spaced(
      fr: "Corrigez les conditions qui se contredisent, ou retirez ce qui ne sert jamais.",
      en: "Correct the conditions that contradict each other, or remove what never serves."))

  func findings(in grid: LintedGrid) -> [Finding] {
    var effort = 2_000_000
    var (findings, hidden) = ([Finding](), Set<Int>())
    for (index, section) in grid.sections.enumerated() {
      if let parent = section.parent, hidden.contains(parent) {
        hidden.insert(index)
        continue
      }
      guard let condition = section.element.first("appliesWhen"),
        grid.conditions.verdict(on: grid.conditions.ofSection[index], effort: &effort)
          == .impossible
      else { continue }
      hidden.insert(index)
      findings.append(
        finding(
          grid, at: condition.position,
          fr: "la rubrique « \(section.section.id) » ne s'applique jamais : aucune combinaison de "
            + "réponses ne remplit sa condition",
          en: "section \"\(section.section.id)\" never applies: no combination of answers fulfils "
            + "its condition"))
    }
    for (index, criterion) in grid.criteria.enumerated() where !hidden.contains(criterion.section) {
      guard let condition = criterion.element.first("appliesWhen"),
        grid.conditions.verdict(on: grid.conditions.formulas[index], effort: &effort) == .impossible
      else { continue }
      findings.append(
        finding(
          grid, at: condition.position,
          fr:
            "le critère « \(criterion.id) » n'est jamais demandé : aucune combinaison de réponses "
            + "ne remplit sa condition",
          en: "criterion \"\(criterion.id)\" is never asked: no combination of answers fulfils its "
            + "condition"))
    }
    return findings
  }
}

internal import Languages
internal import QualityModel
internal import StrictXML

/// W021: a condition that looks at a criterion asked later.
struct ConditionsOnWhatFollows: WarningRule {
  let about = GridRuleDescription(
    "W021",
    title: .spaced(
      fr: "Une condition qui dépend d'une question posée plus loin",
      en: "A condition that depends on a question asked later"),
    reason: .spaced(
      fr: "L'évaluateur ne sait pas encore s'il doit répondre, et doit revenir en arrière.",
      en: "Evaluators do not know yet whether to answer, and must come back."),
    remedy: .spaced(
      fr: "Placez d'abord le critère dont la condition dépend.",
      en: "Put the criterion that the condition depends on first."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let places = Dictionary(
      grid.criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func later(than index: Int, in owner: Element) -> (answer: Element, id: String)? {
      for answer in owner.elements("appliesWhen").flatMap(answers(in:)) {
        guard let id = answer.value("criterion"), let place = places[id], place > index else {
          continue
        }
        return (answer, id)
      }
      return nil
    }
    let sections = grid.sections.compactMap { section -> Finding? in
      guard let (answer, id) = later(than: section.criteria.lowerBound - 1, in: section.element)
      else { return nil }
      return finding(
        grid, at: answer.place(of: "criterion"),
        fr: "la rubrique « \(section.section.id) » dépend de « \(id) », demandé après son début",
        en: "section \"\(section.section.id)\" depends on \"\(id)\", asked after its beginning")
    }
    let criteria = grid.criteria.enumerated().compactMap { index, criterion -> Finding? in
      guard let (answer, id) = later(than: index, in: criterion.element) else { return nil }
      return finding(
        grid, at: answer.place(of: "criterion"),
        fr: "le critère « \(criterion.id) » dépend de « \(id) », demandé après lui",
        en: "criterion \"\(criterion.id)\" depends on \"\(id)\", asked after it")
    }
    return sections + criteria
  }
}

internal import QualityModel
internal import StrictXML

/// Conditions, errors, requirements, examples and cues name levels that their criterion has.
struct DeclaredLevels: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let conditions = grid.conditionAnswers.flatMap { answer -> [Finding] in
      guard let criterion = answer.value("criterion").flatMap({ grid.criteriaByID[$0] }),
        criterion.kind == .choice || criterion.kind == .multiple
      else { return [] }
      return check(answer, "in", of: criterion, in: grid)
    }
    return conditions
      + grid.criteria.flatMap { criterion in
        criterion.element.elements.flatMap { part -> [Finding] in
          switch part.name {
          case "example": check(part, "level", of: criterion, in: grid)
          case "error": check(part, "when", of: criterion, in: grid)
          case "comment", "evidence":
            check(part, "requiredFor", of: criterion, besides: "all", in: grid)
          case "cue":
            check(part, "suggests", of: criterion, in: grid)
              + check(part, "otherwise", of: criterion, besides: "none", in: grid)
          default: []
          }
        }
      }
  }

  private func check(
    _ element: Element, _ attribute: String, of criterion: CriterionOutline,
    besides word: String? = nil, in grid: GridOutline
  ) -> [Finding] {
    guard let levels = criterion.levels, element.namespace == GridSchema.namespace else {
      return []
    }
    let named = element.words(attribute)
    guard named != [word] else { return [] }
    // A list made to be hostile does not deserve a finding for each of its words.
    return named.filter { !criterion.levelIDs.contains($0) }.prefix(20).map { level in
      ReferenceProblem.unknownLevel(
        level, criterion: criterion.id, levels: levels.map(\.id),
        suggestion: grid.suggestion(for: level, among: levels.map(\.id))
      ).finding(file: grid.file, at: element.place(of: attribute))
    }
  }
}

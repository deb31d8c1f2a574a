internal import QualityModel
internal import StrictXML

/// A condition looks at a criterion of the grid that is answered by levels.
struct DeclaredConditions: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let known = grid.criteria.map(\.id)
    return grid.conditionAnswers.compactMap { answer in
      guard let id = answer.value("criterion") else { return nil }
      let problem: ReferenceProblem
      if let criterion = grid.criteriaByID[id] {
        guard criterion.kind == .number || criterion.kind == .text else { return nil }
        problem = .conditionWithoutLevels(criterion: id, kind: criterion.kind.rawValue)
      } else {
        problem = .unknownCriterion(id, suggestion: grid.suggestion(for: id, among: known))
      }
      return problem.finding(file: grid.file, at: answer.place(of: "criterion"))
    }
  }
}

internal import QualityModel

extension LintedCriterion {
  /// The levels of an error that ask for nothing beside the answer.
  func levels(of error: CriticalError, without requirement: AnswerRequirement?) -> [String] {
    switch requirement {
    case .all: []
    case .levels(let required): error.levels.filter { !required.contains($0) }
    case nil: error.levels
    }
  }
}

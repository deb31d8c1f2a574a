internal import QualityModel

/// Critical errors that evaluators found beside those of the reference: the expert's, or those that
/// more than half of the others found.
struct ErrorDetectionAnalysis: Sendable {
  private let panel: Panel
  private let critical: [CriterionAnswers]

  init(_ panel: Panel, _ answers: [CriterionAnswers]) {
    self.panel = panel
    critical = answers.filter { !$0.criticalClasses.isEmpty }
  }

  /// What one evaluator found; `nil` without a reference or for the expert.
  func detection(of place: Int) -> EvaluatorStanding.ErrorDetection? {
    if panel.reference == .none || panel.reference == .expert(place) { return nil }
    var (found, missed, invented) = (0, 0, 0)
    for criterion in critical {
      for call in panel.calls.indices where criterion.isScored(place, call) {
        guard let isError = reference(criterion, call, for: place) else { continue }
        switch (isError, !criterion.errors[place][call].isEmpty) {
        case (true, true): found += 1
        case (true, false): missed += 1
        case (false, true): invented += 1
        case (false, false): break
        }
      }
    }
    return EvaluatorStanding.ErrorDetection(found: found, missed: missed, invented: invented)
  }

  /// Whether the reference found an error; `nil` when nobody can say.
  private func reference(_ criterion: CriterionAnswers, _ call: Int, for place: Int) -> Bool? {
    if case .expert(let expert) = panel.reference {
      return criterion.isScored(expert, call) ? !criterion.errors[expert][call].isEmpty : nil
    }
    let others = panel.evaluators.indices.filter {
      $0 != place && criterion.isScored($0, call)
    }
    let finders = others.count { !criterion.errors[$0][call].isEmpty }
    return 2 * finders == others.count ? nil : 2 * finders > others.count
  }
}

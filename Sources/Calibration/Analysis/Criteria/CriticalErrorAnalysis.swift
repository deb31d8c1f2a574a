internal import QualityModel
internal import Statistics

/// Whether evaluators of the same call find the same critical errors.
struct CriticalErrorAnalysis: Sendable {
  /// `nil` when the grid declares no critical error.
  let agreement: CriticalErrorAgreement?
  /// By criterion that can be one: the calls on which some found it and others did not, of those
  /// compared.
  let disputes: [(criterionID: String, disputed: Int, compared: Int)]

  init(_ panel: Panel, _ answers: [CriterionAnswers]) {
    let critical = answers.filter { !$0.criticalClasses.isEmpty }
    disputes = critical.map { answers in
      let found = panel.calls.indices.map { call in
        panel.evaluators.indices.filter { answers.isScored($0, call) }
          .map { !answers.errors[$0][call].isEmpty }
      }
      .filter { $0.count > 1 }
      return (
        answers.criterion.id, found.count { $0.contains(true) && $0.contains(false) }, found.count
      )
    }
    guard !critical.isEmpty else {
      agreement = nil
      return
    }
    var (compared, same, found) = (0, 0, 0)
    for call in panel.calls.indices {
      let sets = panel.evaluators.indices.compactMap { evaluator -> Set<String>? in
        guard critical.contains(where: { $0.isScored(evaluator, call) }) else { return nil }
        return Set(
          critical.filter { !$0.errors[evaluator][call].isEmpty }.map(\.criterion.id))
      }
      guard let first = sets.first, sets.count > 1 else { continue }
      compared += 1
      if sets.allSatisfy({ $0 == first }) { same += 1 }
      if sets.contains(where: { !$0.isEmpty }) { found += 1 }
    }
    agreement = CriticalErrorAgreement(
      sameErrors: Proportions.wilson(successes: same, of: compared), callsWithError: found,
      callsInDispute: compared - same)
  }
}

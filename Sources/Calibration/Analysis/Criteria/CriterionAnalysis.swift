internal import QualityModel
internal import Statistics

/// How the answers to criteria agree.
struct CriterionAnalysis: Sendable {
  let panel: Panel
  let threshold: Double
  let plan: BootstrapPlan

  /// Every criterion, most points at stake first; those that weigh as much in the grid's order.
  func agreements(_ answers: [CriterionAnswers]) -> [CriterionAgreement] {
    answers.map(agreement).enumerated()
      .sorted { first, second in
        let stakes = [first, second].map { $0.element.pointsAtStake.estimate?.value ?? -1 }
        return stakes[0] == stakes[1] ? first.offset < second.offset : stakes[0] > stakes[1]
      }
      .map(\.element)
  }

  /// One criterion.
  func agreement(_ answers: CriterionAnswers) -> CriterionAgreement {
    let criterion = answers.criterion
    var result = CriterionAgreement(
      criterionID: criterion.id, sectionID: answers.item.sectionID,
      title: criterion.title.isEmpty ? criterion.question : criterion.title)
    result.levels = criterion.levels.map { NamedLevel(id: $0.id, title: $0.title) }
    let classes = Set(criterion.errors.map(\.errorClass))
    result.errorClasses = ErrorClass.allCases.filter(classes.contains)
    result.isScored = criterion.isScored
    result.hasGuidance = !criterion.guidance.isEmpty
    count(answers, into: &result)
    let coefficients = CriterionCoefficients(answers, callCount: panel.calls.count, plan: plan)
    result.agreement = coefficients.agreement
    result.coefficients = coefficients.values
    result.reading = coefficients.reading(threshold: threshold)
    result.confusion = ConfusionCount(answers, panel).confusion
    let direction = SideDirection(answers, panel)
    result.direction = direction.difference
    result.directionTest = direction.test
    result.directionProbability = direction.probability
    result.pointsAtStake = pointsAtStake(answers)
    result.differences = differences(answers)
    return result
  }

  private func count(_ answers: CriterionAnswers, into result: inout CriterionAgreement) {
    for call in panel.calls.indices {
      let given = answers.given(call).count
      let notApplicable = answers.entries.count { $0[call] == .notApplicable }
      result.answerCount += given > 1 ? given : 0
      result.callCount += given > 1 ? 1 : 0
      result.notApplicableCount += notApplicable
      result.splitApplicabilityCount += given > 0 && notApplicable > 0 ? 1 : 0
    }
  }

  /// The mean over calls of what two evaluators differ by because of the criterion.
  private func pointsAtStake(_ answers: CriterionAnswers) -> Statistic {
    let gaps = panel.calls.indices.compactMap { call in
      answers.contributions.compactMap { $0[call] }.meanGap
    }
    return Means.studentInterval(gaps, within: 0...100)
  }

  /// The calls on which evaluators differ, N/A beside an answer being a difference.
  private func differences(_ answers: CriterionAnswers) -> [AnswerDifference] {
    let found = panel.calls.indices.compactMap { call -> AnswerDifference? in
      let kinds = Set(answers.entries.map { $0[call] }).subtracting([.none, .hidden])
      guard kinds.count > 1 else { return nil }
      let points = answers.contributions.compactMap { $0[call] }
      return AnswerDifference(
        interactionID: panel.calls[call].interactionID,
        points: (points.max() ?? 0) - (points.min() ?? 0),
        answers: panel.evaluators.indices.map {
          EvaluatorAnswer(
            evaluatorID: panel.evaluators[$0].id, answer: answers.answers[$0][call])
        })
    }
    return found.enumerated()
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .map(\.element)
  }
}

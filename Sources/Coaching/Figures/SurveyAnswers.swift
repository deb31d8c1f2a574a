internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// Survey responses by survey, each with the agent it is about.
struct SurveyAnswers {
  /// An answer on its scale, or one outside it.
  struct Answer {
    let interactionID: String?
    let value: Rational
    let isOnScale: Bool
  }

  let definitions: [SurveyDefinition]
  /// Answers by survey, then by agent.
  private let bySurvey: [String: [String: [Answer]]]

  init(_ material: TeamMaterial) {
    var agents: [String: String] = [:]
    for interaction in material.evaluations.map(\.interaction) + material.interactions {
      agents[interaction.id] = interaction.agentID
    }
    definitions = material.surveys.sorted {
      ($0.metric.place, $0.id) < ($1.metric.place, $1.id)
    }
    let scales = Dictionary(definitions.map { ($0.id, $0) }) { first, _ in first }
    var bySurvey: [String: [String: [Answer]]] = [:]
    for response in material.responses {
      guard let scale = scales[response.surveyID],
        let agent = response.agentID ?? response.interactionID.flatMap({ agents[$0] })
      else { continue }
      let answer = Answer(
        interactionID: response.interactionID, value: response.value,
        isOnScale: scale.minimum <= response.value && response.value <= scale.maximum)
      bySurvey[scale.id, default: [:]][agent, default: []].append(answer)
    }
    self.bySurvey = bySurvey
  }

  /// The answers to a survey about some agents.
  func answers(_ survey: SurveyDefinition, of agents: [String]) -> [Answer] {
    guard let byAgent = bySurvey[survey.id] else { return [] }
    return agents.flatMap { byAgent[$0] ?? [] }
  }
}

extension SurveyDefinition {
  /// The indicator over some answers; those outside the scale are left out and counted as missing.
  func indicator(_ answers: [SurveyAnswers.Answer]) -> Statistic {
    let values = answers.filter(\.isOnScale).map(\.value)
    return indicator(values).counting(missing: answers.count - values.count)
  }

  private func indicator(_ values: [Rational]) -> Statistic {
    guard minimum < maximum else { return .undefined(.invalidInput, count: values.count) }
    switch metric {
    case .csat:
      guard let satisfied = satisfied(values) else {
        return .undefined(.invalidInput, count: values.count)
      }
      return Proportions.wilson(successes: satisfied, of: values.count)
    case .nps:
      guard minimum == 0, maximum == 10, direction == .higherIsBetter else {
        return .undefined(.invalidInput, count: values.count)
      }
      let promoters = values.count { $0 >= 9 }
      let detractors = values.count { $0 < 7 }
      return NetPromoterScore.adjustedWald(
        promoters: promoters, passives: values.count - promoters - detractors,
        detractors: detractors)
    case .ces:
      return Means.studentInterval(
        values.map(\.doubleValue), within: minimum.doubleValue...maximum.doubleValue)
    }
  }

  private func satisfied(_ values: [Rational]) -> Int? {
    satisfiedFrom.map { from in
      values.count { direction == .higherIsBetter ? $0 >= from : $0 <= from }
    }
  }

  /// The indicator of some answers minus that of others: Newcombe's interval for the CSAT, Welch's
  /// for the CES; `nil` for the NPS and where there is none.
  func difference(
    _ answers: [SurveyAnswers.Answer], minus others: [SurveyAnswers.Answer]
  ) -> Statistic? {
    guard minimum < maximum else { return nil }
    let (own, others) = (
      answers.filter(\.isOnScale).map(\.value), others.filter(\.isOnScale).map(\.value)
    )
    switch metric {
    case .csat:
      guard !own.isEmpty, !others.isEmpty, let first = satisfied(own),
        let second = satisfied(others)
      else { return nil }
      return Proportions.difference(
        successes: first, of: own.count, minus: second, of: others.count)
    case .nps: return nil
    case .ces:
      return Means.varyingDifference(own.map(\.doubleValue), minus: others.map(\.doubleValue))
    }
  }

  /// An answer as satisfaction, 0 (worst) to 1 (best of the scale).
  func satisfaction(_ value: Rational) -> Double? {
    guard let position = (value - minimum).divided(by: maximum - minimum) else { return nil }
    let share = position.doubleValue
    return direction == .higherIsBetter ? share : 1 - share
  }
}

extension SurveyDefinition.Metric {
  /// Satisfaction first, as read.
  fileprivate var place: Int {
    switch self {
    case .csat: 0
    case .nps: 1
    case .ces: 2
    }
  }
}

extension Statistic {
  fileprivate func counting(missing: Int) -> Statistic {
    guard case .defined(let estimate) = self, missing > 0 else { return self }
    return .defined(
      Estimate(
        value: estimate.value, count: estimate.count, missing: missing,
        standardError: estimate.standardError, interval: estimate.interval))
  }
}

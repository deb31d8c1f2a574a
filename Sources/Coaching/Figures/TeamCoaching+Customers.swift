internal import QualityModel
internal import Statistics

extension TeamCoaching {
  func surveyFigures(of agentID: String) -> [SurveyFigure] {
    surveyAnswers.definitions.map { survey in
      let own = surveyAnswers.answers(survey, of: [agentID])
      let others = surveyAnswers.answers(survey, of: others(than: agentID))
      return SurveyFigure(
        definition: survey, value: survey.indicator(own), team: survey.indicator(others),
        difference: survey.difference(own, minus: others))
    }
  }

  private func others(than agentID: String) -> [String] {
    agentIDs.filter { $0 != agentID }
  }

  /// Spearman over the calls that have both a score and a satisfaction answer; several answers about
  /// one call are averaged.
  func deliveredAgainstPerceived(_ subject: Subject) -> DeliveredAgainstPerceived {
    var satisfaction: [String: [Double]] = [:]
    for survey in surveyAnswers.definitions where survey.metric == .csat {
      for answer in surveyAnswers.answers(survey, of: [subject.agent.id]) {
        guard answer.isOnScale, let call = answer.interactionID,
          let value = survey.satisfaction(answer.value)
        else { continue }
        satisfaction[call, default: []].append(value)
      }
    }
    let pairs: [(Double, Double)] = subject.calls.calls.compactMap { call in
      guard let score = call.score,
        let perceived = mean((satisfaction[call.id] ?? []).sorted())
      else { return nil }
      return (score, perceived)
    }
    return DeliveredAgainstPerceived(
      pairedCalls: pairs.count,
      correlation: RankCorrelation.spearman(pairs, minimum: rules.minimumPairs))
  }

  func activity(of agentID: String) -> ActivityFigure? {
    guard !material.interactions.isEmpty else { return nil }
    let own = handlingSeconds([agentID])
    let team = handlingSeconds(others(than: agentID))
    return ActivityFigure(
      handled: handled[agentID]?.count ?? 0, meanHandlingSeconds: meanHandling(own),
      teamMeanHandlingSeconds: meanHandling(team),
      difference: Means.varyingDifference(own, minus: team))
  }

  private func handlingSeconds(_ agents: [String]) -> [Double] {
    agents.flatMap { (handled[$0] ?? []).compactMap(\.self) }
  }

  private func meanHandling(_ seconds: [Double]) -> Statistic {
    Means.studentInterval(seconds, within: 0...Double.greatestFiniteMagnitude)
  }
}

extension Interaction {
  /// Talk, hold and after-call work; `nil` when the talk is not known.
  var handlingSeconds: Double? {
    talkSeconds.map { Double($0) + Double(holdSeconds ?? 0) + Double(wrapUpSeconds ?? 0) }
  }
}

internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

/// What the difference between sides would do to agents' means if it held for all their calls.
struct AgentEffects: Sendable {
  private let difference: Estimate
  private let threshold: Double?
  private let calls: Set<String>

  /// The effects of a difference, client minus provider; the calls it was found on are left out.
  init(_ difference: Estimate, threshold: Double?, calls: [String]) {
    self.difference = difference
    self.threshold = threshold
    self.calls = Set(calls)
  }

  /// Agents with a score, in alphabetical order.
  func effects(
    _ agents: [Agent], _ evaluations: [ScoredEvaluation]
  ) -> [SideComparison.AgentEffect] {
    var latest: [String: ScoredEvaluation] = [:]
    for scored in evaluations where scored.evaluation.state == .submitted {
      let id = scored.evaluation.id
      if let other = latest[id], !other.evaluation.isBefore(scored.evaluation) { continue }
      latest[id] = scored
    }
    var scores: [String: [Double]] = [:]
    for scored in latest.values where !calls.contains(scored.interaction.id) {
      guard let agent = scored.interaction.agentID,
        let score = scored.scorecard.final?.doubleValue
      else { continue }
      scores[agent, default: []].append(score)
    }
    return scores.compactMap { id, scores -> SideComparison.AgentEffect? in
      guard let mean = Summary(scores)?.mean else { return nil }
      let agent = agents.first { $0.id == id } ?? Agent(id: id, name: id)
      return effect(agent, mean, scores.count)
    }
    .sorted { first, second in
      first.agent.name == second.agent.name
        ? first.agent.id < second.agent.id
        : AlphabeticalOrder.precedes(first.agent.name, second.agent.name)
    }
  }

  private func effect(_ agent: Agent, _ mean: Double, _ count: Int) -> SideComparison.AgentEffect {
    func held(_ score: Double) -> Double { Swift.min(Swift.max(score, 0), 100) }
    let byClient = held(mean + difference.value)
    let interval = difference.interval.map {
      Interval(lower: held(mean + $0.lower), upper: held(mean + $0.upper), level: $0.level)
    }
    return SideComparison.AgentEffect(
      agent: agent, byProvider: mean, byClient: byClient, byClientInterval: interval,
      count: count, crossesThreshold: crosses(mean, interval))
  }

  /// Whether the whole interval lies on the other side of the threshold.
  private func crosses(_ mean: Double, _ byClient: Interval?) -> Bool {
    guard let threshold, let byClient else { return false }
    // As scores are compared everywhere: the last bits of a mean decide nothing.
    let isReached = mean >= threshold - 1e-9
    return isReached
      ? byClient.upper < threshold - 1e-9 : byClient.lower >= threshold - 1e-9
  }
}

internal import Statistics

/// One criterion across the team: what is known of each agent's true level.
struct TeamLevels {
  /// The levels of each agent's calls.
  let groups: [[Double]]
  let model: HierarchicalMeans?

  /// The levels of every agent but one.
  func others(than place: Int) -> [Double] {
    groups.indices.flatMap { $0 == place ? [] : groups[$0] }
  }

  /// Every criterion observed; groups are in the order of `calls`.
  static func all(calls: [AgentCalls], rules: CoachingRules) -> [CriterionKey: TeamLevels] {
    let assumptions = HierarchicalMeans.Assumptions(
      betweenScale: rules.spreadBetweenAgents, withinDeviation: rules.spreadBetweenCalls,
      withinWeight: rules.expectationWeight)
    var levels: [CriterionKey: [[Double]]] = [:]
    for (place, agent) in calls.enumerated() {
      for call in agent.calls {
        for (key, criterion) in call.criteria {
          levels[key, default: Array(repeating: [], count: calls.count)][place]
            .append(criterion.level)
        }
      }
    }
    return levels.mapValues { groups in
      TeamLevels(
        groups: groups,
        model: HierarchicalMeans(
          groups: groups.compactMap { Summary($0) }, assumptions: assumptions))
    }
  }
}

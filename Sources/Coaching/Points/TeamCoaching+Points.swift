internal import ExactNumbers
internal import QualityModel
internal import Statistics

extension TeamCoaching {
  /// What a sheet says of criteria.
  struct Points {
    var strengths: [CoachingPoint] = []
    var priorities: [CoachingPoint] = []
    var toConfirm: [CoachingPoint] = []
  }

  /// Strengths, priorities and points to confirm; the article "Coaching" says how they are chosen.
  func points(for subject: Subject) -> Points {
    let standings = standings(of: subject)
    func points(
      _ chosen: [CriterionStanding], _ limit: Int, _ purpose: EvidencePurpose
    ) -> [CoachingPoint] {
      chosen.prefix(max(0, limit)).compactMap { point($0, subject, purpose) }
    }
    let byPoints: (CriterionStanding, CriterionStanding) -> Bool = {
      $0.recoverablePoints == $1.recoverablePoints
        ? $0.key < $1.key : $0.recoverablePoints > $1.recoverablePoints
    }
    let strengths = standings.filter { $0.isCrediblyOver(rules) }
      .sorted { $0.margin == $1.margin ? $0.key < $1.key : $0.margin > $1.margin }
    let priorities = standings.filter { $0.isCrediblyUnderTarget(rules) }.sorted(by: byPoints)
    // A criterion that beats the team is not a doubt about the agent, wherever the target is.
    let toConfirm = standings.filter { $0.isToConfirm(rules) && !$0.isCrediblyOver(rules) }
      .sorted(by: byPoints)
    return Points(
      strengths: points(strengths, rules.maximumStrengths, .strength),
      priorities: points(priorities, rules.maximumPriorities, .priority),
      toConfirm: points(toConfirm, rules.maximumToConfirm, .priority))
  }

  /// Every criterion that counted in a call of the agent's, in order of key.
  func standings(of subject: Subject) -> [CriterionStanding] {
    guard let place = agentIDs.firstIndex(of: subject.agent.id) else { return [] }
    let calls = subject.calls.calls
    let targets = catalogue.newest.mapValues { target(of: $0).doubleValue }
    return Set(calls.flatMap(\.criteria.keys)).sorted().compactMap { key in
      let observed = calls.compactMap { $0.criteria[key] }
      guard let target = targets[key.grid], catalogue.holds(key),
        let known = levels[key],
        let model = known.model,
        let level = model.posterior(of: place), let share = mean(observed.map(\.share)),
        let effectLoss = mean(calls.map { $0.criteria[key]?.effectLoss ?? 0 })
      else { return nil }
      let team = Means.ofLevels(known.others(than: place))
      return CriterionStanding(
        key: key, calls: observed.count,
        value: Means.ofLevels(observed.map(\.level)), team: team,
        target: target, level: level, callVariance: model.withinVariance, share: share,
        frequency: Double(observed.count) / Double(calls.count), effectLoss: effectLoss,
        probabilityUnderTarget: level.probabilityBelow(target),
        probabilityOverTeam: team.estimate.map { 1 - level.probabilityBelow($0.value) })
    }
  }

  private func point(
    _ standing: CriterionStanding, _ subject: Subject, _ purpose: EvidencePurpose
  ) -> CoachingPoint? {
    guard let entry = catalogue.entry(standing.key) else { return nil }
    let isUnder = purpose == .priority
    return CoachingPoint(
      criterion: entry.criterion, gridLanguage: entry.grid.language,
      sectionTitle: entry.section.title, value: standing.value, team: standing.team,
      target: target(of: entry.grid), shrunken: standing.level.mean,
      probabilityUnderTarget: standing.probabilityUnderTarget,
      probabilityOverTeam: standing.probabilityOverTeam,
      recoverablePoints: standing.recoverablePoints,
      callsNeeded: isUnder && !standing.isCrediblyUnderTarget(rules)
        ? standing.callsNeeded(rules) : nil,
      evidence: evidence(standing.key, standing.target, subject, purpose))
  }
}

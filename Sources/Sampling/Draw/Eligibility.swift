internal import Calendars
internal import QualityModel

/// Which calls can be drawn, and why others cannot.
struct Eligibility {
  private let rules: [ExclusionRule]
  private let agents: [String: Agent]
  private let needsAgent: Bool

  init(_ plan: SamplingPlan, agents: [String: Agent]) {
    rules = plan.exclusions
    self.agents = agents
    needsAgent = plan.random?.agents != nil
  }

  /// The calls that can be drawn, how many each rule leaves out, and the agents whose calls the plan
  /// looks at.
  func sorted(
    _ candidates: [SamplingCandidate]
  ) -> (eligible: [SamplingCandidate], exclusions: [Sample.Exclusion], agents: Set<String>) {
    var eligible: [SamplingCandidate] = []
    eligible.reserveCapacity(candidates.count)
    var counts = [Int](repeating: 0, count: rules.count)
    var withoutAgent = 0
    var seen: Set<String> = []
    for candidate in candidates {
      let broken = rules.firstIndex { excludes($0, candidate) }
      if broken == nil || broken.map({ !isAboutAgents(rules[$0]) }) == true,
        let agent = candidate.agentID
      {
        seen.insert(agent)
      }
      if let broken {
        counts[broken] += 1
      } else if needsAgent, candidate.agentID == nil {
        withoutAgent += 1
      } else {
        eligible.append(candidate)
      }
    }
    var exclusions = zip(rules, counts).map { Sample.Exclusion(rule: $0.name, count: $1) }
    if withoutAgent > 0 { exclusions.append(.init(rule: "withoutAgent", count: withoutAgent)) }
    return (eligible, exclusions, seen)
  }

  private func isAboutAgents(_ rule: ExclusionRule) -> Bool {
    switch rule {
    case .newAgents, .agent, .team: true
    default: false
    }
  }

  private func excludes(_ rule: ExclusionRule, _ candidate: SamplingCandidate) -> Bool {
    switch rule {
    case .shorterThan(let seconds): (candidate.durationSeconds ?? 0) < seconds
    case .evaluated: candidate.isEvaluated
    case .newAgents(let days):
      candidate.agentID.flatMap { agents[$0]?.startDate }.map {
        candidate.start.date.daysSince1970 - $0.daysSince1970 < days
      } ?? false
    case .agent(let id): candidate.agentID == id
    case .team(let team): candidate.agentID.flatMap { agents[$0]?.team } == team
    case .channel(let channel): candidate.channel == channel
    case .outcome(let outcome): candidate.outcome == outcome
    case .reason(let reason): candidate.reason == reason
    case .withoutTranscript: !candidate.hasTranscript
    case .withoutRecording: !candidate.hasRecording
    }
  }
}

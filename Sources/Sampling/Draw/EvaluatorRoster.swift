public import QualityModel

/// Who may listen to whom, and how many calls each evaluator has.
public struct EvaluatorRoster: Sendable {
  struct Seat: Sendable {
    let evaluator: Evaluator
    let quota: EvaluatorQuota
  }

  let seats: [Seat]
  private let agents: [String: Agent]
  private let places: [String: Int]

  /// The evaluators that a plan names, by id or by their side, in the order of their ids.
  public init(_ plan: SamplingPlan, evaluators: [Evaluator], agents: [Agent]) {
    let named = Set(
      plan.evaluators.compactMap { if case .evaluator(let id) = $0.who { id } else { nil } })
    var seats: [Seat] = []
    for evaluator in evaluators {
      let quota = plan.evaluators.first { quota in
        switch quota.who {
        case .evaluator(let id): evaluator.id == id
        case .side(let side): evaluator.side == side && !named.contains(evaluator.id)
        }
      }
      if let quota { seats.append(Seat(evaluator: evaluator, quota: quota)) }
    }
    seats.sort { bytesPrecede($0.evaluator.id, $1.evaluator.id) }
    self.seats = seats
    self.agents = Dictionary(agents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      seats.enumerated().map { ($1.evaluator.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an evaluator may listen to an agent's calls. One that the plan does not name may.
  public func allows(_ evaluatorID: String, agentID: String?) -> Bool {
    places[evaluatorID].map { allows(seat: $0, agentID: agentID) } ?? true
  }

  func allows(seat: Int, agentID: String?) -> Bool {
    guard let agentID else { return true }
    let (evaluator, quota) = (seats[seat].evaluator, seats[seat].quota)
    if quota.exceptAgents.contains(agentID) { return false }
    let agent = agents[agentID]
    if let team = agent?.team, quota.exceptTeams.contains(team) { return false }
    return !(quota.avoidsOwnTeam && agent?.coach == evaluator.name)
  }

  /// How many of `total` calls each seat has: exact numbers first, the rest by shares.
  func capacities(total: Int) -> [Int] {
    var capacities = [Int](repeating: 0, count: seats.count)
    var weights = [Double](repeating: 0, count: seats.count)
    var rest = total
    for (index, seat) in seats.enumerated() {
      switch seat.quota.amount {
      case .calls(let calls):
        capacities[index] = calls
        rest -= calls
      case .share(let share): weights[index] = Double(share)
      }
    }
    let sharing = seats.indices.filter { weights[$0] > 0 }
    guard rest > 0, !sharing.isEmpty else { return capacities }
    let shared = Apportionment.shared(
      rest, weights: sharing.map { weights[$0] }, lower: sharing.map { _ in 0 },
      upper: sharing.map { _ in rest })
    for (index, count) in zip(sharing, shared) { capacities[index] = count }
    return capacities
  }
}

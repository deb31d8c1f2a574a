internal import QualityModel

/// Gives calls to evaluators at random, within their numbers and without the agents they may not
/// listen to: each call to the evaluator with the most room left, then, when only others have room,
/// along a chain of calls that change hands (augmenting paths).
struct EvaluatorAssignment {
  /// The seat of each call, in the order given; `nil` when nobody can take it.
  private(set) var seats: [Int?]

  private let roster: EvaluatorRoster
  private let agents: [String?]
  private var room: [Int]

  /// - Parameter order: The places of the calls in `agents`, in the order in which they are given.
  init(_ roster: EvaluatorRoster, agents: [String?], order: [Int], capacities: [Int]) {
    self.roster = roster
    self.agents = agents
    room = capacities
    seats = Array(repeating: nil, count: agents.count)
    var held = [[Int]](repeating: [], count: capacities.count)
    for call in order {
      let open = room.indices.filter {
        room[$0] > 0 && roster.allows(seat: $0, agentID: agents[call])
      }
      if let best = open.max(by: { (room[$0], -$0) < (room[$1], -$1) }) {
        take(call, best, &held)
      } else {
        makeRoom(for: call, &held)
      }
    }
  }

  private mutating func take(_ call: Int, _ seat: Int, _ held: inout [[Int]]) {
    seats[call] = seat
    held[seat].append(call)
    room[seat] -= 1
  }

  /// Moves calls from hand to hand until one that may take `call` has room.
  private mutating func makeRoom(for call: Int, _ held: inout [[Int]]) {
    var came: [Int: (call: Int, from: Int?)] = [:]
    var queue = room.indices.filter { roster.allows(seat: $0, agentID: agents[call]) }
    for seat in queue { came[seat] = (call, nil) }
    var next = 0
    while next < queue.count {
      let seat = queue[next]
      next += 1
      if room[seat] > 0 { return settle(seat, came, &held) }
      for moved in held[seat] {
        for other in room.indices
        where came[other] == nil && roster.allows(seat: other, agentID: agents[moved]) {
          came[other] = (moved, seat)
          queue.append(other)
        }
      }
    }
  }

  private mutating func settle(
    _ last: Int, _ came: [Int: (call: Int, from: Int?)], _ held: inout [[Int]]
  ) {
    room[last] -= 1
    var seat: Int? = last
    while let current = seat, let step = came[current] {
      if let from = step.from { held[from].removeAll { $0 == step.call } }
      held[current].append(step.call)
      seats[step.call] = current
      seat = step.from
    }
  }
}

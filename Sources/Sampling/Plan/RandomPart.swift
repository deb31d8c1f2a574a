/// The part of a plan drawn at random.
public struct RandomPart: Sendable, Hashable {
  /// How calls are taken within a cell.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Any, each with the same chance.
    case simple
    /// One every so many in order of time, from a start drawn at random.
    case systematic
  }

  /// Calls in all; `nil` when the numbers by agent or by stratum say it.
  public let size: Int?
  /// How calls are taken within a cell.
  public let method: Method
  /// Replacements drawn beside each call.
  public let reserves: Int
  /// How many calls of each agent; `nil` when agents are not counted.
  public let agents: AgentQuotas?
  /// The groups calls are divided into; `nil` for one group.
  public let strata: Strata?
}

/// How many calls of each agent.
public struct AgentQuotas: Sendable, Hashable {
  /// A fewest and a most.
  public struct Bounds: Sendable, Hashable {
    /// The fewest.
    public let atLeast: Int
    /// The most; `nil` for as many as there are.
    public let atMost: Int?

    /// Whether there is one number only.
    var isExact: Bool { atLeast == atMost }
  }

  /// For agents that are not named.
  public let others: Bounds
  /// For those named, by id.
  public let named: [String: Bounds]

  func bounds(of agent: String) -> Bounds { named[agent] ?? others }

  var isExact: Bool { others.isExact && named.values.allSatisfy(\.isExact) }
}

/// The groups that calls are divided into before a draw.
public struct Strata: Sendable, Hashable {
  /// How the calls drawn are spread over the strata.
  public enum Allocation: String, Sendable, Hashable, CaseIterable {
    /// As the population is.
    case proportional
    /// The same number in each.
    case equal
    /// The numbers written in the plan.
    case fixed
  }

  /// The calls of one stratum.
  public struct Fixed: Sendable, Hashable {
    /// Its values, in the order of the variables.
    public let values: [String]
    /// How many calls.
    public let count: Int
  }

  /// What calls are told apart by.
  public let variables: [StratumVariable]
  /// How the calls drawn are spread.
  public let allocation: Allocation
  /// The fewest calls of any stratum.
  public let minimum: Int
  /// With `fixed`: the calls of each stratum.
  public let fixed: [Fixed]
}

/// Something calls are told apart by.
public enum StratumVariable: Sendable, Hashable {
  /// The channel.
  case channel
  /// The reason.
  case reason
  /// The product.
  case product
  /// The queue.
  case queue
  /// The campaign.
  case campaign
  /// The agent's team.
  case team
  /// The agent's site.
  case site
  /// The day of the week.
  case weekday
  /// The hour of the start, in bands that begin at these hours.
  case hour(bounds: [Int])
  /// The duration in seconds, in bands that begin at these.
  case duration(bounds: [Int])
}

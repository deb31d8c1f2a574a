public import QualityModel

/// Where the turns of each speaker are counted.
public struct TermGrouping: Sendable, Hashable {
  /// The group of the agent's turns; `nil` leaves them out. Groups are numbered from 0.
  public var agent: Int?
  /// The group of the customer's turns.
  public var customer: Int?
  /// The group of the turns of others, as a voice server.
  public var other: Int?
  /// The group of the turns whose speaker is not known.
  public var unknown: Int?

  /// A group for each speaker.
  public init(agent: Int?, customer: Int?, other: Int? = nil, unknown: Int? = nil) {
    self.agent = agent
    self.customer = customer
    self.other = other
    self.unknown = unknown
  }

  /// Everything that is said, in one group.
  public static func everyone(in group: Int = 0) -> TermGrouping {
    TermGrouping(agent: group, customer: group, other: group, unknown: group)
  }

  /// What agents say.
  public static func agents(in group: Int = 0) -> TermGrouping {
    TermGrouping(agent: group, customer: nil)
  }

  /// What customers say.
  public static func customers(in group: Int = 0) -> TermGrouping {
    TermGrouping(agent: nil, customer: group)
  }

  /// The group of a role.
  public subscript(role: SpeakerRole) -> Int? {
    switch role {
    case .agent: agent
    case .customer: customer
    case .other: other
    case .unknown: unknown
    }
  }
}

public import Statistics

/// What the client's evaluators and the provider's give the same calls.
public struct SideComparison: Sendable, Hashable {
  /// What a test of equivalence found.
  public enum Equivalence: String, Sendable, Hashable, CaseIterable {
    /// The interval lies within the margin.
    case equivalent
    /// It lies wholly outside.
    case different
    /// It holds a bound of the margin.
    case undecided
    /// There is nothing to test.
    case undefined
  }

  /// The difference on the total or on one section.
  public struct Part: Sendable, Hashable {
    /// The section's id; `total` for the whole.
    public let id: String
    /// Its name; empty for the whole.
    public let title: LocalizedText
    /// Client minus provider on the same calls, in points; the calls are the unit.
    public let difference: Statistic
    /// The interval of the equivalence test, at 1 − 2α (90 %); `nil` when there is none.
    public let equivalenceInterval: Interval?
    /// The probability of the equivalence test, the larger of the two one-sided ones.
    public let equivalenceProbability: Double?
    /// What it found.
    public let equivalence: Equivalence

    /// A difference.
    public init(
      id: String, title: LocalizedText, difference: Statistic, equivalenceInterval: Interval?,
      equivalenceProbability: Double?, equivalence: Equivalence
    ) {
      self.id = id
      self.title = title
      self.difference = difference
      self.equivalenceInterval = equivalenceInterval
      self.equivalenceProbability = equivalenceProbability
      self.equivalence = equivalence
    }
  }

  /// What the difference does to one agent, when it is that of all their calls.
  public struct AgentEffect: Sendable, Hashable {
    /// The agent.
    public let agent: Agent
    /// Their mean as the provider scores, 0 to 100.
    public let byProvider: Double
    /// What it would be as the client scores: the mean plus the difference, held within 0…100.
    public let byClient: Double
    /// The interval of that, from the difference's alone.
    public let byClientInterval: Interval?
    /// The evaluations behind the mean.
    public let count: Int
    /// Whether the mean as the client scores lies beyond the threshold with its whole interval.
    public let crossesThreshold: Bool

    /// An effect.
    public init(
      agent: Agent, byProvider: Double, byClient: Double, byClientInterval: Interval?, count: Int,
      crossesThreshold: Bool
    ) {
      self.agent = agent
      self.byProvider = byProvider
      self.byClient = byClient
      self.byClientInterval = byClientInterval
      self.count = count
      self.crossesThreshold = crossesThreshold
    }
  }

  /// The margin within which the contract calls both alike, in points.
  public let margin: Double
  /// The score that a bonus or a target depends on, 0 to 100.
  public let threshold: Double?
  /// The total, then the sections in the grid's order.
  public let parts: [Part]
  /// What the difference does to agents' scores; empty without evaluations of the provider.
  public let agents: [AgentEffect]

  /// A comparison of sides.
  public init(margin: Double, threshold: Double?, parts: [Part], agents: [AgentEffect]) {
    self.margin = margin
    self.threshold = threshold
    self.parts = parts
    self.agents = agents
  }
}

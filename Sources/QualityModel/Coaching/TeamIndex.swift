public import Calendars
public import ExactNumbers
public import Statistics

/// The page that leads to a team's sheets: a list by name, never a ranking.
public struct TeamIndex: Sendable, Hashable {
  /// One agent of the list.
  public struct Entry: Sendable, Hashable {
    /// The agent.
    public let agent: Agent
    /// The number of calls evaluated in the period.
    public let evaluatedCalls: Int
    /// The mean of the calls' agent scores, 0 to 100, with its interval.
    public let score: Statistic
    /// The target of the grid most used; `nil` when nothing was evaluated.
    public let target: Rational?

    /// An entry.
    public init(agent: Agent, evaluatedCalls: Int, score: Statistic, target: Rational?) {
      self.agent = agent
      self.evaluatedCalls = evaluatedCalls
      self.score = score
      self.target = target
    }
  }

  /// The centre's name.
  public let centre: String
  /// The period.
  public let period: Period
  /// The day the index was made.
  public let madeOn: CalendarDate
  /// The agents, by name.
  public let entries: [Entry]

  /// An index.
  public init(centre: String, period: Period, madeOn: CalendarDate, entries: [Entry]) {
    self.centre = centre
    self.period = period
    self.madeOn = madeOn
    self.entries = entries
  }
}

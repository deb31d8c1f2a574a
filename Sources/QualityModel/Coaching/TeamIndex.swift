public import Calendars

/// The coaching sheets of a team, to find one's way among them. Not a ranking.
public struct TeamIndex: Sendable, Hashable {
  /// The centre's name, as in the workspace's settings.
  public let centre: String
  /// The period.
  public let period: Period
  /// The day the index was made.
  public let madeOn: CalendarDate
  /// The sheets, in any order.
  public let entries: [TeamIndexEntry]

  /// An index.
  public init(centre: String, period: Period, madeOn: CalendarDate, entries: [TeamIndexEntry]) {
    self.centre = centre
    self.period = period
    self.madeOn = madeOn
    self.entries = entries
  }
}

/// One agent's sheet in an index.
public struct TeamIndexEntry: Sendable, Hashable {
  /// The agent.
  public let agent: Agent
  /// The sheet's file, relative to the index.
  public let sheetFileName: String
  /// The agent's score, 0 to 100, beside its target.
  public let score: ComparedFigure
  /// The submitted evaluations in the period.
  public let evaluationCount: Int

  /// An entry.
  public init(
    agent: Agent, sheetFileName: String, score: ComparedFigure, evaluationCount: Int
  ) {
    self.agent = agent
    self.sheetFileName = sheetFileName
    self.score = score
    self.evaluationCount = evaluationCount
  }
}

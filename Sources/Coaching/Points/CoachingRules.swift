/// The thresholds by which strengths and priorities are chosen. The article "Coaching" gives the
/// reasons in words.
public struct CoachingRules: Sendable, Hashable {
  /// How many calls a criterion needs to be a priority or a strength.
  public var minimumCalls = 3
  /// How probable it must be that the true level is under the target (priority), over it or over
  /// the team (strength).
  public var probability = 0.8
  /// The fewest points of the total that are worth a priority.
  public var minimumPoints = 0.5
  /// The most priorities on a sheet.
  public var maximumPriorities = 2
  /// The most strengths on a sheet.
  public var maximumStrengths = 3
  /// The most points to confirm on a sheet.
  public var maximumToConfirm = 3
  /// A point that more calls than these would have to establish is not worth confirming.
  public var maximumCallsToConfirm = 20
  /// The most quotes behind a point.
  public var maximumEvidence = 3
  /// The fewest calls with a score and a satisfaction answer that a correlation is given on.
  public var minimumPairs = 10
  /// How far agents of a team commonly lie from each other on a criterion, in points out of 100.
  public var spreadBetweenAgents = 15.0
  /// How far single calls commonly lie from an agent's level, in points out of 100.
  public var spreadBetweenCalls = 25.0
  /// How many calls that expectation is worth beside the calls observed.
  public var expectationWeight = 2.0

  /// The rules of the house.
  public init() {}
}

/// What a number of calls allows to tell apart.
public struct ResolvingPower: Sendable, Hashable {
  /// What the figure is.
  public enum Figure: Sendable, Hashable {
    /// The share of calls on which all scores lie within the tolerance.
    case scoresWithinTolerance
    /// The first coefficient of agreement of a criterion.
    case criterion(String)
    /// The difference between client and provider.
    case sides
  }

  /// What the figure is.
  public let figure: Figure
  /// The calls there are.
  public let callCount: Int
  /// The figure found.
  public let value: Double
  /// Another figure that these calls cannot tell from it: the nearer bound of interest.
  public let alternative: Double
  /// Calls to add until four sessions of five of that size would tell them apart, if the figure found
  /// is the true one; `nil` when no number of the order of a session does.
  public let callsToAdd: Int?

  /// What a number of calls allows.
  public init(
    figure: Figure, callCount: Int, value: Double, alternative: Double, callsToAdd: Int?
  ) {
    self.figure = figure
    self.callCount = callCount
    self.value = value
    self.alternative = alternative
    self.callsToAdd = callsToAdd
  }
}

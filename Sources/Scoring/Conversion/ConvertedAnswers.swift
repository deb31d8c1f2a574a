public import QualityModel

/// Answers carried over to another grid, and what could not be.
public struct ConvertedAnswers: Sendable, Hashable {
  /// The answers on the other grid, in its order.
  public let answers: [Answer]
  /// What was lost: the answers given first, in their grid's order, then the criteria of the other
  /// grid that are left without an answer, or answered in part.
  public let losses: [ConversionLoss]
}

/// An evaluation with its score and the call it is about.
public struct ScoredEvaluation: Sendable, Hashable {
  /// The evaluation. Only the latest revision, and only if submitted, counts.
  public let evaluation: Evaluation
  /// Its score on its own grid.
  public let scorecard: Scorecard
  /// The interaction listened to, which says whose it is and when.
  public let interaction: Interaction

  /// An evaluation with its score.
  public init(evaluation: Evaluation, scorecard: Scorecard, interaction: Interaction) {
    self.evaluation = evaluation
    self.scorecard = scorecard
    self.interaction = interaction
  }
}

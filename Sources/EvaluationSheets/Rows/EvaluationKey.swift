internal import Calendars
internal import QualityModel

/// What the rows of one evaluation have in common.
struct EvaluationKey {
  let interaction: String
  let evaluator: String
  let grid: PinnedGrid
  let scoredAt: CivilDateTime

  /// The id of an evaluation whose rows give none: one an interaction, evaluator and grid.
  var derivedID: String {
    "\(interaction)~\(evaluator)~\(grid.grid.id)@\(grid.grid.version)"
  }

  /// The evaluation with answers.
  func evaluation(id: String, answers: [Answer], comment: String?) -> Evaluation {
    Evaluation(
      id: id, state: .submitted, interactionID: interaction, evaluatorID: evaluator,
      gridID: grid.grid.id, gridVersion: grid.grid.version, gridDigest: grid.digest,
      scoredAt: scoredAt, answers: answers, comment: comment)
  }
}

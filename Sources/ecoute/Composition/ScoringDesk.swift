import Languages
import QualityModel
import QualityStore
import Scoring

/// Keeps and submits the answers of an assignment in its workspace.
struct ScoringDesk {
  let assignment: ScoringAssignment
  let workspace: OpenWorkspace
  let clock: CentreClock
  /// Why a submitted evaluation is corrected.
  let correctionReason: String?
  private var isPublished = false

  init(
    _ assignment: ScoringAssignment, _ workspace: OpenWorkspace, correctionReason: String?
  ) throws {
    self.assignment = assignment
    self.workspace = workspace
    self.correctionReason = correctionReason
    clock = try CentreClock(timeZone: workspace.settings.timeZone)
  }

  /// The evaluation with these answers, scored now.
  func evaluation(_ answers: [Answer], _ comment: String?) -> Evaluation {
    assignment.evaluation(
      answers: answers, comment: comment,
      scoredAt: clock.now ?? assignment.interaction.start)
  }

  /// Keeps the answers as the draft.
  mutating func save(_ answers: [Answer], _ comment: String?) throws {
    try publish()
    try workspace.store.saveDraft(evaluation(answers, comment), by: Actor.current)
  }

  /// Submits the answers: a first revision, or a correction with its reason.
  mutating func submit(_ answers: [Answer], _ comment: String?) throws -> Evaluation {
    try publish()
    let evaluation = evaluation(answers, comment)
    guard let correctionReason else {
      return try workspace.store.submit(evaluation, by: Actor.current)
    }
    return try workspace.store.correct(
      evaluation, reason: correctionReason, by: Actor.current)
  }

  /// Gives up the draft; says whether there was one.
  func discard() throws -> Bool {
    try workspace.store.discardDraft(assignment.evaluationID, by: Actor.current)
  }

  /// Evaluations refer to a grid that the workspace keeps: it is published on its first use.
  private mutating func publish() throws {
    guard !isPublished, let loaded = assignment.unpublished else { return }
    try workspace.grids.publish(loaded, by: Actor.current)
    isPublished = true
  }
}

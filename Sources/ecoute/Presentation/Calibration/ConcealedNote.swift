import Languages
import QualityStore

extension CommandContext {
  /// Says how many evaluations a list or a figure leaves out because they are in a blind session.
  func sayConcealed(_ filter: EvaluationFilter, in workspace: OpenWorkspace) throws {
    let count = try workspace.store.concealedEvaluationCount(filter)
    guard count > 0 else { return }
    terminal.note(
      say(
        fr: "\(NumberText.whole(count, language)) évaluation\(count > 1 ? "s" : "") laissée"
          + "\(count > 1 ? "s" : "") de côté : dans une séance de calibrage à l'aveugle, "
          + "pas encore dévoilée.",
        en: "\(NumberText.whole(count, language)) evaluation\(count == 1 ? "" : "s") left out: in "
          + "a blind calibration session, not revealed yet."))
  }
}

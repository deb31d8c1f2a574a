import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate submit`: a participant sends in their answers.
struct CalibrateSubmitCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "submit", fr: "Envoyer ses réponses : depuis les feuilles Excel, ou appel après appel.",
    en: "Sends in one's answers: from the Excel sheets, or call after call.",
    examples: examples(
      fr: [
        (
          "depuis les feuilles remplies",
          "ecoute calibrate submit CAL-2026-11-22 --evaluator E3 service-client-3-0-2.xlsx"
        ),
        (
          "à l'écran : le prochain appel à noter",
          "ecoute calibrate submit CAL-2026-11-22 --evaluator E3"
        ),
      ],
      en: [
        (
          "from the sheets filled in",
          "ecoute calibrate submit CAL-2026-11-22 --evaluator E3 service-client-3-0-2.xlsx"
        ),
        (
          "at the terminal: the next call to score",
          "ecoute calibrate submit CAL-2026-11-22 --evaluator E3"
        ),
      ]))

  @OptionGroup var session: SessionArgument

  @Argument(
    help: bilingualHelp(
      fr: "Les feuilles remplies.", en: "The sheets filled in.", value: "fichier.xlsx",
      "file.xlsx"))
  var files: [String] = []

  @Option(
    help: bilingualHelp(fr: "Qui envoie ses réponses.", en: "Who sends in.", value: "id"))
  var evaluator: String

  @OptionGroup var extent: ImportExtent
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let known = try workspace.store.calibrationCase(session.id)
    guard known.state == .open else { throw SessionUseError.notOpen(known.session.id) }
    guard let participant = try known.session.participants(evaluator).first else { return .failed }
    let status =
      try files.isEmpty
      ? scoreNext(known.session, participant, workspace, context)
      : SessionSheets(
        workspace: workspace, context: context, extent: extent, session: known.session,
        participant: participant
      ).submit(files)
    let left = try known.session.remaining(for: participant, in: workspace.store).count
    context.terminal.note(
      left == 0
        ? context.say(
          fr: "\(evaluator) : tous les appels de la séance sont soumis.",
          en: "\(evaluator): every call of the session is submitted.")
        : context.say(
          fr: "\(evaluator) : encore \(left) appel\(left > 1 ? "s" : "") à soumettre.",
          en: "\(evaluator): \(left) call\(left == 1 ? "" : "s") left to submit."))
    return status
  }

  private func scoreNext(
    _ session: CalibrationSession, _ participant: CalibrationSession.Participant,
    _ workspace: OpenWorkspace, _ context: CommandContext
  ) throws -> ExitStatus {
    guard context.terminal.inputIsTerminal else { throw SessionSheetsError.noTerminal }
    guard let call = try session.remaining(for: participant, in: workspace.store).first else {
      throw SessionUseError.allSubmitted(participant.evaluatorID)
    }
    let assignment = try ScoringAssignment(
      ScoringAssignment.Request(
        interaction: call, grid: participant.grid.id, version: participant.grid.version,
        evaluator: participant.evaluatorID, isCorrection: false), in: workspace)
    var scoring = TerminalScoring(
      try ScoringDesk(assignment, workspace, correctionReason: nil), context: context,
      isRehearsal: extent.dryRun)
    return try scoring.run()
  }
}

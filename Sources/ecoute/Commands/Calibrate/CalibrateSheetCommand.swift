import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate sheet`: the session's scoring sheets for those who work in Excel.
struct CalibrateSheetCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "sheet", fr: "Les feuilles de notation Excel d'une séance, un classeur par participant.",
    en: "A session's scoring sheets in Excel, a workbook a participant.",
    examples: examples(
      fr: [
        ("pour tous", "ecoute calibrate sheet CAL-2026-11-22"),
        ("pour une seule personne", "ecoute calibrate sheet CAL-2026-11-22 --evaluator E3"),
      ],
      en: [
        ("for everyone", "ecoute calibrate sheet CAL-2026-11-22"),
        ("for one person", "ecoute calibrate sheet CAL-2026-11-22 --evaluator E3"),
      ]))

  @OptionGroup var session: SessionArgument

  @Option(
    help: bilingualHelp(
      fr: "Ce participant seulement.", en: "This participant only.", value: "id"))
  var evaluator: String?

  @OptionGroup var place: SessionFolderOption
  @OptionGroup var options: SheetFileOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let known = try workspace.store.calibrationCase(session.id)
    guard known.state == .open else { throw SessionUseError.notOpen(known.session.id) }
    let participants = try known.session.participants(evaluator)
    let files = SessionFiles(workspace: workspace, context: context)
    let folder = place.output ?? files.folder(of: known.session.id)
    // What was written at the opening may have been lost since.
    if !options.dryRun { try files.write(known.session) }
    for participant in participants {
      let making = SheetMaking(
        workspace: workspace, context: context, gridID: participant.grid.id,
        gridVersion: participant.grid.version, evaluatorID: participant.evaluatorID,
        isBlind: known.session.hidesAgent)
      let left = try known.session.remaining(for: participant, in: workspace.store)
      guard !left.isEmpty else {
        context.terminal.note(
          context.say(
            fr: "\(participant.evaluatorID) : tout est soumis",
            en: "\(participant.evaluatorID): everything is submitted"))
        continue
      }
      try SheetFiles(
        folder: "\(folder)/\(ReportFolder.fileName(for: participant.evaluatorID))",
        context: context, replaces: options.replace, isRehearsal: options.dryRun
      ).write(
        try left.map { try making.sheet(of: $0) }, evaluators: workspace.store.evaluators(),
        together: true)
    }
    if options.dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

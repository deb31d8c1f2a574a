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

  @Flag(
    help: bilingualHelp(
      fr: "Remplace les fichiers déjà là, et ce qui y est écrit.",
      en: "Replaces files already there, and what is written in them."))
  var replace = false

  @Option(
    name: .shortAndLong,
    help: bilingualHelp(
      fr: "Le dossier (sinon celui de la séance dans Reports).",
      en: "The folder (else the session's in Reports).", value: "dossier", "folder"))
  var output: String?

  @Flag(
    help: bilingualHelp(
      fr: "Vérifie et nomme les fichiers, sans rien écrire.",
      en: "Checks and names the files, and writes nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let known = try workspace.store.calibrationCase(session.id)
    guard known.state == .open else { throw SessionUseError.notOpen(known.session.id) }
    let participants = try known.session.participants(evaluator)
    let files = SessionFiles(workspace: workspace, context: context)
    let folder = output ?? files.folder(of: known.session.id)
    // What was written at the opening may have been lost since.
    if !dryRun { try files.write(known.session) }
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
        context: context, replaces: replace, isRehearsal: dryRun
      ).write(
        try left.map { try making.sheet(of: $0) }, evaluators: workspace.store.evaluators(),
        together: true)
    }
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

import ArgumentParser
import Calendars
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate decide`: records decisions, drafts the next grid, and tries it on the past.
struct CalibrateDecideCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "decide", fr: "Consigner les décisions, et rédiger la prochaine version de la grille.",
    en: "Records the decisions, and drafts the grid's next version.",
    examples: examples(
      fr: [
        ("le tableau à remplir", "ecoute calibrate decide CAL-2026-11-22 --table"),
        (
          "les décisions prises, pour voir",
          "ecoute calibrate decide CAL-2026-11-22 decisions.xlsx --dry-run"
        ),
        (
          "les consigner et rédiger la grille",
          "ecoute calibrate decide CAL-2026-11-22 decisions.xlsx"
        ),
      ],
      en: [
        ("the table to fill in", "ecoute calibrate decide CAL-2026-11-22 --table"),
        (
          "the decisions made, to see",
          "ecoute calibrate decide CAL-2026-11-22 decisions.xlsx --dry-run"
        ),
        (
          "record them and draft the grid",
          "ecoute calibrate decide CAL-2026-11-22 decisions.xlsx"
        ),
      ]))

  @OptionGroup var session: SessionArgument

  @Argument(
    help: bilingualHelp(
      fr: "Les décisions, CSV ou XLSX : criterion, decision, value, reason, owner, due.",
      en: "The decisions, CSV or XLSX: criterion, decision, value, reason, owner, due.",
      value: "fichier", "file"))
  var file: String?

  @Flag(
    help: bilingualHelp(
      fr: "Écrire le tableau à remplir, avec les critères de la grille.",
      en: "Write the table to fill in, with the grid's criteria."))
  var table = false

  @Option(
    help: bilingualHelp(
      fr: "La grille dont on décide, quand chaque camp a la sienne (sinon celle du premier).",
      en: "The grid decided on, when each side has its own (else the first's).", value: "id"))
  var grid: String?

  @Option(
    help: bilingualHelp(
      fr: "La version du projet (sinon la suivante).",
      en: "The draft's version (else the next).", value: "version"))
  var gridVersion: String?

  @OptionGroup var place: SessionFolderOption

  @Flag(
    help: bilingualHelp(
      fr: "Tout vérifier et montrer, sans rien consigner ni écrire.",
      en: "Check and show everything, record and write nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (file != nil) != table else {
      throw ValidationError(
        inBoth(
          fr: "donnez le fichier des décisions, ou --table pour le tableau à remplir",
          en: "give the file of decisions, or --table for the table to fill in"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let known = try workspace.store.calibrationCase(session.id)
    let decided = try SessionDecisions(
      workspace: workspace, context: context, session: known, gridID: grid,
      version: gridVersion,
      folder: place.output
        ?? SessionFiles(workspace: workspace, context: context).folder(of: known.session.id))
    if let file { return try decided.record(file, dryRun: dryRun) }
    try decided.writeTable(dryRun: dryRun)
    return .done
  }
}

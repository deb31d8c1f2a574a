import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute sheet`: scoring sheets to fill in with a spreadsheet program and import back.
struct SheetCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "sheet", fr: "Des feuilles de notation Excel à remplir, puis à faire entrer.",
    en: "Scoring sheets in Excel to fill in, then to import.",
    examples: examples(
      fr: [
        (
          "une feuille par contact, pour une évaluatrice",
          "ecoute sheet C-2610-03 C-2610-04 --grid service-client --evaluator E1"
        ),
        (
          "un seul classeur, sans le nom des conseillers",
          "ecoute sheet C-2610-03 C-2610-04 --grid service-client --one-file --blind"
        ),
        (
          "voir quels fichiers seraient écrits",
          "ecoute sheet C-2610-03 --grid service-client --dry-run"
        ),
        ("les faire entrer une fois remplies", "ecoute import evaluations C-2610-03.xlsx"),
      ],
      en: [
        (
          "a sheet a call, for one evaluator",
          "ecoute sheet C-2610-03 C-2610-04 --grid service-client --evaluator E1"
        ),
        (
          "one workbook, without the agents' names",
          "ecoute sheet C-2610-03 C-2610-04 --grid service-client --one-file --blind"
        ),
        (
          "see which files would be written",
          "ecoute sheet C-2610-03 --grid service-client --dry-run"
        ),
        ("import them once filled in", "ecoute import evaluations C-2610-03.xlsx"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Les contacts à écouter.", en: "The interactions to evaluate.", value: "contact",
      "interaction"))
  var interactions: [String]

  @Option(
    help: bilingualHelp(
      fr: "La grille, par son identifiant.", en: "The grid, by its id.", value: "id"))
  var grid: String

  @Option(
    help: bilingualHelp(
      fr: "Sa version (sinon la plus haute du dossier Grids).",
      en: "Its version (else the highest in the Grids folder).", value: "version"))
  var gridVersion: String?

  @Option(
    help: bilingualHelp(
      fr: "L'évaluateur ; sans lui, la feuille le demande. Son brouillon est repris.",
      en: "The evaluator; without one, the sheet asks. Their draft is taken up.", value: "id"))
  var evaluator: String?

  @Flag(
    name: [.long, .customLong("batch")],
    help: bilingualHelp(
      fr: "Un seul classeur, une feuille par contact.", en: "One workbook, a sheet a call."))
  var oneFile = false

  @Flag(
    help: bilingualHelp(
      fr: "Sans le nom du conseiller.", en: "Without the agent's name."))
  var blind = false

  @Option(
    name: .shortAndLong,
    help: bilingualHelp(
      fr: "Le dossier (sinon Reports/sheets dans l'espace de travail).",
      en: "The folder (else Reports/sheets in the workspace).", value: "dossier", "folder"))
  var output: String?

  @OptionGroup var files: SheetFileOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !interactions.isEmpty else {
      throw ValidationError(
        inBoth(fr: "nommez au moins un contact", en: "name at least one interaction"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let making = SheetMaking(
      workspace: workspace, context: context, gridID: grid, gridVersion: gridVersion,
      evaluatorID: evaluator, isBlind: blind)
    var seen: Set<String> = []
    let wanted = interactions.filter { seen.insert($0).inserted }
    let sheets = try wanted.map { try making.sheet(of: $0) }
    let writer = SheetFiles(
      folder: output ?? "\(workspace.folder.reportsPath)/sheets", context: context,
      replaces: files.replace, isRehearsal: files.dryRun)
    try writer.write(sheets, evaluators: workspace.store.evaluators(), together: oneFile)
    if files.dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

import ArgumentParser
import QualityStore

/// `ecoute import evaluations`.
struct ImportEvaluationsCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "evaluations",
    fr: "Des feuilles de notation remplies, et des évaluations faites ailleurs.",
    en: "Scoring sheets filled in, and evaluations made elsewhere.",
    examples: examples(
      fr: [
        ("des feuilles de notation", "ecoute import evaluations Reports/sheets/*.xlsx"),
        (
          "un tableau, une ligne par réponse, pour voir",
          "ecoute import evaluations evaluations.csv --dry-run"
        ),
        (
          "l'ancien tableau du comité, une ligne par contact",
          "ecoute import evaluations 2025.xlsx --layout wide --grid service-client "
            + "--level \"OK=oui\" --total Note --save-mapping comite.json"
        ),
      ],
      en: [
        ("scoring sheets", "ecoute import evaluations Reports/sheets/*.xlsx"),
        (
          "a table, one row an answer, to see",
          "ecoute import evaluations evaluations.csv --dry-run"
        ),
        (
          "the committee's old table, one row a call",
          "ecoute import evaluations 2025.xlsx --layout wide --grid service-client "
            + "--level \"OK=oui\" --total Score --save-mapping committee.json"
        ),
      ]))

  @OptionGroup var files: ImportOptions

  @Flag(
    help: bilingualHelp(
      fr: "Garde en brouillon les feuilles de notation incomplètes.",
      en: "Keeps incomplete scoring sheets as drafts."))
  var draft = false

  @OptionGroup var wide: WideOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws { try files.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let settings = try files.settings(CentreClock(timeZone: workspace.settings.timeZone))
    if wide.layout == .wide {
      return try WideFiles(
        workspace: workspace, context: context, extent: files.extent, settings: settings,
        options: wide
      ).run(files.files)
    }
    return try EvaluationFiles(
      workspace: workspace, context: context, extent: files.extent, settings: settings,
      keepsDrafts: draft
    ).run(files.files)
  }
}

import ArgumentParser
import QualityStore

/// `ecoute import evaluations`.
struct ImportEvaluationsCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "evaluations", fr: "Des évaluations faites ailleurs : une ligne par réponse.",
    en: "Evaluations made elsewhere: one row an answer.",
    examples: examples(
      fr: [
        ("pour voir", "ecoute import evaluations evaluations.csv --dry-run"),
        ("les faire entrer", "ecoute import evaluations evaluations.csv"),
      ],
      en: [
        ("to see", "ecoute import evaluations evaluations.csv --dry-run"),
        ("take them in", "ecoute import evaluations evaluations.csv"),
      ]))

  @OptionGroup var files: ImportOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws { try files.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let settings = try files.settings(CentreClock(timeZone: workspace.settings.timeZone))
    return try EvaluationFiles(
      workspace: workspace, context: context, extent: files.extent, settings: settings
    ).run(files.files)
  }
}

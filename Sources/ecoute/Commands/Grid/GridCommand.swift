import ArgumentParser

/// `ecoute grid`.
struct GridCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "grid", fr: "Vérifier et lire les grilles d'évaluation.",
    en: "Check and read evaluation grids.",
    examples: examples(
      fr: [("vérifier toutes les grilles", "ecoute grid check Grids/*.xml")],
      en: [("check every grid", "ecoute grid check Grids/*.xml")]),
    subcommands: [
      GridCheckCommand.self, GridShowCommand.self, GridNewCommand.self, GridExportCommand.self,
      GridImportCommand.self, GridDiffCommand.self, GridRescoreCommand.self,
      GridCrosswalkCommand.self,
    ])
}

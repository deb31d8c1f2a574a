import ArgumentParser

/// `ecoute import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "import", fr: "Faire entrer des fichiers dans l'espace de travail.",
    en: "Take files into the workspace.",
    examples: examples(
      fr: [
        ("les personnes", "ecoute import people conseillers.csv evaluateurs.csv"),
        ("les contacts, pour voir", "ecoute import interactions appels.csv --dry-run"),
        ("les transcriptions", "ecoute import transcripts transcriptions/*.vtt"),
      ],
      en: [
        ("people", "ecoute import people agents.csv evaluators.csv"),
        ("contacts, to see", "ecoute import interactions calls.csv --dry-run"),
        ("transcripts", "ecoute import transcripts transcripts/*.vtt"),
      ]),
    subcommands: [
      ImportPeopleCommand.self, ImportInteractionsCommand.self, ImportTranscriptsCommand.self,
      ImportSurveysCommand.self, ImportEvaluationsCommand.self,
    ])
}

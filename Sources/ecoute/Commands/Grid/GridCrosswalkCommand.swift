import ArgumentParser

/// `ecoute grid crosswalk`.
struct GridCrosswalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "crosswalk", fr: "Deux grilles côte à côte.", en: "Two grids side by side.",
    examples: examples(
      fr: [("les notes de l'une et de l'autre", "ecoute grid crosswalk concordance A B")],
      en: [("the scores of one and the other", "ecoute grid crosswalk concordance A B")]),
    subcommands: [GridCrosswalkConcordanceCommand.self])
}

import ArgumentParser

/// `ecoute grid crosswalk`.
struct GridCrosswalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "crosswalk",
    fr: "La correspondance de deux grilles, celles d'un donneur d'ordre et d'un "
      + "prestataire.",
    en: "The crosswalk between two grids, those of a client and of a provider.",
    examples: examples(
      fr: [
        ("deux grilles côte à côte", "ecoute grid crosswalk show client.xml prestataire.xml"),
        (
          "des liens à relire",
          "ecoute grid crosswalk init client.xml prestataire.xml -o liens.xml"
        ),
      ],
      en: [
        ("two grids side by side", "ecoute grid crosswalk show client.xml provider.xml"),
        ("links to read over", "ecoute grid crosswalk init client.xml provider.xml -o links.xml"),
      ]),
    subcommands: [
      CrosswalkInitCommand.self, CrosswalkCheckCommand.self, CrosswalkShowCommand.self,
      CrosswalkConvertCommand.self, GridCrosswalkConcordanceCommand.self,
    ])
}

import ArgumentParser
import Languages

/// `ecoute grid crosswalk`; `ecoute grid crosswalk A B` shows the two side by side.
struct GridCrosswalkCommand: ImpliedSubcommand {
  static let configuration = CommandConfiguration(
    "crosswalk",
    fr: "La correspondance de deux grilles, celles d'un donneur d'ordre et d'un "
      + "prestataire.",
    en: "The crosswalk between two grids, those of a client and of a provider.",
    examples: examples(
      fr: [
        ("deux grilles côte à côte", "ecoute grid crosswalk client.xml prestataire.xml"),
        (
          "des liens à relire",
          "ecoute grid crosswalk init client.xml prestataire.xml -o liens.xml"
        ),
      ],
      en: [
        ("two grids side by side", "ecoute grid crosswalk client.xml provider.xml"),
        ("links to read over", "ecoute grid crosswalk init client.xml provider.xml -o links.xml"),
      ]),
    subcommands: [
      CrosswalkInitCommand.self, CrosswalkCheckCommand.self, CrosswalkShowCommand.self,
      CrosswalkConvertCommand.self, CrosswalkConcordanceCommand.self,
    ])

  static let implied: any ParsableCommand.Type = CrosswalkShowCommand.self

  /// What names a grid, and is no subcommand mistyped.
  static func implies(_ word: String) -> Bool {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    return !word.hasPrefix("-") && !known.contains(word)
      && SpellingSuggestion.closest(to: word, among: known) == nil
  }
}

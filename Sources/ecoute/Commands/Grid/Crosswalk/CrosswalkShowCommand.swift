import ArgumentParser
import EvaluationGrids
import Languages
import QualityModel

/// `ecoute grid crosswalk show`: two grids side by side.
struct CrosswalkShowCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "show", fr: "Deux grilles côte à côte : liens, parts de la note, ce qui reste seul.",
    en: "Two grids side by side: links, shares of the score, what stays alone.",
    examples: examples(
      fr: [
        ("une correspondance", "ecoute grid crosswalk show liens.xml"),
        ("deux grilles sans correspondance", "ecoute grid crosswalk show client.xml presta.xml"),
      ],
      en: [
        ("a crosswalk", "ecoute grid crosswalk show links.xml"),
        ("two grids without a crosswalk", "ecoute grid crosswalk show client.xml provider.xml"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Une correspondance, ou deux grilles : les liens sont alors ceux que « init » propose.",
      en: "A crosswalk, or two grids: links are then those that `init` proposes.",
      value: "fichier", "file"))
  var files: [GridName]

  @OptionGroup var ends: CrosswalkGrids
  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard files.count == 1 || (files.count == 2 && ends.a == nil && ends.b == nil) else {
      throw ValidationError(
        inBoth(
          fr: "donnez une correspondance, ou deux grilles",
          en: "give a crosswalk, or two grids"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let (crosswalk, grids) = try subject()
    let presentation = CrosswalkPresentation(
      crosswalk: crosswalk, grids: grids, context: context)
    presentation.write(output.format)
    return .done
  }

  private func subject() throws -> (Crosswalk, GridPair) {
    guard files.count == 2 else {
      return try CrosswalkFile(files[0].text, a: ends.a, b: ends.b, shared).checked()
    }
    let grids = GridPair(a: try files[0].load(shared).grid, b: try files[1].load(shared).grid)
    return (CrosswalkProposal(grids).crosswalk, grids)
  }
}

import ArgumentParser
import EvaluationGrids
import Languages
import QualityModel

/// `ecoute grid crosswalk init`: links for a person to read over.
struct CrosswalkInitCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "init", fr: "Propose les liens entre deux grilles ; une personne les confirme.",
    en: "Proposes links between two grids; a person confirms them.",
    examples: examples(
      fr: [
        (
          "deux grilles de l'espace de travail",
          "ecoute grid crosswalk init service-client@3.0 vente-sortante@1.2 -o liens.xml"
        )
      ],
      en: [
        (
          "two grids of the workspace",
          "ecoute grid crosswalk init service-client@3.0 vente-sortante@1.2 -o links.xml"
        )
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "La grille A : un fichier, un identifiant, ou identifiant@version.",
      en: "Grid A: a file, an id, or id@version.", value: "A"))
  var a: GridName

  @Argument(help: bilingualHelp(fr: "La grille B.", en: "Grid B.", value: "B"))
  var b: GridName

  @OptionGroup var target: NamedFileOptions

  @Flag(
    help: bilingualHelp(
      fr: "Dit ce qui serait écrit, sans l'écrire.",
      en: "Says what would be written, without writing it."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let grids = GridPair(a: try a.load(shared).grid, b: try b.load(shared).grid)
    let proposal = CrosswalkProposal(grids)
    let text = CrosswalkWriter(language: context.language)
      .readable(proposal.crosswalk, between: grids)
    if let file = try target.file {
      if !dryRun { try file.write(Array(text.utf8)) }
    } else if !dryRun {
      context.terminal.printExactly(text)
    }
    say(proposal, context)
    return .done
  }

  private func say(_ proposal: CrosswalkProposal, _ context: CommandContext) {
    let links = proposal.crosswalk.links
    func count(_ origin: CrosswalkLink.Origin) -> Int { links.count { $0.origin == origin } }
    context.terminal.note(
      context.say(
        fr:
          "\(links.count) lien\(links.count > 1 ? "s" : "") proposé\(links.count > 1 ? "s" : "") : "
          + "\(count(.id)) par identifiant, \(count(.formerly)) par ancien identifiant, "
          + "\(count(.wording)) par les mots ; à relire et à confirmer",
        en: "\(links.count) link\(links.count == 1 ? "" : "s") proposed: \(count(.id)) by id, "
          + "\(count(.formerly)) by former id, \(count(.wording)) by wording; to be read and "
          + "confirmed"))
    if !proposal.comparedWordings {
      context.terminal.note(
        context.say(
          fr: "les mots ne sont pas comparés au-delà de \(CrosswalkProposal.wordingLimit) critères",
          en: "wordings are not compared beyond \(CrosswalkProposal.wordingLimit) criteria"))
    }
  }
}

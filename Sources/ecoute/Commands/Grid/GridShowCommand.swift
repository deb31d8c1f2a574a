import ArgumentParser
import EvaluationGrids
import Languages
import Reports
import Scoring

/// `ecoute grid show`: a grid as a person reads it.
struct GridShowCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "show", fr: "Montre une grille : questions, niveaux, poids, erreurs critiques.",
    en: "Shows a grid: questions, levels, weights, critical errors.",
    examples: examples(
      fr: [
        ("une grille de l'espace de travail", "ecoute grid show service-client"),
        ("un fichier, en anglais", "ecoute grid show Grids/ecrit.xml --lang en"),
        (
          "un formulaire à imprimer, cases à cocher comprises",
          "ecoute grid show service-client --format html > grille.html"
        ),
      ],
      en: [
        ("a grid of the workspace", "ecoute grid show service-client"),
        ("a file, in French", "ecoute grid show Grids/ecrit.xml --lang fr"),
        (
          "a form to print, with boxes to tick",
          "ecoute grid show service-client --format html > grid.html"
        ),
      ]))

  /// How a grid is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case xml
    case html
  }

  @Argument(help: GridName.help)
  var grid: GridName

  @Option(
    help: bilingualHelp(
      fr: "text ; xml pour la grille remise en forme ; html pour un formulaire à imprimer.",
      en: "text; xml for the grid laid out again; html for a form to print.",
      value: "text|xml|html"))
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let loaded = try grid.load(shared)
    switch format {
    case .xml: context.terminal.printExactly(GridWriter().readable(loaded.grid))
    case .html:
      let form = GridDocument(
        loaded.grid, shares: Scorer(loaded.grid).nominalShares, digest: loaded.digest,
        language: context.language)
      context.terminal.printExactly(
        String(decoding: HTMLFormat.render(form.document), as: UTF8.self))
    case .text:
      let presentation = GridPresentation(
        grid: loaded.grid, digest: loaded.digest, language: context.language,
        terminal: context.terminal)
      for line in presentation.lines() { context.terminal.print(line) }
    }
    return .done
  }
}

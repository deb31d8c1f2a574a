import ArgumentParser
import EvaluationGrids
import JSONText
import Languages

/// `ecoute grid diff`: what changed from one grid to another, by meaning.
struct GridDiffCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "diff", fr: "Dit ce qui change d'une grille à l'autre, et ce que cela touche.",
    en: "Tells what changes from one grid to another, and what it touches.",
    examples: examples(
      fr: [
        ("deux versions", "ecoute grid diff service-client@3.0 service-client@3.1"),
        ("un fichier modifié", "ecoute grid diff service-client@3.0 nouvelle.xml"),
      ],
      en: [
        ("two versions", "ecoute grid diff service-client@3.0 service-client@3.1"),
        ("a changed file", "ecoute grid diff service-client@3.0 new.xml"),
      ]))

  /// How differences are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: bilingualHelp(
      fr: "La grille d'avant : un fichier, un identifiant, ou identifiant@version.",
      en: "The grid before: a file, an id, or id@version.", value: "avant", "before"))
  var before: GridName

  @Argument(
    help: bilingualHelp(fr: "La grille d'après.", en: "The grid after.", value: "après", "after"))
  var after: GridName

  @Option(
    help: bilingualHelp(
      fr: "Forme du résultat : text ou json.", en: "Form of the result: text or json.",
      value: "text|json"))
  var format: Format = .text

  @Option(
    help: bilingualHelp(
      fr: "Finit par le code 1 si un changement touche cela, ou plus grave.",
      en: "Ends with code 1 when a change touches this, or something weightier.",
      value: "score|observation|wording"))
  var failOn: TouchedBy?

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let (first, second) = (try before.load(shared), try after.load(shared))
    let difference = GridDifference(betweenScored: first.grid, second.grid)
    let presentation = GridDifferencePresentation(difference: difference, context: context)
    switch format {
    case .text: for line in presentation.lines() { context.terminal.print(line) }
    case .json: context.terminal.printExactly(presentation.json.indentedText)
    }
    guard let failOn, difference.changes.contains(where: { $0.effect <= failOn.effect }) else {
      return .done
    }
    return .no
  }
}

/// What a change touches, as an argument.
enum TouchedBy: String, ExpressibleByArgument, CaseIterable {
  case score
  case observation
  case wording

  var effect: GridChange.Effect {
    switch self {
    case .score: .score
    case .observation: .observation
    case .wording: .wording
    }
  }
}

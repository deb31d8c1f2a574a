import ArgumentParser
import EvaluationGrids
import JSONText
import Languages
import QualityModel

/// `ecoute grid crosswalk check`.
struct CrosswalkCheckCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "check", fr: "Vérifie une correspondance contre ses deux grilles.",
    en: "Checks a crosswalk against its two grids.",
    examples: examples(
      fr: [("avant de convertir", "ecoute grid crosswalk check liens.xml")],
      en: [("before converting", "ecoute grid crosswalk check links.xml")]))

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: bilingualHelp(
      fr: "La correspondance ; « - » lit l'entrée standard.",
      en: "The crosswalk; `-` reads the standard input.", value: "fichier", "file"))
  var file: String

  @OptionGroup var ends: CrosswalkGrids

  @Option(
    help: bilingualHelp(
      fr: "Forme du résultat : text ou json.", en: "Form of the result: text or json.",
      value: "text|json"))
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let reading = try CrosswalkFile(file, a: ends.a, b: ends.b, shared).reading
    switch format {
    case .json:
      context.terminal.printExactly(FindingPresentation.json(reading.findings).indentedText)
    case .text:
      let presentation = FindingPresentation(
        language: context.language, terminal: context.terminal)
      for finding in reading.findings {
        for line in presentation.lines(finding) { context.terminal.print(line) }
      }
      conclude(reading, context)
    }
    return reading.crosswalk == nil ? .no : .done
  }

  private func conclude(_ reading: CrosswalkReading, _ context: CommandContext) {
    guard let crosswalk = reading.crosswalk else {
      let count = reading.errors.count
      context.terminal.note(
        context.say(
          fr: "\(file) : \(count) erreur\(count > 1 ? "s" : "")",
          en: "\(file): \(count) error\(count == 1 ? "" : "s")"))
      return
    }
    let (links, left) = (crosswalk.links.count, crosswalk.proposals.count)
    context.terminal.print(
      context.say(
        fr: "\(file) : \(links) lien\(links > 1 ? "s" : ""), sans erreur, \(left) à confirmer",
        en: "\(file): \(links) link\(links == 1 ? "" : "s"), no error, \(left) to confirm"))
  }
}

/// The two grids of a crosswalk, when they are not those of the workspace.
struct CrosswalkGrids: ParsableArguments {
  @Option(
    help: bilingualHelp(
      fr: "La grille A, si ce n'est pas celle de l'espace de travail.",
      en: "Grid A, if it is not the workspace's.", value: "grille", "grid"))
  var a: GridName?

  @Option(
    help: bilingualHelp(
      fr: "La grille B, si ce n'est pas celle de l'espace de travail.",
      en: "Grid B, if it is not the workspace's.", value: "grille", "grid"))
  var b: GridName?
}

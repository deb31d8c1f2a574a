import ArgumentParser
import EvaluationGrids
import JSONText
import Languages
import QualityModel

/// `ecoute grid check`: every problem of the grids named, with places and remedies.
struct GridCheckCommand: EcouteSubcommand {
  /// What a grid can weigh, read whole so that a larger one is named and not half read.
  private static let byteLimit = 64 << 20

  static let configuration = CommandConfiguration(
    "check", fr: "Vérifie des grilles : toutes les erreurs d'un coup, avec leur place.",
    en: "Checks grids: every error at once, with its place.",
    examples: examples(
      fr: [
        ("une grille", "ecoute grid check Grids/service-client.xml"),
        ("pour une machine", "ecoute grid check Grids/*.xml --format json"),
      ],
      en: [
        ("one grid", "ecoute grid check Grids/service-client.xml"),
        ("for a machine", "ecoute grid check Grids/*.xml --format json"),
      ]))

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(
    help: bilingualHelp(
      fr: "Les grilles ; « - » lit l'entrée standard.",
      en: "The grids; `-` reads the standard input.", value: "fichier", "file"))
  var files: [String]

  @Option(
    help: bilingualHelp(
      fr: "Forme du résultat : text ou json.", en: "Form of the result: text or json.",
      value: "text|json"))
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    var findings: [Finding] = []
    var unreadable = false
    for name in files {
      let bytes: [UInt8]
      do {
        bytes = try InputFile(name: name).bytes(limit: GridCheckCommand.byteLimit)
      } catch {
        context.report(error)
        unreadable = true
        continue
      }
      let reading = GridReader().read(bytes, file: name)
      findings += reading.findings
      if format == .text { present(reading, name, context) }
    }
    if format == .json {
      context.terminal.printExactly(FindingPresentation.json(findings).indentedText)
    }
    if unreadable { return .failed }
    return findings.contains { $0.severity == .error } ? .no : .done
  }

  private func present(_ reading: GridReading, _ name: String, _ context: CommandContext) {
    let presentation = FindingPresentation(language: context.language, terminal: context.terminal)
    for finding in reading.findings {
      for line in presentation.lines(finding) { context.terminal.print(line) }
    }
    if let grid = reading.grid, let digest = reading.digest {
      let title = grid.text(grid.title, in: context.language)
      let count = grid.criteria.count
      context.terminal.print(
        context.say(
          fr: "\(name) : \(title) (\(grid.id) \(grid.version)), "
            + "\(count) critère\(count > 1 ? "s" : ""), sans erreur, empreinte \(digest.prefix(12))",
          en: "\(name): \(title) (\(grid.id) \(grid.version)), "
            + "\(count) criteri\(count == 1 ? "on" : "a"), no error, digest \(digest.prefix(12))"))
    } else {
      let count = reading.errors.count
      context.terminal.note(
        context.say(
          fr: "\(name) : \(count) erreur\(count > 1 ? "s" : "")",
          en: "\(name): \(count) error\(count == 1 ? "" : "s")"))
    }
  }
}

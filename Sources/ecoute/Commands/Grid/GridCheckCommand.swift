import ArgumentParser
import EvaluationGrids
import JSONText
import Languages
import QualityModel

/// `ecoute grid check`: every problem of the grids named, with places and remedies.
struct GridCheckCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "check",
    fr: "Vérifie des grilles : erreurs et avertissements d'un coup, avec leur place.",
    en: "Checks grids: errors and warnings at once, with their places.",
    examples: examples(
      fr: [
        ("une grille", "ecoute grid check Grids/service-client.xml"),
        (
          "refuser aussi les avertissements, sauf un que le comité assume",
          "ecoute grid check Grids/*.xml --strict --accept W017"
        ),
        ("ce que veut dire un code", "ecoute grid check --explain W007"),
        ("pour un éditeur", "ecoute grid check Grids/*.xml --format sarif"),
      ],
      en: [
        ("one grid", "ecoute grid check Grids/service-client.xml"),
        (
          "refuse warnings too, but for one that the committee stands by",
          "ecoute grid check Grids/*.xml --strict --accept W017"
        ),
        ("what a code means", "ecoute grid check --explain W007"),
        ("for an editor", "ecoute grid check Grids/*.xml --format sarif"),
      ]))

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
  }

  @Argument(
    help: bilingualHelp(
      fr: "Les grilles ; « - » lit l'entrée standard.",
      en: "The grids; `-` reads the standard input.", value: "fichier", "file"))
  var files: [String] = []

  @Flag(
    help: bilingualHelp(
      fr: "Un avertissement vaut une erreur : la commande finit par 1.",
      en: "A warning is as bad as an error: the command ends with 1."))
  var strict = false

  @OptionGroup var accepted: AcceptedWarnings

  @Option(
    help: bilingualHelp(
      fr: "Forme du résultat : text, json ou sarif (2.1.0, pour les éditeurs).",
      en: "Form of the result: text, json or sarif (2.1.0, for editors).",
      value: "text|json|sarif"))
  var format: Format = .text

  @Flag(
    help: bilingualHelp(
      fr: "La liste des règles, sans rien vérifier.", en: "The list of rules; nothing is checked."))
  var listRules = false

  @Option(
    help: bilingualHelp(
      fr: "Expliquer une règle par son code, sans rien vérifier.",
      en: "Explain a rule by its code; nothing is checked.", value: "code"))
  var explain: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard files.isEmpty, !listRules, explain == nil else { return }
    throw ValidationError(
      inBoth(
        fr: "nommez au moins une grille, ou demandez --list-rules",
        en: "name at least one grid, or ask for --list-rules"))
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let rules = GridRulePresentation(context: context)
    if let explain { return try rules.explain(explain) }
    if listRules { return rules.list(asJSON: format == .json) }
    let check = GridCheck(shared)
    let presentation = GridCheckPresentation(context: context)
    var (findings, unreadable) = ([Finding](), false)
    for name in files {
      do {
        let reading = try check.reading(of: name)
        findings += reading.findings
        if format == .text { presentation.present(reading, name, accepting: accepted.codes) }
      } catch {
        context.report(error)
        unreadable = true
      }
    }
    let counted = findings.filter { !accepted.codes.contains($0.code) }
    switch format {
    case .text: break
    case .json: context.terminal.printExactly(FindingPresentation.json(counted).indentedText)
    case .sarif:
      let report = FindingReport(language: context.language, accepted: accepted.codes)
      context.terminal.printExactly(
        report.sarif(findings, succeeded: !unreadable).indentedText)
    }
    if unreadable { return .failed }
    return counted.contains { strict || $0.severity == .error } ? .no : .done
  }
}

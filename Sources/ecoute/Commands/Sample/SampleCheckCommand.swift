import ArgumentParser
import JSONText
import Languages
import QualityModel
import Sampling

/// `ecoute sample check`: every problem of the plans named, with places and remedies.
struct SampleCheckCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "check", fr: "Vérifie des plans d'écoute : toutes les erreurs d'un coup, avec leur place.",
    en: "Checks sampling plans: every error at once, with its place.",
    examples: examples(
      fr: [("un plan", "ecoute sample check Plans/ecoutes-mensuelles.xml")],
      en: [("one plan", "ecoute sample check Plans/ecoutes-mensuelles.xml")]))

  @Argument(
    help: bilingualHelp(
      fr: "Les plans ; « - » lit l'entrée standard.", en: "The plans; `-` reads the standard input.",
      value: "fichier", "file"))
  var files: [String]

  @Option(
    help: bilingualHelp(
      fr: "Forme du résultat : text ou json.", en: "Form of the result: text or json.",
      value: "text|json"))
  var format: GridCheckCommand.Format = .text

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    var findings: [Finding] = []
    var unreadable = false
    for name in files {
      let bytes: [UInt8]
      do {
        bytes = try InputFile(name: name).bytes(limit: SamplingPlanFile.byteLimit)
      } catch {
        context.report(error)
        unreadable = true
        continue
      }
      let reading = PlanReader().read(bytes, file: name)
      findings += reading.findings
      if format == .text { present(reading, name, context) }
    }
    if format == .json {
      context.terminal.printExactly(FindingPresentation.json(findings).indentedText)
    }
    if unreadable { return .failed }
    return findings.isEmpty ? .done : .no
  }

  private func present(_ reading: PlanReading, _ name: String, _ context: CommandContext) {
    let presentation = FindingPresentation(language: context.language, terminal: context.terminal)
    for finding in reading.findings {
      for line in presentation.lines(finding) { context.terminal.print(line) }
    }
    guard let plan = reading.plan else {
      let count = reading.findings.count
      context.terminal.note(
        context.say(
          fr: "\(visible(name)) : \(count) erreur\(count > 1 ? "s" : "")",
          en: "\(visible(name)): \(count) error\(count == 1 ? "" : "s")"))
      return
    }
    let title = plan.title.text(in: context.language, fallback: plan.language) ?? plan.id
    context.terminal.print(
      context.say(
        fr: "\(visible(name)) : \(visible(title)) (\(plan.id)), sans erreur, empreinte "
          + reading.digest.prefix(12),
        en: "\(visible(name)): \(visible(title)) (\(plan.id)), no error, digest "
          + reading.digest.prefix(12)))
  }
}

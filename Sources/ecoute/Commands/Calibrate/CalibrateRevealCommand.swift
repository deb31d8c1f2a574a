import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate reveal`: the end of blindness.
struct CalibrateRevealCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "reveal", fr: "Dévoiler les réponses : chacun voit les réponses des autres.",
    en: "Ends blindness: everyone sees the others' answers.",
    examples: examples(
      fr: [
        ("tout le monde a répondu", "ecoute calibrate reveal CAL-2026-11-22"),
        (
          "il manque quelqu'un, et l'on dit pourquoi",
          "ecoute calibrate reveal CAL-2026-11-22 --reason \"E4 absent\""
        ),
        (
          "vérifier et prendre les réponses de l'autre société",
          "ecoute calibrate reveal CAL-2026-11-22 --received CAL-2026-11-22.client.answers.json"
        ),
      ],
      en: [
        ("everyone answered", "ecoute calibrate reveal CAL-2026-11-22"),
        (
          "someone is missing, and we say why",
          "ecoute calibrate reveal CAL-2026-11-22 --reason \"E4 was away\""
        ),
        (
          "verify and take the other company's answers",
          "ecoute calibrate reveal CAL-2026-11-22 --received CAL-2026-11-22.client.answers.json"
        ),
      ]))

  @OptionGroup var session: SessionArgument

  @Option(
    help: bilingualHelp(
      fr: "Pourquoi dévoiler avec des réponses qui manquent.",
      en: "Why to reveal with answers missing.", value: "motif", "reason"))
  var reason: String?

  @Option(
    help: bilingualHelp(
      fr: "Les réponses de l'autre camp, vérifiées contre son scellé.",
      en: "The other side's answers, verified against its seal.", value: "fichier.json",
      "file.json"))
  var received: String?

  @Flag(
    help: bilingualHelp(
      fr: "Tout vérifier, sans rien dévoiler.", en: "Check everything, reveal nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let exchange = try SessionExchange(
      workspace: workspace, context: context,
      session: workspace.store.calibrationCase(session.id))
    if let received {
      try exchange.takeOpening(InputFile(name: received), dryRun: dryRun)
      if dryRun {
        context.sayNothingIsSaved()
        return .done
      }
    }
    if try exchange.writesOpening(dryRun: dryRun) {
      // Another company's answers are still to come: the session stays blind here.
      if dryRun { context.sayNothingIsSaved() }
      return .done
    }
    let revealed = try workspace.store.reveal(
      session: session.id, reason: reason, by: Actor.current, dryRun: dryRun)
    context.terminal.note(
      context.say(
        fr: "Séance \(revealed.session.id) dévoilée : « ecoute calibrate report "
          + "\(revealed.session.id) » en donne le rapport.",
        en: "Session \(revealed.session.id) revealed: `ecoute calibrate report "
          + "\(revealed.session.id)` gives its report."))
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

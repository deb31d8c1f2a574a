import ArgumentParser
import QualityModel
import QualityStore

/// `ecoute evaluations retract`.
struct EvaluationsRetractCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "retract", fr: "Retire une évaluation soumise : gardée, mais plus comptée.",
    en: "Takes a submitted evaluation back: kept, counted nowhere.",
    examples: examples(
      fr: [
        (
          "avec son motif, inscrit au journal",
          "ecoute evaluations retract EV-0042 --reason \"mauvais appel écouté\""
        )
      ],
      en: [
        (
          "with its reason, kept in the journal",
          "ecoute evaluations retract EV-0042 --reason \"wrong call\""
        )
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "L'identifiant de l'évaluation.", en: "The evaluation's id.", value: "évaluation",
      "evaluation"))
  var evaluation: String

  @Option(help: bilingualHelp(fr: "Pourquoi.", en: "Why.", value: "texte", "text"))
  var reason: String

  @Flag(
    help: bilingualHelp(
      fr: "Vérifie sans rien enregistrer.", en: "Checks and saves nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError(
        inBoth(fr: "le motif ne peut pas être vide", en: "the reason cannot be empty"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let open = try workspace.store.disputes(evaluationID: evaluation).filter(\.isOpen)
    let retracted = try workspace.store.retract(
      evaluation, reason: reason, by: Actor.current, dryRun: dryRun)
    context.terminal.print(
      context.say(
        fr: "Évaluation \(retracted.id) retirée (révision \(retracted.revision)).",
        en: "Evaluation \(retracted.id) retracted (revision \(retracted.revision))."))
    for dispute in open {
      context.terminal.print(
        context.say(
          fr: "La contestation \(dispute.id) est close par ce retrait.",
          en: "The dispute \(dispute.id) is closed by this retraction."))
    }
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate commit`: what one company sends before seeing the other's answers.
struct CalibrateCommitCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "commit", fr: "Sceller les réponses de son camp, ou garder le scellé de l'autre.",
    en: "Seals one's side's answers, or keeps the other side's seal.",
    examples: examples(
      fr: [
        (
          "sceller les réponses du prestataire, à envoyer",
          "ecoute calibrate commit CAL-2026-11-22 --side provider"
        ),
        (
          "garder le scellé reçu du donneur d'ordre",
          "ecoute calibrate commit CAL-2026-11-22 --received CAL-2026-11-22.client.seal.json"
        ),
      ],
      en: [
        (
          "seal the provider's answers, to send",
          "ecoute calibrate commit CAL-2026-11-22 --side provider"
        ),
        (
          "keep the seal received from the client",
          "ecoute calibrate commit CAL-2026-11-22 --received CAL-2026-11-22.client.seal.json"
        ),
      ]))

  @OptionGroup var session: SessionArgument

  @Option(
    help: bilingualHelp(
      fr: "Le camp dont on scelle les réponses : client, provider ou neutral.",
      en: "The side whose answers are sealed: client, provider or neutral.", value: "camp", "side"))
  var side: Side?

  @Option(
    help: bilingualHelp(
      fr: "Le scellé de l'autre camp.", en: "The other side's seal.", value: "fichier.json",
      "file.json"))
  var received: String?

  @Flag(
    help: bilingualHelp(
      fr: "Sceller même si des évaluations manquent.", en: "Seal even if evaluations are missing."))
  var incomplete = false

  @Flag(
    help: bilingualHelp(
      fr: "Tout vérifier, sans rien garder ni écrire.",
      en: "Check everything, keep and write nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (side == nil) != (received == nil) else {
      throw ValidationError(
        inBoth(
          fr: "donnez --side pour sceller, ou --received pour garder le scellé de l'autre",
          en: "give --side to seal, or --received to keep the other's seal"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let exchange = try SessionExchange(
      workspace: workspace, context: context,
      session: workspace.store.calibrationCase(session.id))
    if let side { try exchange.commit(side, acceptingGaps: incomplete, dryRun: dryRun) }
    if let received { try exchange.keepCommitment(InputFile(name: received), dryRun: dryRun) }
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

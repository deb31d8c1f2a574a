import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate close`: freezes a session with its digest.
struct CalibrateCloseCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "close", fr: "Clore une séance : elle est figée, avec son empreinte.",
    en: "Closes a session: it is frozen, with its digest.",
    examples: examples(
      fr: [("clore", "ecoute calibrate close CAL-2026-11-22")],
      en: [("close", "ecoute calibrate close CAL-2026-11-22")]))

  @OptionGroup var session: SessionArgument

  @Flag(
    help: bilingualHelp(
      fr: "Montrer l'empreinte, sans clore.", en: "Show the digest, close nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let closed = try workspace.store.close(
      session: session.id, by: Actor.current, dryRun: dryRun)
    context.terminal.note(
      context.say(
        fr: "Séance \(closed.session.id) close. Empreinte dans cet espace de travail, à noter au "
          + "compte rendu :",
        en: "Session \(closed.session.id) closed. Digest in this workspace, to write in the "
          + "minutes:"))
    context.terminal.print(closed.closingDigest ?? "")
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}

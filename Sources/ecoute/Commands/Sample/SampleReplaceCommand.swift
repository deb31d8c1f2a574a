import ArgumentParser
import Languages
import QualityModel
import QualityStore
import Sampling

/// `ecoute sample replace`: gives up a call that cannot be listened to, for the next of its cell.
struct SampleReplaceCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "replace",
    fr: "Remplacer un appel inécoutable par le suivant de sa cellule, avec le motif.",
    en: "Replaces a call that cannot be listened to by the next of its cell, with the reason.",
    examples: examples(
      fr: [
        (
          "l'enregistrement manque",
          "ecoute sample replace ecoutes-mensuelles-2026-10 I-01543 --reason \"pas d'enregistrement\""
        )
      ],
      en: [
        (
          "the recording is missing",
          "ecoute sample replace ecoutes-mensuelles-2026-10 I-01543 --reason \"no recording\""
        )
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "L'échantillon.", en: "The sample.", value: "échantillon", "sample"))
  var sample: String

  @Argument(
    help: bilingualHelp(
      fr: "Le contact à remplacer.", en: "The interaction to replace.", value: "contact",
      "interaction"))
  var interaction: String

  @Option(help: bilingualHelp(fr: "Pourquoi.", en: "Why.", value: "motif", "reason"))
  var reason: String

  @Flag(
    help: bilingualHelp(
      fr: "Montrer le remplaçant sans rien garder.", en: "Show the replacement, record nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        inBoth(fr: "le motif ne peut pas être vide", en: "the reason cannot be empty"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let store = try shared.openWorkspace().store
    let progress = try SampleProgress(sample, store)
    guard let item = progress.item(interaction) else { throw absent(progress) }
    guard !item.isDone else { throw SampleReplaceError.done(interaction) }
    guard item.unit.part != .repeat else {
      throw StoreError.notInSample(interaction: interaction, sample: sample)
    }
    let reserve = progress.nextReserve(for: item, mayListen: try roster(progress.sample, store))
    defer { if dryRun { context.sayNothingIsSaved() } }
    if !dryRun {
      try store.record(
        SampleReplacement(
          replaced: item.unit.position, replacement: reserve?.position,
          evaluatorID: item.evaluatorID, reason: reason), in: sample, by: Actor.current)
    }
    guard let reserve else {
      context.terminal.print(
        context.say(
          fr: "\(visible(interaction)) est abandonné : sa cellule n'a plus de réserve. Il manquera "
            + "un appel.",
          en: "\(visible(interaction)) is given up: its cell has no reserve left. One call will be "
            + "missing."))
      return .done
    }
    context.terminal.print(
      context.say(
        fr: "\(visible(interaction)) est remplacé par \(visible(reserve.interactionID))"
          + (item.evaluatorID.map { ", pour \(visible($0))" } ?? "") + ".",
        en: "\(visible(interaction)) is replaced by \(visible(reserve.interactionID))"
          + (item.evaluatorID.map { ", for \(visible($0))" } ?? "") + "."))
    return .done
  }

  private func absent(_ progress: SampleProgress) -> StoreError {
    let positions = progress.sample.units.filter { $0.interactionID == interaction }.map(\.position)
    return progress.replacements.contains { positions.contains($0.replaced) }
      ? .alreadyReplaced(interaction: interaction, sample: sample)
      : .notInSample(interaction: interaction, sample: sample)
  }

  /// Whom the plan of the draw lets listen to whom.
  private func roster(_ sample: Sample, _ store: Store) throws -> (String, String?) -> Bool {
    guard let plan = PlanReader().read(sample.planXML, file: sample.planID).plan else {
      return { _, _ in true }
    }
    let roster = EvaluatorRoster(
      plan, evaluators: try store.evaluators(), agents: try store.agents())
    return { roster.allows($0, agentID: $1) }
  }
}

/// A call that is not to be replaced.
enum SampleReplaceError: ExplainedError {
  case done(String)

  var problem: BilingualText {
    switch self {
    case .done(let id):
      .spaced(
        fr: "le contact « \(visible(id)) » est déjà évalué",
        en: "“\(visible(id))” is evaluated already"
      )
    }
  }

  var remedy: BilingualText {
    .spaced(
      fr: "un appel écouté ne se remplace pas ; retirez d'abord son évaluation s'il le faut",
      en: "a call that was listened to is not replaced; retract its evaluation first if need be")
  }
}

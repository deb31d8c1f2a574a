import ArgumentParser
import JSONText
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate show`: how far each participant is, never what they answered.
struct CalibrateShowCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "show", fr: "Une séance : où en est chacun, jamais ce qu'il a répondu.",
    en: "A session: how far each one is, never what they answered.",
    examples: examples(
      fr: [("où en est chacun", "ecoute calibrate show CAL-2026-11-22")],
      en: [("how far each one is", "ecoute calibrate show CAL-2026-11-22")]))

  @OptionGroup var session: SessionArgument
  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let known = try workspace.store.calibrationCase(session.id)
    let names = Dictionary(
      try workspace.store.evaluators().map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first })
    let language = context.language
    if output.format == .table {
      let exchange = SessionExchange(workspace: workspace, context: context, session: known)
      SessionPresentation(context: context).writeHead(known, seals: try exchange.summary())
    }
    var list = ResultList(
      schema: "ecoute.calibration-session/1",
      columns: [
        .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
        .init("name", context.say(fr: "Nom", en: "Name")),
        .init("side", context.say(fr: "Camp", en: "Side")),
        .init("grid", context.say(fr: "Grille", en: "Grid")),
        .init("submitted", context.say(fr: "Soumises", en: "Submitted"), .right),
        .init("expected", context.say(fr: "Attendues", en: "Awaited"), .right),
      ])
    list.basis = [
      ("session", .string(known.session.id)), ("title", .string(known.session.title)),
      ("state", .string(known.state.rawValue)), ("isBlind", .bool(known.session.isBlind)),
      ("calls", .array(known.session.interactionIDs.map { .string($0) })),
    ]
    for (participant, progress) in zip(known.session.participants, known.progress) {
      list.append([
        .text(participant.evaluatorID), .text(names[participant.evaluatorID]),
        .coded(participant.side.title[language], participant.side.rawValue),
        .text("\(participant.grid.id) \(participant.grid.version)"),
        .count(progress.submitted, language), .count(progress.expected, language),
      ])
    }
    list.write(output.format, context, ifEmpty: "")
    return .done
  }
}

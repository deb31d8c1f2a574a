import ArgumentParser
import Calendars
import ExactNumbers
import JSONText
import Languages
import QualityModel
import QualityStore

/// `ecoute sample show`: the calls to listen to; for one evaluator, without why each was drawn.
struct SampleShowCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "show", fr: "Les appels d'un échantillon ; pour un évaluateur, sans dire pourquoi ils y sont.",
    en: "The calls of a sample; for an evaluator, without saying why they are in it.",
    examples: examples(
      fr: [
        (
          "la liste d'un évaluateur", "ecoute sample show ecoutes-mensuelles-2026-10 --evaluator E1"
        ),
        (
          "le procès-verbal entier", "ecoute sample show ecoutes-mensuelles-2026-10 --format json"
        ),
      ],
      en: [
        (
          "an evaluator's list", "ecoute sample show ecoutes-mensuelles-2026-10 --evaluator E1"
        ),
        ("the whole manifest", "ecoute sample show ecoutes-mensuelles-2026-10 --format json"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "L'échantillon.", en: "The sample.", value: "échantillon", "sample"))
  var sample: String

  @Option(
    help: bilingualHelp(
      fr: "Ce que cet évaluateur doit écouter, sans la part, la strate ni la chance.",
      en: "What this evaluator is to listen to, without part, stratum or chance.", value: "id"))
  var evaluator: String?

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let store = try shared.openWorkspace().store
    let progress = try SampleProgress(sample, store)
    guard let evaluator else {
      SamplePresentation(context: context, sample: progress.sample).write(
        output.format, isRecorded: true, progress: progress)
      return .done
    }
    let items = progress.items.filter { $0.evaluatorID == nil || $0.evaluatorID == evaluator }
    let interactions = Dictionary(
      try store.interactions(ids: items.map(\.unit.interactionID)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let language = context.language
    var list = ResultList(
      schema: "ecoute.sample-list/1",
      columns: [
        .init("order", context.say(fr: "Ordre", en: "Order"), .right),
        .init("interaction", context.say(fr: "Contact", en: "Interaction")),
        .init("channel", context.say(fr: "Canal", en: "Channel")),
        .init("start", context.say(fr: "Début", en: "Start")),
        .init("agent", context.say(fr: "Conseiller", en: "Agent")),
        .init("done", context.say(fr: "Fait", en: "Done")),
      ])
    for (place, item) in items.enumerated() {
      let interaction = interactions[item.unit.interactionID]
      list.append([
        .count(place + 1, language), .text(item.unit.interactionID),
        .coded(interaction?.channel.title[language] ?? "–", interaction?.channel.rawValue ?? ""),
        .coded(
          interaction.map { DateText.dayAndTime($0.start, language) } ?? "–",
          interaction?.start.isoText ?? ""),
        .text(item.unit.agentID),
        .flag(item.isDone, context),
      ])
    }
    list.write(
      output.format, context,
      ifEmpty: context.say(
        fr: "Rien à écouter pour cet évaluateur.", en: "Nothing for this evaluator."))
    return .done
  }
}

extension ResultList.Cell {
  /// Yes or no.
  static func flag(_ flag: Bool, _ context: CommandContext) -> Self {
    Self(
      text: flag ? context.say(fr: "oui", en: "yes") : context.say(fr: "non", en: "no"),
      value: .bool(flag))
  }
}

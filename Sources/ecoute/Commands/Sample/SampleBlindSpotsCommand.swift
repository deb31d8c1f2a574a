import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute sample blind-spots`: what is never, or too seldom, listened to.
struct SampleBlindSpotsCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "blind-spots", fr: "Ce que l'on n'écoute jamais, ou moins que sa part des contacts.",
    en: "What is never listened to, or less than its share of the interactions.",
    examples: examples(
      fr: [
        ("en octobre", "ecoute sample blind-spots --period 2026-10"),
        ("toutes les parts, même bien écoutées", "ecoute sample blind-spots --all"),
      ],
      en: [
        ("in October", "ecoute sample blind-spots --period 2026-10"),
        ("every share, well listened to or not", "ecoute sample blind-spots --all"),
      ]))

  @OptionGroup var period: PeriodOption

  @Flag(
    help: bilingualHelp(
      fr: "Montrer aussi ce qui est écouté selon sa part.",
      en: "Show what is listened to by its share too."))
  var all = false

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let store = try shared.openWorkspace().store
    let map = BlindSpots(
      try store.samplingCandidates(period: period.period), agents: try store.agents())
    let language = context.language
    var list = ResultList(
      schema: "ecoute.blind-spots/1",
      columns: [
        .init("dimension", context.say(fr: "Selon", en: "By")),
        .init("value", context.say(fr: "Valeur", en: "Value")),
        .init("interactions", context.say(fr: "Contacts", en: "Interactions"), .right),
        .init("share", context.say(fr: "Part", en: "Share"), .right),
        .init("listened", context.say(fr: "Écoutés", en: "Listened"), .right),
        .init("listenedShare", context.say(fr: "Part", en: "Share"), .right),
        .init("expected", context.say(fr: "Attendus", en: "Expected"), .right),
        .init("verdict", context.say(fr: "Constat", en: "Finding")),
      ])
    for spot in map.spots where all || spot.verdict != .asExpected {
      list.append([
        .coded(spot.dimension.title(language), spot.dimension.rawValue),
        .coded(StratumWords.text(spot.value, language), spot.value),
        .count(spot.interactions, language), .percent(spot.share, language),
        .count(spot.listened, language), .percent(spot.listenedShare, language),
        .number(spot.expected, decimals: 1, language),
        .coded(spot.verdict.text[language], spot.verdict.rawValue),
      ])
    }
    list.write(
      output.format, context,
      ifEmpty: context.say(fr: "Aucun angle mort.", en: "No blind spot."))
    if output.format == .table {
      context.terminal.note(
        context.say(
          fr: "\(NumberText.whole(map.listened, language)) contacts écoutés sur "
            + "\(NumberText.whole(map.interactions, language)). « trop peu » : la part écoutée, "
            + "intervalle à 95 % compris, est sous la part des contacts.",
          en: "\(NumberText.whole(map.listened, language)) interactions listened to of "
            + "\(NumberText.whole(map.interactions, language)). “too few”: the share listened to, its "
            + "95 % interval included, is under the share of interactions."))
    }
    return .done
  }
}

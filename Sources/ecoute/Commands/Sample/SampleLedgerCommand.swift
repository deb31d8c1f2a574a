import ArgumentParser
import Languages
import QualityModel
import QualityStore
import Statistics

/// `ecoute sample ledger`: the replacements of each evaluator, so that choosing one's calls shows.
struct SampleLedgerCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "ledger", fr: "Les remplacements par évaluateur, leur part avec intervalle, et leurs motifs.",
    en: "Replacements by evaluator, their rate with interval, and their reasons.",
    examples: examples(
      fr: [
        ("les parts par évaluateur, tous échantillons", "ecoute sample ledger"),
        ("chaque remplacement", "ecoute sample ledger --entries"),
      ],
      en: [
        ("rates by evaluator, all samples", "ecoute sample ledger"),
        ("each replacement", "ecoute sample ledger --entries"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Un échantillon (sinon tous).", en: "One sample (else all).", value: "échantillon",
      "sample"))
  var sample: String?

  @Flag(help: bilingualHelp(fr: "Chaque remplacement.", en: "Each replacement."))
  var entries = false

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let store = try shared.openWorkspace().store
    let samples = try (sample.map { [$0] } ?? store.sampleIDs()).map {
      try SampleProgress($0, store)
    }
    (entries ? list(samples, context) : rates(samples, context)).write(
      output.format, context,
      ifEmpty: context.say(fr: "Aucun remplacement.", en: "No replacement."))
    return .done
  }

  private func rates(_ samples: [SampleProgress], _ context: CommandContext) -> ResultList {
    let language = context.language
    var list = ResultList(
      schema: "ecoute.sample-ledger/1",
      columns: [
        .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
        .init("given", context.say(fr: "Appels confiés", en: "Calls given"), .right),
        .init("replaced", context.say(fr: "Remplacés", en: "Replaced"), .right),
        .init("rate", context.say(fr: "Part", en: "Rate"), .right),
        .init("interval", context.say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
        .init("reasons", context.say(fr: "Motifs", en: "Reasons")),
      ])
    var given: [String: Int] = [:]
    var replaced: [String: [String]] = [:]
    for progress in samples {
      for unit in progress.sample.units where !unit.isReserve {
        given[unit.evaluatorID ?? "–", default: 0] += 1
      }
      for replacement in progress.replacements {
        let evaluator = replacement.evaluatorID ?? "–"
        replaced[evaluator, default: []].append(replacement.reason)
        // A reserve that takes a place is one more call given.
        if replacement.replacement != nil { given[evaluator, default: 0] += 1 }
      }
    }
    for (evaluator, count) in given.sorted(by: { $0.key < $1.key }) {
      let reasons = replaced[evaluator] ?? []
      let share = Proportions.wilson(successes: reasons.count, of: count)
      let counted = Dictionary(grouping: reasons) { $0 }
        .sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      list.append([
        .text(evaluator), .count(count, language), .count(reasons.count, language),
        .percent(share.estimate?.value, language),
        .percentInterval(share.estimate?.interval, language),
        .text(counted.map { "\($0.key) (\($0.value.count))" }.joined(separator: " ; ")),
      ])
    }
    return list
  }

  private func list(_ samples: [SampleProgress], _ context: CommandContext) -> ResultList {
    var list = ResultList(
      schema: "ecoute.sample-replacements/1",
      columns: [
        .init("sample", context.say(fr: "Échantillon", en: "Sample")),
        .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
        .init("replaced", context.say(fr: "Remplacé", en: "Replaced")),
        .init("replacement", context.say(fr: "Remplaçant", en: "Replacement")),
        .init("reason", context.say(fr: "Motif", en: "Reason")),
      ])
    for progress in samples {
      let ids = Dictionary(
        progress.sample.units.map { ($0.position, $0.interactionID) },
        uniquingKeysWith: { first, _ in first })
      for replacement in progress.replacements {
        list.append([
          .text(progress.sample.id), .text(replacement.evaluatorID),
          .text(ids[replacement.replaced]),
          .text(replacement.replacement.flatMap { ids[$0] }), .text(replacement.reason),
        ])
      }
    }
    return list
  }
}

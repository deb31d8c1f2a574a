import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// `ecoute sample remaining`: needed, done, remaining.
struct SampleRemainingCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "remaining", fr: "Ce qu'il faut, ce qui est fait, ce qui reste à écouter.",
    en: "What is needed, what is done, what remains to be listened to.",
    examples: examples(
      fr: [
        (
          "par évaluateur", "ecoute sample remaining ecoutes-mensuelles-2026-10 --by evaluator"
        )
      ],
      en: [
        ("by evaluator", "ecoute sample remaining ecoutes-mensuelles-2026-10 --by evaluator")
      ]))

  /// What remains is counted by.
  enum Group: String, ExpressibleByArgument, CaseIterable {
    case agent
    case evaluator
    case stratum
    case part
  }

  @Argument(
    help: bilingualHelp(
      fr: "L'échantillon.", en: "The sample.", value: "échantillon", "sample"))
  var sample: String

  @Option(
    help: bilingualHelp(
      fr: "Groupe : agent, evaluator, stratum ou part.",
      en: "Group: agent, evaluator, stratum or part.", value: "groupe", "group"))
  var by: Group = .evaluator

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let progress = try SampleProgress(sample, try shared.openWorkspace().store)
    let language = context.language
    var list = ResultList(
      schema: "ecoute.sample-remaining/1",
      columns: [
        .init("group", title(context)),
        .init("needed", context.say(fr: "Demandés", en: "Needed"), .right),
        .init("drawn", context.say(fr: "Tirés", en: "Drawn"), .right),
        .init("done", context.say(fr: "Faits", en: "Done"), .right),
        .init("remaining", context.say(fr: "Restent", en: "Remaining"), .right),
        .init("missing", context.say(fr: "Introuvables", en: "Not available"), .right),
      ])
    var groups: [String: Counts] = [:]
    for item in progress.items {
      guard let key = key(item.unit, item.evaluatorID) else { continue }
      groups[key, default: Counts()].drawn += 1
      if item.isDone { groups[key, default: Counts()].done += 1 }
    }
    for unit in progress.lost {
      guard let key = key(unit, unit.evaluatorID) else { continue }
      groups[key, default: Counts()].missing += 1
    }
    for shortfall in progress.sample.shortfalls where isAbout(shortfall) {
      groups[shortfall.id, default: Counts()].missing += shortfall.asked - shortfall.available
    }
    for (key, counts) in groups.sorted(by: { $0.key < $1.key }) {
      list.append([
        .coded(StratumWords.text(key, language), key),
        .count(counts.drawn + counts.missing, language), .count(counts.drawn, language),
        .count(counts.done, language), .count(counts.drawn - counts.done, language),
        .count(counts.missing, language),
      ])
    }
    list.write(
      output.format, context, ifEmpty: context.say(fr: "Rien à écouter.", en: "Nothing to listen to.")
    )
    if output.format == .table {
      for shortfall in progress.sample.shortfalls {
        SamplePresentation(context: context, sample: progress.sample).note(shortfall)
      }
    }
    return .done
  }

  private struct Counts {
    var drawn = 0
    var done = 0
    var missing = 0
  }

  private func key(_ unit: SampleUnit, _ evaluator: String?) -> String? {
    switch by {
    case .agent: unit.part == .repeat ? nil : unit.agentID ?? "–"
    case .evaluator: evaluator ?? "–"
    case .stratum: unit.part == .random ? unit.stratum : nil
    case .part: unit.target ?? unit.part.rawValue
    }
  }

  private func isAbout(_ shortfall: SampleShortfall) -> Bool {
    switch (by, shortfall.subject) {
    case (.agent, .agent), (.stratum, .stratum), (.part, .target), (.evaluator, .evaluator): true
    default: false
    }
  }

  private func title(_ context: CommandContext) -> String {
    switch by {
    case .agent: context.say(fr: "Conseiller", en: "Agent")
    case .evaluator: context.say(fr: "Évaluateur", en: "Evaluator")
    case .stratum: context.say(fr: "Strate", en: "Stratum")
    case .part: context.say(fr: "Partie", en: "Part")
    }
  }
}

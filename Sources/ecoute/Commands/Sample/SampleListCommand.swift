import ArgumentParser
import Calendars
import Languages
import QualityModel
import QualityStore

/// `ecoute sample list`.
struct SampleListCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "list", fr: "Les échantillons tirés, et où en sont les écoutes.",
    en: "The samples drawn, and how far the listening has got.",
    examples: examples(
      fr: [("tous", "ecoute sample list")], en: [("all of them", "ecoute sample list")]))

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let store = try shared.openWorkspace().store
    let language = context.language
    var list = ResultList(
      schema: "ecoute.samples/1",
      columns: [
        .init("sample", context.say(fr: "Échantillon", en: "Sample")),
        .init("title", context.say(fr: "Titre", en: "Title")),
        .init("period", context.say(fr: "Période", en: "Period")),
        .init("day", context.say(fr: "Tiré le", en: "Drawn on")),
        .init("seed", context.say(fr: "Graine", en: "Seed"), .right),
        .init("toListen", context.say(fr: "À écouter", en: "To listen to"), .right),
        .init("done", context.say(fr: "Faits", en: "Done"), .right),
        .init("replaced", context.say(fr: "Remplacés", en: "Replaced"), .right),
        .init("planDigest", context.say(fr: "Plan (empreinte)", en: "Plan (digest)")),
      ])
    for id in try store.sampleIDs() {
      let progress = try SampleProgress(id, store)
      let sample = progress.sample
      list.append([
        .text(id), .text(sample.title), .text(sample.period),
        .coded(DateText.day(sample.day, language), sample.day.isoText),
        .text(String(sample.seed)), .count(progress.items.count, language),
        .count(progress.items.count { $0.isDone }, language),
        .count(progress.replacements.count, language),
        .coded(String(sample.planDigest.prefix(12)), sample.planDigest),
      ])
    }
    list.write(
      output.format, context, ifEmpty: context.say(fr: "Aucun échantillon.", en: "No sample."))
    return .done
  }
}

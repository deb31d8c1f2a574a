import ArgumentParser
import Calendars
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate list`.
struct CalibrateListCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "list", fr: "Les séances, et où elles en sont.", en: "The sessions, and how far they are.",
    examples: examples(
      fr: [("toutes", "ecoute calibrate list")], en: [("all of them", "ecoute calibrate list")]))

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let language = context.language
    var list = ResultList(
      schema: "ecoute.calibration-sessions/1",
      columns: [
        .init("session", context.say(fr: "Séance", en: "Session")),
        .init("title", context.say(fr: "Titre", en: "Title")),
        .init("state", context.say(fr: "État", en: "State")),
        .init("openedOn", context.say(fr: "Ouverte le", en: "Opened on")),
        .init("deadline", context.say(fr: "Échéance", en: "Deadline")),
        .init("calls", context.say(fr: "Appels", en: "Calls"), .right),
        .init("participants", context.say(fr: "Participants", en: "Participants"), .right),
        .init("submitted", context.say(fr: "Soumises", en: "Submitted"), .right),
        .init("expected", context.say(fr: "Attendues", en: "Awaited"), .right),
      ])
    for known in try shared.openWorkspace().store.calibrationCases() {
      let session = known.session
      list.append([
        .text(session.id), .text(session.title),
        .coded(known.state.title[language], known.state.rawValue),
        .coded(
          DateText.day(session.openedAt.date, language), session.openedAt.date.isoText),
        session.deadline.map { .coded(DateText.dayAndTime($0, language), $0.isoText) }
          ?? .text(nil),
        .count(session.interactionIDs.count, language),
        .count(session.participants.count, language),
        .count(known.progress.reduce(0) { $0 + $1.submitted }, language),
        .count(known.progress.reduce(0) { $0 + $1.expected }, language),
      ])
    }
    list.write(
      output.format, context,
      ifEmpty: context.say(
        fr: "Aucune séance : « ecoute calibrate open » en ouvre une.",
        en: "No session: `ecoute calibrate open` opens one."))
    return .done
  }
}

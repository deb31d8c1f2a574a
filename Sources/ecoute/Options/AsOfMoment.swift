import ArgumentParser
import Calendars
import Languages
import QualityStore

/// The moment at which the workspace is looked at, on the centre's clock.
struct AsOfMoment: ExpressibleByArgument {
  /// The moment; the last second of the day when only a day was given.
  let local: CivilDateTime

  /// `2026-10-31` is that day to its end, `2026-10-31T18:00` that minute's first second.
  init?(argument: String) {
    guard let time = CivilDateTime(iso: argument) else { return nil }
    let isDay = CalendarDate(iso: argument) != nil
    local = isDay ? CivilDateTime(date: time.date, secondOfDay: 86_399) ?? time : time
  }

  /// The same moment in UTC, as the journal writes it.
  func utc(in workspace: OpenWorkspace) throws -> CivilDateTime {
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    guard let utc = clock.utc(local: local) else { throw AsOfError.outOfRange(local) }
    return utc
  }

  /// Says what an earlier moment cannot bring back: imports update people and contacts in place.
  func sayWhatIsOfToday(_ workspace: OpenWorkspace, _ context: CommandContext) throws {
    let count = try workspace.store.updatesOfRecords(after: utc(in: workspace))
    guard count > 0 else { return }
    let number = NumberText.whole(count, context.language)
    context.terminal.note(
      context.say(
        fr: "Attention : \(number) fiche\(count > 1 ? "s" : "") de personnes ou de contacts "
          + "\(count > 1 ? "ont" : "a") été mise\(count > 1 ? "s" : "") à jour depuis ; équipes, "
          + "sites et motifs sont ceux d'aujourd'hui.",
        en: "Note: \(number) record\(count == 1 ? "" : "s") of people or contacts "
          + "\(count == 1 ? "was" : "were") updated since; teams, sites and reasons are "
          + "today's."))
  }
}

/// A moment that no clock shows.
enum AsOfError: ExplainedError {
  case outOfRange(CivilDateTime)
  case draftsNotKept

  var problem: BilingualText {
    switch self {
    case .outOfRange(let time):
      BilingualText(
        fr: "le moment \(time.isoText) n'est pas utilisable",
        en: "the moment \(time.isoText) cannot be used")
    case .draftsNotKept:
      .spaced(
        fr: "--drafts et --as-of ne vont pas ensemble : un brouillon se réécrit, son état passé "
          + "n'est pas gardé",
        en: "--drafts and --as-of do not go together: a draft is rewritten, how it was is not kept")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .outOfRange:
      BilingualText(
        fr: "donnez une date comme 2026-10-31 ou 2026-10-31T18:00",
        en: "give a date such as 2026-10-31 or 2026-10-31T18:00")
    case .draftsNotKept:
      BilingualText(fr: "laissez l'un des deux", en: "leave one of them out")
    }
  }
}

/// `--as-of` for commands that read.
struct AsOfOption: ParsableArguments {
  @Option(
    help: bilingualHelp(
      fr: "Tel que c'était à ce moment : 2026-10-31 (jour compris) ou 2026-10-31T18:00.",
      en: "As it stood at this moment: 2026-10-31 (that day included) or 2026-10-31T18:00.",
      value: "date"))
  var asOf: AsOfMoment?
}

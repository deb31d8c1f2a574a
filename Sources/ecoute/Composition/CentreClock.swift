import Calendars
import FoundationEssentials
import Languages

/// The clock of the centre: local times in the workspace's time zone.
struct CentreClock {
  private let zone: TimeZone

  init(timeZone name: String) throws(CentreClockError) {
    guard let zone = TimeZone(identifier: name) else { throw .unknownZone(name) }
    self.zone = zone
  }

  /// The local time now.
  var now: CivilDateTime? { local(Date()) }

  /// The local day.
  var today: CalendarDate { now?.date ?? CalendarDate(daysSince1970: 0) }

  /// The local time of a time in UTC.
  func local(utc: CivilDateTime) -> CivilDateTime? {
    let seconds = utc.date.daysSince1970 * 86_400 + utc.secondOfDay
    return local(Date(timeIntervalSince1970: Double(seconds)))
  }

  /// The time in UTC of a local time. An hour that the clock shows twice is its second passage; one
  /// that it skips is the hour after.
  func utc(local: CivilDateTime) -> CivilDateTime? {
    let wanted = local.date.daysSince1970 * 86_400 + local.secondOfDay
    // The offset before and after any change of that day; the later answer that fits is taken.
    let offsets = [wanted - 86_400, wanted + 86_400].map {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0)))
    }
    let candidates = offsets.map { wanted - $0 }
    let fitting = candidates.filter {
      $0 + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) == wanted
    }
    guard let seconds = fitting.max() ?? candidates.max() else { return nil }
    return CentreClock.time(seconds)
  }

  private func local(_ date: Date) -> CivilDateTime? {
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + zone.secondsFromGMT(for: date)
    return CentreClock.time(seconds)
  }

  private static func time(_ seconds: Int) -> CivilDateTime? {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CivilDateTime(
      date: CalendarDate(daysSince1970: days), secondOfDay: seconds - days * 86_400)
  }
}

/// A time zone that this machine does not know.
enum CentreClockError: ExplainedError {
  case unknownZone(String)

  var problem: BilingualText {
    switch self {
    case .unknownZone(let name):
      BilingualText(
        fr: "ecoute.yaml : fuseau horaire inconnu « \(name) »",
        en: "ecoute.yaml: unknown time zone “\(name)”")
    }
  }

  var remedy: BilingualText {
    BilingualText(
      fr: "écrivez un nom comme Europe/Paris ; si le nom est juste, installez le paquet tzdata",
      en: "write a name such as Europe/Paris; if the name is right, install the package tzdata")
  }
}

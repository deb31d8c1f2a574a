public import Calendars
internal import Digests
public import Languages
public import QualityModel

/// The meeting of a calibration session as a calendar file (iCalendar, RFC 5545) that any calendar
/// program opens.
///
/// It says how many calls there are, which, on what grid and until when; never an agent's or a
/// customer's name. Times are given in UTC: whoever composes it knows the workspace's time zone.
public struct CalendarInvitation: Sendable, Hashable {
  /// What the times of a session are on a clock that everybody has.
  public struct Times: Sendable, Hashable {
    /// The start of the meeting, in UTC.
    public let startsAt: CivilDateTime
    /// How long it lasts, in minutes, 1 to 1,440.
    public let minutes: Int
    /// When the file is made, in UTC.
    public let madeAt: CivilDateTime
    /// The place whose time the description is in: `Europe/Paris`. `nil` says none.
    public let zone: String?

    /// The times of a meeting; a length outside its bounds is held within them.
    public init(
      startsAt: CivilDateTime, minutes: Int = 60, madeAt: CivilDateTime, zone: String? = nil
    ) {
      self.startsAt = startsAt
      self.minutes = min(max(minutes, 1), 1440)
      self.madeAt = madeAt
      self.zone = zone
    }
  }

  /// The session.
  public let session: CalibrationSession
  /// The grids by version, for their names; a grid that is absent is named by its id.
  public let grids: [GridVersion: Grid]
  /// When the meeting is.
  public let times: Times
  /// The language of what it says.
  public let language: Language
  /// 0 for the first, one more each time the meeting moves: programs keep the highest.
  public let sequence: Int

  /// An invitation.
  public init(
    session: CalibrationSession, grids: [GridVersion: Grid] = [:], times: Times,
    language: Language, sequence: Int = 0
  ) {
    self.session = session
    self.grids = grids
    self.times = times
    self.language = language
    self.sequence = max(0, sequence)
  }

  /// What tells calendar programs that two files are about the same meeting: made from the session's
  /// id and the time of its opening, which never change.
  public var uid: String {
    let source = "ecoute.invitation/1\n\(session.id)\n\(session.openedAt.isoText)"
    return "\(Digest.sha256Hex(of: source).prefix(32))@calibration.ecoute"
  }

  /// The file: UTF-8, lines of at most 75 bytes that end with CR LF.
  public var bytes: [UInt8] {
    var calendar = CalendarText()
    calendar.add("BEGIN", "VCALENDAR")
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Ecoute//Calibration//\(language.rawValue.uppercased())")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("BEGIN", "VEVENT")
    calendar.add("UID", uid)
    calendar.add("DTSTAMP", CalendarText.utc(times.madeAt))
    calendar.add("DTSTART", CalendarText.utc(times.startsAt))
    calendar.add("DURATION", "PT\(times.minutes)M")
    calendar.add("SEQUENCE", String(sequence))
    calendar.add("STATUS", "CONFIRMED")
    calendar.add("CLASS", "PRIVATE")
    calendar.add("SUMMARY;LANGUAGE=\(language.rawValue)", text: words.summary)
    calendar.add("DESCRIPTION;LANGUAGE=\(language.rawValue)", text: words.description)
    for trigger in ["-P1D", "-PT15M"] {
      calendar.add("BEGIN", "VALARM")
      calendar.add("ACTION", "DISPLAY")
      calendar.add("TRIGGER", trigger)
      calendar.add("DESCRIPTION;LANGUAGE=\(language.rawValue)", text: words.summary)
      calendar.add("END", "VALARM")
    }
    calendar.add("END", "VEVENT")
    calendar.add("END", "VCALENDAR")
    return calendar.bytes
  }

  private var words: InvitationWords { InvitationWords(invitation: self) }
}

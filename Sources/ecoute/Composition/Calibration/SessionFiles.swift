import Calendars
import Calibration
import Languages
import QualityModel
import QualityStore

/// What a session's participants need: the session for the other company, the meeting for calendars.
struct SessionFiles {
  let workspace: OpenWorkspace
  let context: CommandContext

  /// The folder of a session's files.
  func folder(of id: String) -> String {
    "\(workspace.folder.reportsPath)/calibration/\(ReportFolder.fileName(for: id))"
  }

  /// Writes the session, and its meeting when it has one.
  func write(_ session: CalibrationSession) throws {
    let path = folder(of: session.id)
    let folder = try ReportFolder(path)
    let stem = ReportFolder.fileName(for: session.id)
    try folder.write(SessionDocument(session).bytes, to: "\(stem).session.json")
    context.terminal.print("\(path)/\(stem).session.json")
    guard let invitation = try invitation(to: session) else { return }
    try folder.write(invitation.bytes, to: "\(stem).ics")
    context.terminal.print("\(path)/\(stem).ics")
  }

  private func invitation(to session: CalibrationSession) throws -> CalendarInvitation? {
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    guard let meeting = session.meetingAt.flatMap({ clock.utc(local: $0) }),
      let made = clock.utc(local: session.openedAt)
    else { return nil }
    var grids: [GridVersion: Grid] = [:]
    for grid in session.grids {
      grids[grid] = try workspace.grids.version(
        grid.version, of: grid.id, digest: grid.digest
      ).grid
    }
    return CalendarInvitation(
      session: session, grids: grids,
      times: CalendarInvitation.Times(
        startsAt: meeting, madeAt: made, zone: workspace.settings.timeZone),
      language: context.language)
  }
}

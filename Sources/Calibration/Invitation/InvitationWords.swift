internal import Calendars
internal import ExactNumbers
internal import Languages
internal import QualityModel

/// What an invitation says, in one language.
struct InvitationWords {
  let invitation: CalendarInvitation

  private var session: CalibrationSession { invitation.session }
  private var language: Language { invitation.language }

  /// The most calls that are listed.
  private static let callLimit = 30

  var summary: String {
    let title = ShownText.short(session.title, limit: 200)
    return say("Calibrage – \(title)", "Calibration – \(title)")
  }

  var description: String {
    var lines = [before, "", callLine, gridLine, toleranceLine]
    if session.isBlind {
      lines.append(
        say(
          "Chacun note seul : personne ne voit les réponses des autres avant la réunion.",
          "Everyone scores alone: nobody sees the others' answers before the meeting."))
    }
    lines.append(
      say(
        "Pendant la réunion : les critères notés différemment, puis les décisions.",
        "In the meeting: the criteria scored differently, then the decisions."))
    return lines.joined(separator: "\n")
  }

  private var before: String {
    let calls = session.interactionIDs.count
    let (french, english) =
      calls == 1 ? ("l'appel", "the call") : ("les \(calls) appels", "the \(calls) calls")
    guard let deadline = session.deadline else {
      return say(
        "Avant la réunion : notez \(french) de la séance et validez vos évaluations.",
        "Before the meeting: score \(english) of the session and submit your evaluations.")
    }
    let zone = invitation.times.zone.map { " (\(ShownText.short($0)))" } ?? ""
    let time = DateText.dayAndTime(deadline, language) + zone
    return say(
      "À faire avant le \(time) : notez \(french) de la séance et validez vos évaluations.",
      "To do before \(time): score \(english) of the session and submit your evaluations.")
  }

  private var callLine: String {
    let ids = session.interactionIDs
    let shown = ids.prefix(InvitationWords.callLimit).map { ShownText.short($0) }
    let rest = ids.count - shown.count
    let list = shown.joined(separator: ", ")
    guard rest > 0 else { return say("Appels : \(list)", "Calls: \(list)") }
    return say("Appels : \(list) et \(rest) de plus", "Calls: \(list) and \(rest) more")
  }

  private var gridLine: String {
    let names = session.grids.map { version in
      let title = invitation.grids[version].map { $0.text($0.title, in: language) } ?? ""
      let name = ShownText.short(title.isEmpty ? version.id : title, limit: 200)
      return "\(name) (version \(ShownText.short(version.version)))"
    }
    let list = language.list(names, .and)
    return names.count == 1
      ? say("Grille : \(list)", "Grid: \(list)") : say("Grilles : \(list)", "Grids: \(list)")
  }

  private var toleranceLine: String {
    let tolerance = session.tolerance
    let parts = tolerance.exactText.split(separator: ".")
    let decimals = parts.count > 1 ? min(parts[1].count, 2) : tolerance.isWhole ? 0 : 2
    let number = NumberText.decimal(tolerance, decimals: decimals, language)
    return say(
      "Tolérance : \(number) \(tolerance < 2 ? "point" : "points")",
      "Tolerance: \(number) \(tolerance == .one ? "point" : "points")")
  }

  private func say(_ french: String, _ english: String) -> String {
    BilingualText.spaced(fr: french, en: english)[language]
  }
}

extension Rational {
  fileprivate var isWhole: Bool { !exactText.contains("/") }
}

import Calendars
import Calibration
import ExactNumbers
import Languages
import QualityModel

/// A session in words: what it is, and what to do next.
struct SessionPresentation {
  let context: CommandContext

  /// What was opened, or would be.
  func writeOpened(_ session: CalibrationSession) {
    let calls = session.interactionIDs.count
    let people = session.participants.count
    context.terminal.note(
      context.say(
        fr: "\(session.id) : \(calls) appel\(calls > 1 ? "s" : "") × \(people) participants, "
          + (session.isBlind ? "à l'aveugle" : "sur des évaluations déjà faites"),
        en: "\(session.id): \(calls) call\(calls == 1 ? "" : "s") × \(people) participants, "
          + (session.isBlind ? "blind" : "on evaluations already made")))
    guard calls < 10 else { return }
    context.terminal.note(
      context.say(
        fr: "  Avec \(calls) appel\(calls > 1 ? "s" : ""), les intervalles seront larges : le "
          + "rapport dira ce qu'ils permettent de conclure.",
        en: "  With \(calls) call\(calls == 1 ? "" : "s"), intervals will be wide: the report will "
          + "say what they allow to conclude."))
  }

  /// The command that comes next.
  func sayNext(_ session: CalibrationSession) {
    let line =
      session.isBlind
      ? "ecoute calibrate sheet \(session.id)" : "ecoute calibrate report \(session.id)"
    context.terminal.note(context.say(fr: "Ensuite : \(line)", en: "Next: \(line)"))
  }

  /// The head of a session: state, dates, reference, digest.
  ///
  /// - Parameter seals: What was sealed here, received, and opened, in words.
  func writeHead(_ known: CalibrationCase, seals: String?) {
    let session = known.session
    context.terminal.print(
      context.terminal.styled("\(visible(session.id)) – \(visible(session.title))", .bold))
    let facts = facts(of: known, seals)
    let width = facts.map(\.label.count).max() ?? 0
    for fact in facts {
      let gap = String(repeating: " ", count: width - fact.label.count)
      context.terminal.print("  \(fact.label)\(gap)  \(fact.value)")
    }
    context.terminal.print("")
  }

  private func facts(
    of known: CalibrationCase, _ seals: String?
  ) -> [(label: String, value: String)] {
    let session = known.session
    let language = context.language
    let facts: [(label: String, value: String?)] = [
      (context.say(fr: "État", en: "State"), state(of: known)),
      (
        context.say(fr: "Appels", en: "Calls"),
        session.interactionIDs.map { visible($0) }.joined(separator: ", ")
      ),
      (
        context.say(fr: "Tolérance", en: "Tolerance"),
        context.say(
          fr: session.tolerance.exactText.replacing(".", with: ",")
            + (session.tolerance < 2 ? " point" : " points"),
          en: "\(session.tolerance.exactText) point\(session.tolerance == 1 ? "" : "s")")
      ),
      (context.say(fr: "Référence", en: "Reference"), reference(session.reference)),
      (
        context.say(fr: "Échéance", en: "Deadline"),
        session.deadline.map { DateText.dayAndTime($0, language) }
      ),
      (
        context.say(fr: "Réunion", en: "Meeting"),
        session.meetingAt.map { DateText.dayAndTime($0, language) }
      ),
      (
        context.say(fr: "Dévoilée sans tous", en: "Revealed early"),
        known.revealReason.map { visible($0) }
      ),
      (context.say(fr: "Scellés", en: "Seals"), seals),
      // What two companies read to each other, to know that they speak of the same session.
      (
        context.say(fr: "Repère", en: "Fingerprint"),
        String(SessionDocument(session).digest.prefix(8))
      ),
      (context.say(fr: "Empreinte", en: "Digest"), known.closingDigest),
    ]
    return facts.compactMap { fact in fact.value.map { (fact.label, $0) } }
  }

  private func state(of known: CalibrationCase) -> String {
    let state = known.state.title[context.language]
    guard known.state == .open, known.session.isBlind else { return state }
    return state + context.say(fr: ", à l'aveugle", en: ", blind")
  }

  private func reference(_ reference: CalibrationSession.Reference) -> String {
    switch reference {
    case .expert(let id): visible(id)
    case .consensus: context.say(fr: "le consensus", en: "the consensus")
    case .none: context.say(fr: "aucune", en: "none")
    }
  }
}

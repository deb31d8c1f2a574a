import Languages
import QualityModel
import QualityStore

extension CalibrationSession {
  /// One participant, or all of them.
  ///
  /// - Throws: `SessionUseError.notParticipant`.
  func participants(_ id: String?) throws -> [Participant] {
    guard let id else { return participants }
    guard let one = participant(id) else {
      throw SessionUseError.notParticipant(
        id, session: self.id, known: participants.map(\.evaluatorID))
    }
    return [one]
  }

  /// The calls that a participant has not submitted, in the session's order.
  func remaining(for participant: Participant, in store: Store) throws -> [String] {
    try interactionIDs.filter { call in
      try store.ownEvaluation(
        interactionID: call, evaluatorID: participant.evaluatorID, gridID: participant.grid.id)
        == nil
    }
  }
}

extension CalibrationCase.State {
  /// The state in both languages.
  var title: BilingualText {
    switch self {
    case .open: BilingualText(fr: "ouverte", en: "open")
    case .revealed: BilingualText(fr: "dévoilée", en: "revealed")
    case .closed: BilingualText(fr: "close", en: "closed")
    }
  }
}

/// Something asked of a session that it does not allow.
enum SessionUseError: ExplainedError {
  case notOpen(String)
  case notParticipant(String, session: String, known: [String])
  case allSubmitted(String)

  var problem: BilingualText {
    switch self {
    case .notOpen(let id):
      BilingualText(
        fr: "la séance \(visible(id)) n'attend plus de réponses",
        en: "the session \(visible(id)) awaits no more answers")
    case .notParticipant(let id, let session, _):
      BilingualText(
        fr: "\(visible(id)) ne participe pas à la séance \(visible(session))",
        en: "\(visible(id)) does not take part in the session \(visible(session))")
    case .allSubmitted(let id):
      BilingualText(
        fr: "\(visible(id)) a soumis tous les appels de la séance",
        en: "\(visible(id)) submitted every call of the session")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .notOpen(let id):
      BilingualText(
        fr: "voyez ses résultats par « ecoute calibrate report \(visible(id)) »",
        en: "see its results with `ecoute calibrate report \(visible(id))`")
    case .notParticipant(_, _, let known):
      BilingualText(
        fr: "participants : \(known.joined(separator: ", "))",
        en: "participants: \(known.joined(separator: ", "))")
    case .allSubmitted:
      BilingualText(
        fr: "il reste à attendre les autres : « ecoute calibrate show »",
        en: "the others are awaited: `ecoute calibrate show`")
    }
  }
}

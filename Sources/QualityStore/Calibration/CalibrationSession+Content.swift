internal import Calendars
internal import Digests
internal import ExactNumbers
internal import QualityModel

extension CalibrationSession {
  /// All that the session says, in one fixed form.
  var canonicalJSON: CanonicalJSON {
    .object([
      "format": .text("ecoute.calibration-session/1"), "id": .text(id), "title": .text(title),
      "openedAt": .text(openedAt.isoText), "deadline": .optional(deadline?.isoText),
      "meetingAt": .optional(meetingAt?.isoText), "tolerance": .text(tolerance.exactText),
      "reference": .text(reference.storedKind), "expert": .optional(reference.expertID),
      "blind": .number(isBlind ? 1 : 0), "hidesAgent": .number(hidesAgent ? 1 : 0),
      "sample": .optional(sampleID), "calls": .list(interactionIDs.map(CanonicalJSON.text)),
      "participants": .list(
        participants.map {
          .list([
            .text($0.evaluatorID), .text($0.side.rawValue), .optional($0.role),
            .text($0.grid.id), .text($0.grid.version), .text($0.grid.digest),
          ])
        }),
    ])
  }

  /// SHA-256 of it.
  var contentDigest: String { Digest.sha256Hex(of: canonicalJSON.bytes) }

  /// What the journal keeps of an opening.
  var journalDetails: CanonicalJSON {
    .object([
      "calls": .number(interactionIDs.count), "participants": .number(participants.count),
      "blind": .number(isBlind ? 1 : 0), "content": .text(contentDigest),
    ])
  }
}

extension CalibrationSession.Reference {
  var storedKind: String {
    switch self {
    case .expert: "expert"
    case .consensus: "consensus"
    case .none: "none"
    }
  }

  var expertID: String? {
    if case .expert(let id) = self { id } else { nil }
  }

  init?(storedKind: String, expertID: String?) {
    switch (storedKind, expertID) {
    case ("expert", let id?): self = .expert(id)
    case ("consensus", nil): self = .consensus
    case ("none", nil): self = .none
    default: return nil
    }
  }
}

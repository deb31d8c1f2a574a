internal import Calendars
internal import Digests
internal import ExactNumbers
internal import JSONText
public import QualityModel

/// A session as a file that both companies hold, so that they talk of the same one.
///
/// The sample that calls were drawn by is left out: it is a record of the workspace that drew it.
/// Times are those of the workspace that opened the session.
public struct SessionDocument: Sendable, Hashable {
  /// The session, without its sample.
  public let session: CalibrationSession

  /// The document of a session.
  public init(_ session: CalibrationSession) {
    self.session = session.withoutSample
  }

  /// The file: JSON in UTF-8, names in one order, one a line. The same session gives the same
  /// bytes.
  public var bytes: [UInt8] { Array(json.indentedText.utf8) }

  /// SHA-256 of the document on one line without spaces, in 64 lower-case hexadecimal digits. It
  /// covers everything in the document, whatever a mail program did to spaces and line breaks.
  public var digest: String { Digest.sha256Hex(of: json.compactText) }

  var json: JSONValue {
    .object([
      ("schema", .string(ExchangeSchema.session.rawValue)),
      ("id", .string(session.id)),
      ("title", .string(session.title)),
      ("openedAt", .string(session.openedAt.isoText)),
      ("deadline", .optional(session.deadline?.isoText)),
      ("meetingAt", .optional(session.meetingAt?.isoText)),
      ("tolerance", .string(session.tolerance.exactText)),
      ("reference", reference),
      ("blind", .bool(session.isBlind)),
      ("hidesAgent", .bool(session.hidesAgent)),
      ("interactions", .array(session.interactionIDs.map(JSONValue.string))),
      ("participants", .array(session.participants.map(participant))),
    ])
  }

  private var reference: JSONValue {
    switch session.reference {
    case .expert(let id):
      .object([("kind", .string("expert")), ("evaluator", .string(id))])
    case .consensus: .object([("kind", .string("consensus"))])
    case .none: .object([("kind", .string("none"))])
    }
  }

  private func participant(_ participant: CalibrationSession.Participant) -> JSONValue {
    .object([
      ("evaluator", .string(participant.evaluatorID)),
      ("side", .string(participant.side.rawValue)),
      ("role", .optional(participant.role.flatMap { $0.isEmpty ? nil : $0 })),
      ("grid", participant.grid.json),
    ])
  }
}

extension GridVersion {
  var json: JSONValue {
    .object([
      ("id", .string(id)), ("version", .string(version)), ("digest", .string(digest)),
    ])
  }
}

extension CalibrationSession {
  var withoutSample: CalibrationSession {
    CalibrationSession(
      id: id, title: title, openedAt: openedAt, deadline: deadline, meetingAt: meetingAt,
      tolerance: tolerance, reference: reference, isBlind: isBlind, hidesAgent: hidesAgent,
      interactionIDs: interactionIDs, participants: participants)
  }
}

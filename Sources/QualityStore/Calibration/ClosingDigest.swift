internal import Digests
internal import GRDB
internal import QualityModel

/// SHA-256 of all that a session holds when it is closed.
///
/// The digest is that of a JSON object with its keys in order and without white space: `format`
/// (`ecoute.calibration-closing/1`), `session` (all that the opening said), `revealReason`,
/// `evaluations` (`[id, revision, digest of its content]`, in the order of calls and participants),
/// `decisions`, `commitments` and `openings` (`[side, digest]`, in the order of sides).
enum ClosingDigest {
  static func of(_ found: CalibrationCase, _ database: Database) throws -> String {
    let id = found.session.id
    return Digest.sha256Hex(
      of: CanonicalJSON.object([
        "format": .text("ecoute.calibration-closing/1"), "session": found.session.canonicalJSON,
        "revealReason": .optional(found.revealReason),
        "evaluations": .list(
          try database.submissions(session: id).map {
            .list([.text($0.id), .number($0.revision), .text($0.contentDigest)])
          }),
        "decisions": .list(
          try DecisionReader(database).decisions(of: id).map(\.canonicalJSON)),
        "commitments": .list(
          try database.commitments(session: id).map {
            .list([.text($0.side.rawValue), .text($0.digest)])
          }),
        "openings": .list(
          try database.openings(session: id).map {
            .list([.text($0.side.rawValue), .text(Digest.sha256Hex(of: $0.document))])
          }),
      ]).bytes)
  }
}

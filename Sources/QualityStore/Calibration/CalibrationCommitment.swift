internal import Digests
internal import GRDB
public import QualityModel

/// What one side bound itself to before it saw the other's answers.
public struct CalibrationCommitment: Sendable, Hashable {
  /// The side.
  public let side: Side
  /// The digest committed to; lower-case hexadecimal.
  public let digest: String
  /// The commitment's file, byte for byte.
  public let document: [UInt8]
  /// Whether it was made here; else it was received.
  public let isOwn: Bool
  /// What was hashed with the answers; only for one's own.
  public let secret: [UInt8]?
}

/// The answers that one side sent after it had committed to them.
public struct CalibrationOpening: Sendable, Hashable {
  /// The side.
  public let side: Side
  /// The file of the answers, byte for byte.
  public let document: [UInt8]
  /// How many evaluations it held.
  public let evaluations: Int
}

extension CalibrationCommitment {
  /// What the journal keeps: digests alone.
  var journalDetails: CanonicalJSON {
    .object([
      "side": .text(side.rawValue), "digest": .text(digest), "own": .number(isOwn ? 1 : 0),
      "document": .text(Digest.sha256Hex(of: document)),
      "secret": .optional(secret.map { Digest.sha256Hex(of: $0) }),
    ])
  }
}

extension CalibrationOpening {
  /// What the journal keeps. Answers without a comment could be guessed from their digest; the file
  /// holds the secret too, which cannot.
  var journalDetails: CanonicalJSON {
    .object([
      "side": .text(side.rawValue), "document": .text(Digest.sha256Hex(of: document)),
      "evaluations": .number(evaluations),
    ])
  }
}

extension Database {
  /// The commitments of a session, by side.
  func commitments(
    session id: String, at sequence: Int? = nil
  ) throws -> [CalibrationCommitment] {
    let rows = try PreparedStatement(
      self,
      """
      SELECT side, digest, document, is_own, secret FROM calibration_commitments
      WHERE session_id = ?1 AND (?2 IS NULL OR journal_sequence = ?2) ORDER BY side
      """)
    rows.bind(id)
    rows.bind(sequence)
    defer { rows.reset() }
    var found: [CalibrationCommitment] = []
    while try rows.step() {
      guard let side = Side(rawValue: rows.text(0) ?? "") else {
        throw StoreError.unreadableValue(column: "calibration_commitments.side")
      }
      found.append(
        CalibrationCommitment(
          side: side, digest: rows.text(1) ?? "", document: rows.bytes(2),
          isOwn: rows.number(3) == 1, secret: rows.isNull(4) ? nil : rows.bytes(4)))
    }
    return found
  }

  /// The answers that sides opened in a session, by side.
  func openings(session id: String, at sequence: Int? = nil) throws -> [CalibrationOpening] {
    let rows = try PreparedStatement(
      self,
      """
      SELECT side, document, evaluations FROM calibration_openings
      WHERE session_id = ?1 AND (?2 IS NULL OR journal_sequence = ?2) ORDER BY side
      """)
    rows.bind(id)
    rows.bind(sequence)
    defer { rows.reset() }
    var found: [CalibrationOpening] = []
    while try rows.step() {
      guard let side = Side(rawValue: rows.text(0) ?? "") else {
        throw StoreError.unreadableValue(column: "calibration_openings.side")
      }
      found.append(
        CalibrationOpening(
          side: side, document: rows.bytes(1), evaluations: rows.number(2) ?? 0))
    }
    return found
  }
}

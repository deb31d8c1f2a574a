internal import Calendars
internal import Digests
internal import QualityModel

extension Dispute {
  /// SHA-256 of all that was objected to.
  var contentDigest: String {
    Digest.sha256Hex(
      of: CanonicalJSON.object([
        "format": .text("ecoute.dispute/1"), "evaluation": .text(evaluationID),
        "revision": .number(revision), "by": .text(raisedBy), "role": .text(role.rawValue),
        "at": .text(raisedAt.isoText), "deadline": .text(deadline.isoText),
        "comment": .optional(comment),
        "items": .list(
          items.map { item in
            .object([
              "criterion": .text(item.criterionID), "kind": .optional(item.proposed?.storedKind),
              "value": .optional(item.proposed?.storedText), "comment": .text(item.comment),
            ])
          }),
      ]).bytes)
  }

  /// What the journal keeps: a comment is the words of a person, and stays out.
  func journalDetails(content: String) -> CanonicalJSON {
    .object([
      "evaluation": .text(evaluationID), "revision": .number(revision), "content": .text(content),
    ])
  }
}

extension Resolution {
  /// SHA-256 of all that was decided.
  func contentDigest(evaluationID: String, revision: Int?) -> String {
    Digest.sha256Hex(
      of: CanonicalJSON.object([
        "format": .text("ecoute.resolution/1"), "dispute": .text(disputeID),
        "evaluation": .text(evaluationID), "by": .text(resolvedBy),
        "at": .text(resolvedAt.isoText), "outcome": .text(outcome.rawValue),
        "reason": .text(reason), "revision": .optional(revision),
        "items": .list(
          items.map { item in
            .object([
              "criterion": .text(item.criterionID), "kind": .optional(item.accepted?.storedKind),
              "value": .optional(item.accepted?.storedText),
            ])
          }),
      ]).bytes)
  }

  func journalDetails(evaluationID: String, revision: Int?, content: String) -> CanonicalJSON {
    .object([
      "evaluation": .text(evaluationID), "outcome": .text(outcome.rawValue),
      "revision": .optional(revision), "content": .text(content),
    ])
  }
}

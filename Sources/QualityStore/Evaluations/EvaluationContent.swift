internal import Calendars
internal import Digests
internal import ExactNumbers
internal import QualityModel

extension Evaluation {
  /// SHA-256 of what the evaluation says: everything but its identifier, revision and state.
  var contentDigest: String {
    Digest.sha256Hex(
      of: CanonicalJSON.object([
        "format": .text("ecoute.evaluation/1"), "interaction": .text(interactionID),
        "evaluator": .text(evaluatorID), "grid": .text(gridID), "version": .text(gridVersion),
        "gridDigest": .text(gridDigest), "scoredAt": .text(scoredAt.isoText),
        "comment": .optional(comment), "answers": .list(answers.map(\.canonicalJSON)),
      ]).bytes)
  }

  /// The same evaluation in another place of its life.
  func placed(revision: Int, state: State) -> Evaluation {
    Evaluation(
      id: id, revision: revision, state: state, interactionID: interactionID,
      evaluatorID: evaluatorID, gridID: gridID, gridVersion: gridVersion, gridDigest: gridDigest,
      scoredAt: scoredAt, answers: answers, comment: comment)
  }

  /// The same evaluation with nothing of what it says.
  var withoutContent: Evaluation {
    Evaluation(
      id: id, revision: revision, state: state, interactionID: interactionID,
      evaluatorID: evaluatorID, gridID: gridID, gridVersion: gridVersion, gridDigest: gridDigest,
      scoredAt: scoredAt, answers: [])
  }

  /// The first criterion answered with a number that could not be read back.
  var criterionWithTooLongNumber: String? {
    answers.first { answer in
      guard case .number(let number) = answer.value else { return false }
      return Rational(storedText: number.exactText) != number
    }?.criterionID
  }
}

extension Answer {
  fileprivate var canonicalJSON: CanonicalJSON {
    .object([
      "criterion": .text(criterionID), "kind": .text(value.storedKind),
      "value": .text(value.storedText), "cause": .optional(causeID), "comment": .optional(comment),
      "quotes": .list(
        quotes.map { quote in
          .object([
            "turn": .optional(quote.turn), "start": .optional(quote.startMilliseconds),
            "speaker": .text(quote.speaker.rawValue), "text": .text(quote.text),
          ])
        }),
    ])
  }
}

extension Answer.Value {
  var storedKind: String {
    switch self {
    case .level: "level"
    case .levels: "levels"
    case .number: "number"
    case .text: "text"
    case .notApplicable: "not-applicable"
    }
  }

  /// The value as stored: a number exactly, several levels each ended by a line break.
  var storedText: String {
    switch self {
    case .level(let level): level
    case .levels(let levels): levels.map { $0 + "\n" }.joined()
    case .number(let number): number.exactText
    case .text(let text): text
    case .notApplicable: ""
    }
  }

  init?(storedKind: String, text: String) {
    switch storedKind {
    case "level": self = .level(text)
    case "levels":
      let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      self = .levels(parts.dropLast().map(String.init))
    case "number":
      guard let number = Rational(storedText: text) else { return nil }
      self = .number(number)
    case "text": self = .text(text)
    case "not-applicable": self = .notApplicable
    default: return nil
    }
  }
}

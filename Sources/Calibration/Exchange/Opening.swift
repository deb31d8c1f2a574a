internal import Calendars
internal import ExactNumbers
internal import JSONText
public import QualityModel

/// One side's answers with the secret that proves them to be those it committed to.
///
/// The same evaluations and secret give the same bytes, in whatever order they are handed over.
/// The file holds evaluators' comments and the words that they quote: it is handed to the other
/// company, and to nobody else.
public struct Opening: Sendable, Hashable {
  /// The session's id.
  public let sessionID: String
  /// The digest of the session's document.
  public let sessionDigest: String
  /// The side.
  public let side: Side
  /// The secret.
  public let secret: CommitmentSecret
  /// The evaluations, by call in the session's order, then by evaluator.
  public let evaluations: [Evaluation]

  /// An opening as it was read.
  init(
    sessionID: String, sessionDigest: String, side: Side, secret: CommitmentSecret,
    evaluations: [Evaluation]
  ) {
    self.sessionID = sessionID
    self.sessionDigest = sessionDigest
    self.side = side
    self.secret = secret
    self.evaluations = evaluations
  }

  /// The opening of one side's evaluations of a session.
  ///
  /// - Parameters:
  ///   - evaluations: Those of the side's evaluators, submitted, one a call; in any order.
  ///   - secret: Drawn for this commitment and no other.
  ///   - acceptingGaps: Whether evaluations that the session awaits may be missing.
  /// - Throws: `ExchangeRefusal` when an evaluation is no part of it, or one is missing.
  public init(
    session: CalibrationSession, side: Side, evaluations: [Evaluation],
    secret: CommitmentSecret, acceptingGaps: Bool = false
  ) throws(ExchangeRefusal) {
    var findings = ExchangeFindings(file: ShownText.short(session.id))
    let roll = SessionRoll(session, side: side)
    roll.check(evaluations, acceptingGaps: acceptingGaps, &findings)
    if let refusal = findings.refusal { throw refusal }
    let document = SessionDocument(session)
    self.init(
      sessionID: session.id, sessionDigest: document.digest, side: side, secret: secret,
      evaluations: roll.ordered(evaluations).map(\.canonical))
  }

  /// What is published first.
  ///
  /// - Parameter session: The session of the opening.
  public func commitment(to session: CalibrationSession) -> Commitment {
    let counts = session.participants.filter { $0.side == side }.map { participant in
      Commitment.Count(
        evaluatorID: participant.evaluatorID,
        evaluations: evaluations.count { $0.evaluatorID == participant.evaluatorID })
    }
    return Commitment(
      session: SessionDocument(session), side: side, counts: counts, code: code)
  }

  /// The code of these answers under this secret.
  var code: String { secret.code(of: JSONValue.object(content).compactText) }

  /// The file: JSON in UTF-8, names in one order.
  public var bytes: [UInt8] {
    let secretMember = ("secret", JSONValue.string(secret.hex))
    return Array(JSONValue.object(content + [secretMember]).indentedText.utf8)
  }

  /// What the code is over.
  private var content: [(name: String, value: JSONValue)] {
    [
      ("schema", .string(ExchangeSchema.answers.rawValue)),
      (
        "session",
        .object([("id", .string(sessionID)), ("digest", .string(sessionDigest))])
      ),
      ("side", .string(side.rawValue)),
      ("evaluations", .array(evaluations.map(\.json))),
    ]
  }
}

extension Evaluation {
  /// The evaluation with its answers in the order of their criteria's ids.
  var canonical: Evaluation {
    with(answers: answers.sorted { $0.criterionID.unicodeScalars < $1.criterionID.unicodeScalars })
  }

  func with(answers: [Answer]) -> Evaluation {
    Evaluation(
      id: id, revision: revision, state: state, interactionID: interactionID,
      evaluatorID: evaluatorID, gridID: gridID, gridVersion: gridVersion, gridDigest: gridDigest,
      scoredAt: scoredAt, answers: answers, comment: comment)
  }

  /// The version of the grid that it is on.
  var grid: GridVersion { GridVersion(id: gridID, version: gridVersion, digest: gridDigest) }

  var json: JSONValue {
    .object(
      [
        ("evaluation", .string(id)),
        ("revision", .integer(revision)),
        ("interaction", .string(interactionID)),
        ("evaluator", .string(evaluatorID)),
        ("grid", grid.json),
        ("scoredAt", .string(scoredAt.isoText)),
        ("comment", .optional(comment)),
        ("answers", .array(answers.map(\.json))),
      ])
  }
}

extension Answer {
  var json: JSONValue {
    let answered: (name: String, value: JSONValue) =
      switch value {
      case .level(let level): ("level", .string(level))
      case .levels(let levels): ("levels", .array(levels.map(JSONValue.string)))
      case .number(let number): ("number", .string(number.exactText))
      case .text(let text): ("text", .string(text))
      case .notApplicable: ("notApplicable", .bool(true))
      }
    return .object([
      ("criterion", .string(criterionID)), answered, ("cause", .optional(causeID)),
      ("comment", .optional(comment)), ("quotes", .array(quotes.map(\.json))),
    ])
  }
}

extension Quote {
  var json: JSONValue {
    .object([
      ("turn", .optional(turn)), ("startMilliseconds", .optional(startMilliseconds)),
      ("speaker", .string(speaker.rawValue)), ("text", .string(text)),
    ])
  }
}

extension String.UnicodeScalarView {
  /// By the numbers of the scalars: an order that no language and no version changes.
  static func < (left: Self, right: Self) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}

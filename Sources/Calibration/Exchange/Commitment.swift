internal import JSONText
public import QualityModel

/// What one side publishes before it sees any answer of the other: it is bound to its own from then
/// on, and shows nothing of them.
///
/// The code is HMAC-SHA-256 of the answers under a secret of 32 random bytes. A plain digest would
/// not hide them: ten calls of six likely totals have few combinations, a computer tries them all
/// and looks which gives the digest. Under a secret of 256 bits nothing can be tried. Binding rests
/// on SHA-256 alone: two answers, or two secrets, of one code would be a collision, since secrets
/// have one length. The text begins with its schema's name, its session's digest and its side, so
/// that a commitment serves neither another session nor the other side.
///
/// What it does not say is when it was made: whoever receives it writes down when it came.
public struct Commitment: Sendable, Hashable {
  /// How many evaluations one evaluator is bound to.
  public struct Count: Sendable, Hashable {
    /// The evaluator.
    public let evaluatorID: String
    /// Their evaluations.
    public let evaluations: Int

    /// A count.
    public init(evaluatorID: String, evaluations: Int) {
      self.evaluatorID = evaluatorID
      self.evaluations = evaluations
    }
  }

  /// The session, as its author has it.
  public let session: SessionDocument
  /// The side bound.
  public let side: Side
  /// The side's evaluators in the session's order, with how many evaluations each is bound to.
  public let counts: [Count]
  /// The code, 64 lower-case hexadecimal digits.
  public let code: String

  /// A commitment from its parts, as they were published.
  public init(session: SessionDocument, side: Side, counts: [Count], code: String) {
    self.session = session
    self.side = side
    self.counts = counts
    self.code = code
  }

  /// The evaluations bound to, of all evaluators.
  public var evaluationCount: Int {
    counts.reduce(0) { $0.addingReportingOverflow($1.evaluations).partialValue }
  }

  /// The name of the construction, in the file.
  static let method = "HMAC-SHA-256"

  /// The file: JSON in UTF-8, names in one order. The same commitment gives the same bytes.
  public var bytes: [UInt8] {
    let json = JSONValue.object([
      ("schema", .string(ExchangeSchema.commitment.rawValue)),
      ("session", session.json),
      ("sessionDigest", .string(session.digest)),
      ("side", .string(side.rawValue)),
      (
        "evaluators",
        .array(
          counts.map {
            .object([
              ("evaluator", .string($0.evaluatorID)), ("evaluations", .integer($0.evaluations)),
            ])
          })
      ),
      ("method", .string(Commitment.method)),
      ("code", .string(code)),
    ])
    return Array(json.indentedText.utf8)
  }
}

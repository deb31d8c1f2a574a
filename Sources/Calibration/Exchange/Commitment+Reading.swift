internal import QualityModel

extension Commitment {
  private enum Method: String { case hmac = "HMAC-SHA-256" }

  /// Reads the file of a commitment.
  ///
  /// - Parameter file: The file's name for places; nothing is read from it.
  /// - Throws: `ExchangeRefusal` with everything that is wrong.
  public init(reading bytes: [UInt8], file: String) throws(ExchangeRefusal) {
    var findings = ExchangeFindings(file: file)
    let root = DocumentNode.root(of: bytes, .commitment, &findings)
    let commitment = root.flatMap { Commitment.commitment(at: $0, &findings) }
    if let refusal = findings.refusal { throw refusal }
    guard let commitment else {
      throw ExchangeRefusal(ExchangeProblem(.missingValue, at: Place(file: file)))
    }
    self = commitment
  }

  private static func commitment(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> Commitment? {
    guard
      node.isObject(
        of: ["schema", "session", "sessionDigest", "side", "evaluators", "method", "code"],
        &findings)
    else { return nil }
    let session = node.required("session", &findings)
      .flatMap { SessionDocument.session(at: $0, &findings) }
    let digest = node.required("sessionDigest", &findings)?.digest(&findings)
    let side = node.required("side", &findings)?.word(Side.self, &findings)
    let counts = node.required("evaluators", &findings).map { self.counts(at: $0, &findings) }
    _ = node.required("method", &findings)?.word(Method.self, &findings)
    let code = node.required("code", &findings)?.digest(&findings)
    guard let session, let digest, let side, let counts, let code else { return nil }
    let document = SessionDocument(session)
    if document.digest != digest { findings.add(.inconsistentDigest, at: "$.sessionDigest") }
    return Commitment(session: document, side: side, counts: counts, code: code)
  }

  private static func counts(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> [Count] {
    var (counts, seen) = ([Count](), Set<String>())
    for item in node.list(&findings) {
      guard item.isObject(of: ["evaluator", "evaluations"], &findings) else { continue }
      let evaluator = item.required("evaluator", &findings)?.line(&findings)
      let evaluations = item.required("evaluations", &findings)?.count(&findings)
      guard let evaluator, let evaluations else { continue }
      if seen.insert(evaluator).inserted {
        counts.append(Count(evaluatorID: evaluator, evaluations: evaluations))
      } else {
        findings.add(.repeated(evaluator), at: "\(item.path).evaluator")
      }
    }
    return counts
  }
}

internal import ExactNumbers
internal import QualityModel

extension SessionDocument {
  /// Reads the file of a session.
  ///
  /// - Parameter file: The file's name for places; nothing is read from it.
  /// - Throws: `ExchangeRefusal` with everything that is wrong.
  public init(reading bytes: [UInt8], file: String) throws(ExchangeRefusal) {
    var findings = ExchangeFindings(file: file)
    let root = DocumentNode.root(of: bytes, .session, &findings)
    let session = root.flatMap { SessionDocument.session(at: $0, &findings) }
    if let refusal = findings.refusal { throw refusal }
    guard let session else {
      throw ExchangeRefusal(ExchangeProblem(.missingValue, at: Place(file: file)))
    }
    self.init(session)
  }

  private static let names: Set<String> = [
    "schema", "id", "title", "openedAt", "deadline", "meetingAt", "tolerance", "reference",
    "blind", "hidesAgent", "interactions", "participants",
  ]

  /// The session at a place of a document; `nil` when something is wrong.
  static func session(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> CalibrationSession? {
    guard node.isObject(of: names, &findings) else { return nil }
    let id = node.required("id", &findings)?.line(&findings)
    let title = node.required("title", &findings)?.line(&findings, limit: 500)
    let openedAt = node.required("openedAt", &findings)?.time(&findings)
    let deadline = node.optional("deadline")?.time(&findings)
    let meetingAt = node.optional("meetingAt")?.time(&findings)
    let tolerance = node.required("tolerance", &findings)?.points(&findings)
    let reference = node.required("reference", &findings)
      .flatMap { self.reference(at: $0, &findings) }
    let isBlind = node.required("blind", &findings)?.truth(&findings)
    let hidesAgent = node.required("hidesAgent", &findings)?.truth(&findings)
    let calls = node.required("interactions", &findings)
      .map { uniqueLines(at: $0, &findings) }
    let participants = node.required("participants", &findings)
      .map { self.participants(at: $0, &findings) }
    guard let id, let title, let openedAt, let tolerance, let reference, let isBlind,
      let hidesAgent, let calls, let participants
    else { return nil }
    if case .expert(let expert) = reference,
      !participants.contains(where: { $0.evaluatorID == expert })
    {
      findings.add(.expertAbsent(expert), at: "\(node.path).reference.evaluator")
    }
    return CalibrationSession(
      id: id, title: title, openedAt: openedAt, deadline: deadline, meetingAt: meetingAt,
      tolerance: tolerance, reference: reference, isBlind: isBlind, hidesAgent: hidesAgent,
      interactionIDs: calls, participants: participants)
  }

  private enum ReferenceWord: String { case expert, consensus, none }

  private static func reference(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> CalibrationSession.Reference? {
    guard node.isObject(of: ["kind", "evaluator"], &findings),
      let word = node.required("kind", &findings)?.word(ReferenceWord.self, &findings)
    else { return nil }
    switch word {
    case .expert:
      return node.required("evaluator", &findings)?.line(&findings).map { .expert($0) }
    case .consensus: return .consensus
    case .none: return CalibrationSession.Reference.none
    }
  }

  /// Texts of a list that has at least one, each once.
  private static func uniqueLines(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> [String] {
    var (lines, seen) = ([String](), Set<String>())
    let nodes = node.list(&findings)
    if nodes.isEmpty { findings.add(.missingValue, at: node.path) }
    for item in nodes {
      guard let line = item.line(&findings) else { continue }
      if seen.insert(line).inserted {
        lines.append(line)
      } else {
        findings.add(.repeated(line), at: item.path)
      }
    }
    return lines
  }

  private static func participants(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> [CalibrationSession.Participant] {
    var (participants, seen) = ([CalibrationSession.Participant](), Set<String>())
    let nodes = node.list(&findings)
    if nodes.isEmpty { findings.add(.missingValue, at: node.path) }
    for item in nodes {
      guard item.isObject(of: ["evaluator", "side", "role", "grid"], &findings) else { continue }
      let evaluator = item.required("evaluator", &findings)?.line(&findings)
      let side = item.required("side", &findings)?.word(Side.self, &findings)
      let role = item.optional("role")?.line(&findings, limit: 500)
      let grid = item.required("grid", &findings)?.gridVersion(&findings)
      guard let evaluator, let side, let grid else { continue }
      if seen.insert(evaluator).inserted {
        participants.append(.init(evaluatorID: evaluator, side: side, role: role, grid: grid))
      } else {
        findings.add(.repeated(evaluator), at: "\(item.path).evaluator")
      }
    }
    return participants
  }
}

extension DocumentNode {
  func gridVersion(_ findings: inout ExchangeFindings) -> GridVersion? {
    guard isObject(of: ["id", "version", "digest"], &findings) else { return nil }
    let id = required("id", &findings)?.line(&findings)
    let version = required("version", &findings)?.line(&findings)
    let digest = required("digest", &findings)?.digest(&findings)
    guard let id, let version, let digest else { return nil }
    return GridVersion(id: id, version: version, digest: digest)
  }

  /// A number of points from 0 to 100.
  func points(_ findings: inout ExchangeFindings) -> Rational? {
    guard let number = number(&findings) else { return nil }
    guard number >= .zero, number <= 100 else {
      findings.add(.wrongValue(.points), at: path)
      return nil
    }
    return number
  }
}

internal import Calendars
internal import ExactNumbers
internal import QualityModel

extension Opening {
  /// Reads the file of an opening. Whether it is the one committed to is for ``OpeningCheck``.
  ///
  /// - Parameter file: The file's name for places; nothing is read from it.
  /// - Throws: `ExchangeRefusal` with everything that is wrong.
  public init(reading bytes: [UInt8], file: String) throws(ExchangeRefusal) {
    var findings = ExchangeFindings(file: file)
    let root = DocumentNode.root(of: bytes, .answers, &findings)
    let opening = root.flatMap { Opening.opening(at: $0, &findings) }
    if let refusal = findings.refusal { throw refusal }
    guard let opening else {
      throw ExchangeRefusal(ExchangeProblem(.missingValue, at: Place(file: file)))
    }
    self = opening
  }

  private static func opening(
    at node: DocumentNode, _ findings: inout ExchangeFindings
  ) -> Opening? {
    guard
      node.isObject(of: ["schema", "session", "side", "evaluations", "secret"], &findings)
    else { return nil }
    let session = node.required("session", &findings)
    let isSession = session?.isObject(of: ["id", "digest"], &findings) ?? false
    let id = isSession ? session?.required("id", &findings)?.line(&findings) : nil
    let digest = isSession ? session?.required("digest", &findings)?.digest(&findings) : nil
    let side = node.required("side", &findings)?.word(Side.self, &findings)
    let secret = node.required("secret", &findings)?.digest(&findings)
      .flatMap { CommitmentSecret(hex: $0) }
    let evaluations = node.required("evaluations", &findings)?.list(&findings)
      .compactMap { $0.evaluation(&findings) }
    guard let id, let digest, let side, let secret, let evaluations else { return nil }
    return Opening(
      sessionID: id, sessionDigest: digest, side: side, secret: secret,
      evaluations: evaluations)
  }
}

extension DocumentNode {
  fileprivate func evaluation(_ findings: inout ExchangeFindings) -> Evaluation? {
    guard
      isObject(
        of: [
          "evaluation", "revision", "interaction", "evaluator", "grid", "scoredAt", "comment",
          "answers",
        ], &findings)
    else { return nil }
    let id = required("evaluation", &findings)?.line(&findings)
    let revision = required("revision", &findings)?.count(&findings)
    let call = required("interaction", &findings)?.line(&findings)
    let evaluator = required("evaluator", &findings)?.line(&findings)
    let grid = required("grid", &findings)?.gridVersion(&findings)
    let scoredAt = required("scoredAt", &findings)?.time(&findings)
    let comment = optional("comment")?.text(&findings)
    let answers = required("answers", &findings)?.list(&findings)
      .compactMap { $0.answer(&findings) }
    guard let id, let revision, let call, let evaluator, let grid, let scoredAt, let answers
    else { return nil }
    return Evaluation(
      id: id, revision: revision, state: .submitted, interactionID: call, evaluatorID: evaluator,
      gridID: grid.id, gridVersion: grid.version, gridDigest: grid.digest, scoredAt: scoredAt,
      answers: answers, comment: comment)
  }

  private static let valueNames = ["level", "levels", "number", "text", "notApplicable"]

  private func answer(_ findings: inout ExchangeFindings) -> Answer? {
    guard
      isObject(
        of: Set(DocumentNode.valueNames + ["criterion", "cause", "comment", "quotes"]), &findings)
    else { return nil }
    let criterion = required("criterion", &findings)?.line(&findings)
    let value = answerValue(&findings)
    let cause = optional("cause")?.line(&findings)
    let comment = optional("comment")?.text(&findings)
    let quotes = required("quotes", &findings)?.list(&findings)
      .compactMap { $0.quote(&findings) }
    guard let criterion, let value, let quotes else { return nil }
    return Answer(
      criterionID: criterion, value: value, causeID: cause, comment: comment, quotes: quotes)
  }

  /// The one value of an answer.
  private func answerValue(_ findings: inout ExchangeFindings) -> Answer.Value? {
    let given = DocumentNode.valueNames.compactMap { name in optional(name).map { (name, $0) } }
    guard let (name, node) = given.first else {
      findings.add(.missingValue, at: path)
      return nil
    }
    guard given.count == 1 else {
      findings.add(.repeated(name), at: path)
      return nil
    }
    switch name {
    case "level": return node.line(&findings).map { .level($0) }
    case "levels": return .levels(node.list(&findings).compactMap { $0.line(&findings) })
    case "number": return node.number(&findings).map { .number($0) }
    case "text": return node.text(&findings).map { .text($0) }
    default:
      guard node.truth(&findings) == true else {
        findings.add(.wrongValue(.word), at: node.path)
        return nil
      }
      return .notApplicable
    }
  }

  private func quote(_ findings: inout ExchangeFindings) -> Quote? {
    guard isObject(of: ["turn", "startMilliseconds", "speaker", "text"], &findings) else {
      return nil
    }
    let turn = optional("turn")?.count(&findings)
    let start = optional("startMilliseconds")?.count(&findings)
    let speaker = required("speaker", &findings)?.word(SpeakerRole.self, &findings)
    let text = required("text", &findings)?.text(&findings)
    guard let speaker, let text else { return nil }
    return Quote(turn: turn, startMilliseconds: start, speaker: speaker, text: text)
  }
}

public import QualityModel

/// Whether an opening is the one that its side committed to, and can be compared.
///
/// What is proved: since it handed over its commitment, the side has changed no answer, comment,
/// quote, cause, date or "not applicable", has added and withdrawn no evaluation, and speaks of the
/// same calls, people and grids. What cannot be: that the commitment was made before the side saw
/// anything. Only who received it knows when it came; hand out your own answers after that.
public enum OpeningCheck {
  /// Checks the file of an opening.
  ///
  /// - Parameters:
  ///   - bytes: The file, byte for byte as the other side wrote it.
  ///   - file: The file's name for places; nothing is read from it.
  ///   - commitment: What the side published before.
  ///   - session: The session as it is here.
  ///   - grids: The grids of the side's participants.
  ///   - acceptingGaps: Whether evaluations that the session awaits may be missing, as long as they
  ///     were missing from the commitment.
  /// - Returns: The side's evaluations, by call in the session's order, then by evaluator; answers
  ///   in the order of their grids. Their ids are those of the other workspace.
  /// - Throws: `ExchangeRefusal` with everything that is wrong.
  public static func verify(
    _ bytes: [UInt8], file: String, against commitment: Commitment,
    session: CalibrationSession, grids: [GridVersion: Grid], acceptingGaps: Bool = false
  ) throws(ExchangeRefusal) -> [Evaluation] {
    let opening = try Opening(reading: bytes, file: file)
    var findings = ExchangeFindings(file: file)
    let here = SessionDocument(session)
    if opening.side != commitment.side {
      findings.add(.wrongSide(found: opening.side, wanted: commitment.side), at: "$.side")
    }
    if opening.code != commitment.code {
      findings.add(.tampered)
    } else if opening.bytes != bytes {
      findings.add(.rewritten)
    }
    if checkSession(opening, commitment, here, &findings) {
      let roll = SessionRoll(session, side: commitment.side)
      roll.check(opening.evaluations, acceptingGaps: acceptingGaps, &findings)
      checkCounts(opening, commitment, &findings)
      checkAnswers(opening, session, grids, &findings)
    }
    if let refusal = findings.refusal { throw refusal }
    return opening.evaluations.map { evaluation in
      guard let grid = grids[evaluation.grid] else { return evaluation }
      let places = Dictionary(
        grid.criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
      return evaluation.with(
        answers: evaluation.answers.sorted {
          (places[$0.criterionID] ?? .max) < (places[$1.criterionID] ?? .max)
        })
    }
  }

  /// Checks that a commitment is about the session here, before anything is opened.
  ///
  /// - Throws: `ExchangeRefusal` that says in what the two sessions differ.
  public static func verify(
    _ commitment: Commitment, file: String, session: CalibrationSession
  ) throws(ExchangeRefusal) {
    var findings = ExchangeFindings(file: file)
    let here = SessionDocument(session)
    if commitment.session.session.id != session.id {
      findings.add(
        .otherSession(found: commitment.session.session.id, wanted: session.id),
        at: "$.session.id")
    } else if commitment.session.digest != here.digest {
      findings.add(
        .sessionDiffers(here.differences(from: commitment.session)), at: "$.session")
    } else {
      checkEvaluators(commitment, session, &findings)
    }
    if let refusal = findings.refusal { throw refusal }
  }

  private static func checkEvaluators(
    _ commitment: Commitment, _ session: CalibrationSession, _ findings: inout ExchangeFindings
  ) {
    let awaited = session.participants.filter { $0.side == commitment.side }
    if awaited.isEmpty { findings.add(.sideAbsent(commitment.side), at: "$.side") }
    for (index, count) in commitment.counts.enumerated() {
      let path = "$.evaluators[\(index)]"
      guard let participant = session.participant(count.evaluatorID) else {
        findings.add(.evaluatorUnknown(count.evaluatorID), at: path)
        continue
      }
      if participant.side != commitment.side {
        findings.add(.evaluatorOfOtherSide(count.evaluatorID, participant.side), at: path)
      }
    }
  }

  /// Whether the opening is about this session at all; the rest is compared only if it is.
  private static func checkSession(
    _ opening: Opening, _ commitment: Commitment, _ here: SessionDocument,
    _ findings: inout ExchangeFindings
  ) -> Bool {
    let id = here.session.id
    guard opening.sessionID == id else {
      findings.add(.otherSession(found: opening.sessionID, wanted: id), at: "$.session.id")
      return false
    }
    guard commitment.session.session.id == id else {
      findings.add(.otherSession(found: commitment.session.session.id, wanted: id))
      return false
    }
    if opening.sessionDigest != here.digest || commitment.session.digest != here.digest {
      // The commitment holds the other side's session whole: it says in what they differ.
      findings.add(
        .sessionDiffers(here.differences(from: commitment.session)), at: "$.session.digest")
    }
    return true
  }

  private static func checkCounts(
    _ opening: Opening, _ commitment: Commitment, _ findings: inout ExchangeFindings
  ) {
    let found = opening.evaluations.reduce(into: [String: Int]()) {
      $0[$1.evaluatorID, default: 0] += 1
    }
    for count in commitment.counts where found[count.evaluatorID, default: 0] != count.evaluations {
      findings.add(
        .countDiffers(
          evaluator: count.evaluatorID, found: found[count.evaluatorID, default: 0],
          committed: count.evaluations), at: "$.evaluations")
    }
  }

  private static func checkAnswers(
    _ opening: Opening, _ session: CalibrationSession, _ grids: [GridVersion: Grid],
    _ findings: inout ExchangeFindings
  ) {
    let own = session.participants.filter { $0.side == opening.side }.map(\.grid)
    var absent: [GridVersion] = []
    for version in own where grids[version] == nil && !absent.contains(version) {
      absent.append(version)
      findings.add(.gridAbsent(version))
    }
    var sheets: [GridVersion: GridAnswers] = [:]
    for (index, evaluation) in opening.evaluations.enumerated() {
      guard let grid = grids[evaluation.grid] else { continue }
      let sheet = sheets[evaluation.grid] ?? GridAnswers(grid)
      sheets[evaluation.grid] = sheet
      sheet.check(evaluation.answers, at: "$.evaluations[\(index)].answers", &findings)
    }
  }
}

/// What a grid can be answered with.
private struct GridAnswers {
  let criteria: [String: Criterion]
  let causes: Set<String>

  init(_ grid: Grid) {
    criteria = Dictionary(grid.criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    causes = Set(grid.causes.map(\.id))
  }

  func check(_ answers: [Answer], at path: String, _ findings: inout ExchangeFindings) {
    var seen: Set<String> = []
    for (index, answer) in answers.enumerated() {
      let place = "\(path)[\(index)]"
      let id = answer.criterionID
      if !seen.insert(id).inserted { findings.add(.criterionRepeated(id), at: place) }
      guard let criterion = criteria[id] else {
        findings.add(.criterionUnknown(id), at: place)
        continue
      }
      if let level = unknownLevel(answer.value, of: criterion) {
        findings.add(.levelUnknown(level, criterion: id), at: place)
      } else if !criterion.takes(answer.value) {
        findings.add(.answerUnfit(criterion: id), at: place)
      }
      if let cause = answer.causeID, !causes.contains(cause) {
        findings.add(.causeUnknown(cause, criterion: id), at: place)
      }
    }
  }

  private func unknownLevel(_ value: Answer.Value, of criterion: Criterion) -> String? {
    switch (value, criterion.kind) {
    case (.level(let level), .choice): criterion.level(level) == nil ? level : nil
    case (.levels(let levels), .multiple): levels.first { criterion.level($0) == nil }
    default: nil
    }
  }
}

internal import Calendars
internal import ExactNumbers
internal import QualityModel

/// What evidence is for.
enum EvidencePurpose {
  /// To show what went well.
  case strength
  /// To show what to work on.
  case priority
}

extension TeamCoaching {
  /// Up to three answers that show a point, one a call: those with quoted words first, with their
  /// time before without, then with a comment, then the plainest level, then the most recent.
  func evidence(
    _ key: CriterionKey, _ target: Double, _ subject: Subject, _ purpose: EvidencePurpose
  ) -> [Evidence] {
    let candidates = subject.calls.evaluations.compactMap { candidate($0, key) }
      .filter { purpose == .strength ? $0.level >= target : $0.level < target }
      .sorted { $0.precedes($1, purpose) }
    var calls: Set<String> = []
    return Array(
      candidates.filter { calls.insert($0.evidence.interactionID).inserted }
        .prefix(max(0, rules.maximumEvidence))
        .map(\.evidence))
  }

  private func candidate(_ scored: ScoredEvaluation, _ key: CriterionKey) -> Candidate? {
    guard scored.evaluation.gridID == key.grid,
      let answer = scored.evaluation.answers.first(where: { $0.criterionID == key.criterion }),
      let level = CriterionObservation.level(key.criterion, in: scored.scorecard)
    else { return nil }
    let levels = catalogue.contents(key.grid, version: scored.evaluation.gridVersion)?
      .levels[key.criterion]
    let said = answer.quotes.filter { !$0.text.isBlank }
    return Candidate(
      level: level, start: scored.interaction.start,
      evaluationID: scored.evaluation.id,
      evidence: Evidence(
        interactionID: scored.interaction.id, date: scored.interaction.start.date,
        level: answer.level(of: levels ?? []),
        quote: said.first { $0.speaker == .agent } ?? said.first ?? answer.quotes.first,
        comment: answer.comment.flatMap { $0.isBlank ? nil : $0 },
        evaluator: evaluator(scored.evaluation.evaluatorID).name))
  }
}

/// An answer that could be shown.
private struct Candidate {
  let level: Double
  let start: CivilDateTime
  let evaluationID: String
  let evidence: Evidence

  /// 0 with words that can be listened to, 1 with words quoted, 2 with a comment, 3 with the level
  /// alone.
  var eloquence: Int {
    if let quote = evidence.quote, !quote.text.isBlank {
      return quote.startMilliseconds == nil ? 1 : 0
    }
    return evidence.comment == nil ? 3 : 2
  }

  func precedes(_ other: Candidate, _ purpose: EvidencePurpose) -> Bool {
    if eloquence != other.eloquence { return eloquence < other.eloquence }
    if level != other.level {
      return purpose == .strength ? level > other.level : level < other.level
    }
    if start != other.start { return start > other.start }
    return (evidence.interactionID, evaluationID)
      < (other.evidence.interactionID, other.evaluationID)
  }
}

extension Answer {
  fileprivate func level(of levels: [Level]) -> Level? {
    guard case .level(let id) = value else { return nil }
    return levels.first { $0.id == id }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

internal import QualityModel

/// Who of one side is awaited to score which calls on which grid.
struct SessionRoll {
  let side: Side
  private let participants: [CalibrationSession.Participant]
  private let participantsByID: [String: CalibrationSession.Participant]
  private let calls: [String]
  private let placeOfCall: [String: Int]
  private let placeOfEvaluator: [String: Int]

  init(_ session: CalibrationSession, side: Side) {
    self.side = side
    participants = session.participants.filter { $0.side == side }
    participantsByID = Dictionary(
      session.participants.map { ($0.evaluatorID, $0) }, uniquingKeysWith: { one, _ in one })
    calls = session.interactionIDs
    placeOfCall = Dictionary(
      session.interactionIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    placeOfEvaluator = Dictionary(
      session.participants.enumerated().map { ($1.evaluatorID, $0) }, uniquingKeysWith: min)
  }

  /// By call in the session's order, then by evaluator in its order.
  func ordered(_ evaluations: [Evaluation]) -> [Evaluation] {
    func key(_ evaluation: Evaluation) -> (Int, Int) {
      (
        placeOfCall[evaluation.interactionID] ?? .max,
        placeOfEvaluator[evaluation.evaluatorID] ?? .max
      )
    }
    return evaluations.sorted { key($0) < key($1) }
  }

  /// Says which evaluations are no part of the session for this side, and which are missing.
  func check(
    _ evaluations: [Evaluation], acceptingGaps: Bool, _ findings: inout ExchangeFindings
  ) {
    if participants.isEmpty { findings.add(.sideAbsent(side)) }
    var seen: Set<[String]> = []
    for (index, evaluation) in evaluations.enumerated() {
      let path = "$.evaluations[\(index)]"
      let (evaluator, call) = (evaluation.evaluatorID, evaluation.interactionID)
      if !seen.insert([evaluator, call]).inserted {
        findings.add(.evaluationRepeated(evaluator: evaluator, call: call), at: path)
      }
      if evaluation.state != .submitted {
        findings.add(.notSubmitted(evaluator: evaluator, call: call), at: path)
      }
      if placeOfCall[call] == nil {
        findings.add(.callUnknown(call), at: "\(path).interaction")
      }
      guard let participant = participantsByID[evaluator] else {
        findings.add(.evaluatorUnknown(evaluator), at: "\(path).evaluator")
        continue
      }
      if participant.side != side {
        findings.add(
          .evaluatorOfOtherSide(evaluator, participant.side), at: "\(path).evaluator")
      } else if evaluation.grid != participant.grid {
        findings.add(
          .wrongGrid(found: evaluation.grid, wanted: participant.grid), at: "\(path).grid")
      }
    }
    guard !acceptingGaps else { return }
    for call in calls {
      for participant in participants where !seen.contains([participant.evaluatorID, call]) {
        findings.add(
          .evaluationMissing(evaluator: participant.evaluatorID, call: call),
          at: "$.evaluations")
      }
    }
  }
}

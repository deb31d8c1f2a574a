internal import Calendars
internal import ExactNumbers
internal import QualityModel

/// The evaluators and calls of one or several sessions, with who scored what: only calls that two
/// evaluators at least scored.
struct Panel: Sendable {
  /// A call, with the first session that held it.
  struct Call: Sendable {
    let interactionID: String
    let session: Int
  }

  /// The sessions whose answers may be compared, in the order in which they were opened.
  let sessions: [CalibrationCase]
  /// The evaluators, in the order of the sessions.
  let evaluators: [Evaluator]
  /// The calls, in the order of the sessions.
  let calls: [Call]
  /// By evaluator, then call.
  let cells: [[ScoredEvaluation?]]
  /// What answers are compared with.
  let reference: Reference
  /// Evaluations awaited that did not come.
  let missingCount: Int
  /// Evaluations on another grid than their participant's.
  let otherGridCount: Int
  /// Calls that one evaluator alone scored.
  let scoredOnceCount: Int

  /// What answers are compared with.
  enum Reference: Sendable, Hashable {
    /// The evaluator at this place.
    case expert(Int)
    /// What the others answered, most of them; the median of their scores.
    case consensus
    case none
  }

  /// A panel from what can be compared of some material. Answers of a session that is still blind
  /// are not looked at.
  init(_ material: CalibrationMaterial) {
    let used = material.sessions.filter { $0.session.state != .open || !$0.session.session.isBlind }
    sessions = used.map(\.session)
    let people = Self.evaluators(used.map(\.session.session), names: material.evaluators)
    evaluators = people
    let places = Dictionary(
      people.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var found: [[String: ScoredEvaluation]] = people.map { _ in [:] }
    var order: [Call] = []
    var known: Set<String> = []
    var missing = 0
    var otherGrid = 0
    for (index, use) in used.enumerated() {
      let session = use.session.session
      for id in session.interactionIDs where known.insert(id).inserted {
        order.append(Call(interactionID: id, session: index))
      }
      let awaited = Set(session.interactionIDs)
      var latest: [Place: ScoredEvaluation] = [:]
      for scored in use.evaluations {
        let evaluation = scored.evaluation
        guard evaluation.state == .submitted, awaited.contains(evaluation.interactionID),
          let participant = session.participant(evaluation.evaluatorID)
        else { continue }
        guard evaluation.gridUsed == participant.grid else {
          otherGrid += 1
          continue
        }
        let place = Place(evaluation.evaluatorID, evaluation.interactionID)
        if let other = latest[place], !other.evaluation.isBefore(evaluation) { continue }
        latest[place] = scored
      }
      let participants = Set(session.participants.map(\.evaluatorID))
      // Of evaluations that were there before, nobody was asked for any.
      if session.isBlind { missing += max(0, participants.count * awaited.count - latest.count) }
      for (place, scored) in latest {
        guard let row = places[place.evaluator] else { continue }
        // A call of two sessions counts once for an evaluator: as they scored it first.
        if found[row][place.call] == nil { found[row][place.call] = scored }
      }
    }
    let counts = order.map { call in found.count { $0[call.interactionID] != nil } }
    calls = zip(order, counts).filter { $0.1 > 1 }.map(\.0)
    cells = found.map { [calls] row in calls.map { row[$0.interactionID] } }
    missingCount = missing
    otherGridCount = otherGrid
    scoredOnceCount = counts.count { $0 == 1 }
    reference = Self.reference(sessions.map(\.session), places)
  }

  /// Other evaluations by the same people, without a reference.
  init(_ panel: Panel, calls: [Call], cells: [[ScoredEvaluation?]]) {
    sessions = panel.sessions
    evaluators = panel.evaluators
    self.calls = calls
    self.cells = cells
    reference = .none
    (missingCount, otherGridCount, scoredOnceCount) = (0, 0, 0)
  }

  /// Evaluations compared.
  var evaluationCount: Int { cells.reduce(0) { $0 + $1.count { $0 != nil } } }

  /// Two scores that differ by at most this agree: the strictest of the sessions.
  var tolerance: Double { sessions.map(\.session.tolerance.doubleValue).min() ?? 5 }

  /// The places of the evaluators of a side.
  func evaluators(of side: Side) -> [Int] {
    evaluators.indices.filter { evaluators[$0].side == side }
  }

  private struct Place: Hashable {
    let evaluator: String
    let call: String

    init(_ evaluator: String, _ call: String) {
      self.evaluator = evaluator
      self.call = call
    }
  }

  /// Each participant once, named as in the workspace, on the side of their first session.
  private static func evaluators(
    _ sessions: [CalibrationSession], names: [Evaluator]
  ) -> [Evaluator] {
    var known: Set<String> = []
    return sessions.flatMap(\.participants).filter { known.insert($0.evaluatorID).inserted }
      .map { participant in
        let named = names.first { $0.id == participant.evaluatorID }
        return Evaluator(
          id: participant.evaluatorID, name: named?.name ?? participant.evaluatorID,
          side: participant.side, role: participant.role ?? named?.role)
      }
  }

  /// The sessions' reference when they have the same one; the consensus when they differ.
  private static func reference(
    _ sessions: [CalibrationSession], _ places: [String: Int]
  ) -> Reference {
    let kinds = Set(sessions.map(\.reference))
    guard kinds.count == 1, let kind = kinds.first else {
      return kinds.isEmpty ? .none : .consensus
    }
    switch kind {
    case .expert(let id): return places[id].map(Reference.expert) ?? .none
    case .consensus: return .consensus
    case .none: return .none
    }
  }
}

extension Evaluation {
  /// The grid it was made on.
  var gridUsed: GridVersion { GridVersion(id: gridID, version: gridVersion, digest: gridDigest) }

  /// Whether another evaluation of the same call by the same person takes its place.
  func isBefore(_ other: Evaluation) -> Bool {
    (revision, scoredAt, id) < (other.revision, other.scoredAt, other.id)
  }
}

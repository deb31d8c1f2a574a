public import Calendars
internal import GRDB
public import QualityModel

/// Which evaluations to read. Every condition given must hold.
public struct EvaluationFilter: Sendable, Hashable {
  /// Scored in this period.
  public var scoredIn: Period?
  /// About interactions that started in this period.
  public var interactionStartedIn: Period?
  /// About interactions of this agent.
  public var agentID: String?
  /// By this evaluator.
  public var evaluatorID: String?
  /// On this grid, all versions of it.
  public var gridID: String?
  /// About this interaction.
  public var interactionID: String?
  /// In one of these states.
  public var states: Set<Evaluation.State>
  /// Which revisions of an evaluation to read.
  public var revisions: RevisionChoice
  /// Whether to leave out evaluations with an open dispute.
  public var excludesDisputed: Bool
  /// As the workspace stood at this moment, in UTC: revisions, retractions, disputes and resolutions
  /// that the journal recorded later are not seen, nor are drafts. `nil` means now.
  public var asOf: CivilDateTime?

  /// A filter; submitted evaluations in their latest revision unless told otherwise. An evaluation
  /// that was retracted is not submitted any more.
  public init(
    scoredIn: Period? = nil, interactionStartedIn: Period? = nil, agentID: String? = nil,
    evaluatorID: String? = nil, gridID: String? = nil, interactionID: String? = nil,
    states: Set<Evaluation.State> = [.submitted], revisions: RevisionChoice = .latest,
    excludesDisputed: Bool = false, asOf: CivilDateTime? = nil
  ) {
    self.scoredIn = scoredIn
    self.interactionStartedIn = interactionStartedIn
    self.agentID = agentID
    self.evaluatorID = evaluatorID
    self.gridID = gridID
    self.interactionID = interactionID
    self.states = states
    self.revisions = revisions
    self.excludesDisputed = excludesDisputed
    self.asOf = asOf
  }
}

/// Which of an evaluation's revisions counts.
public enum RevisionChoice: String, Sendable, Hashable, CaseIterable {
  /// The last one, and drafts.
  case latest
  /// The first, as it was submitted before any correction. The state looked at is still that of the
  /// last: an evaluation retracted since counts nowhere.
  case first
  /// Every one that is in the states wanted.
  case all
}

extension DerivableRequest<EvaluationRecord> {
  /// The revisions that a filter lets through.
  ///
  /// - Parameters:
  ///   - last: The last entry of the journal to know of; `nil` means all.
  ///   - isConcealing: Whether what a blind session hides is left out.
  func matching(
    _ wanted: EvaluationFilter, upTo last: Int?, concealing isConcealing: Bool = true
  ) -> Self {
    typealias Columns = EvaluationRecord.Columns
    let states = wanted.states.map(\.rawValue).sorted()
    var request = self
    if isConcealing { request = request.filter(literal: .visible("evaluations.interaction_id")) }
    if let last { request = request.filter(Columns.journalSequence <= last) }
    switch wanted.revisions {
    case .all: request = request.filter(states.contains(Columns.state))
    case .latest:
      request = request.filter(states.contains(Columns.state)).latestRevisions(upTo: last)
    case .first:
      request = request.filter(Columns.revision == 1)
        .filter(literal: "\(SQL.latestState(upTo: last)) IN \(states)")
    }
    if wanted.excludesDisputed { request = request.withoutOpenDispute(upTo: last) }
    if let period = wanted.scoredIn {
      let seconds = period.storedSeconds
      request = request.filter(
        Columns.scoredAt >= seconds.lowerBound && Columns.scoredAt < seconds.upperBound)
    }
    if let id = wanted.evaluatorID { request = request.filter(Columns.evaluatorID == id) }
    if let id = wanted.gridID { request = request.filter(Columns.gridID == id) }
    if let id = wanted.interactionID { request = request.filter(Columns.interactionID == id) }
    if wanted.agentID != nil || wanted.interactionStartedIn != nil {
      var interactions = InteractionRecord.select(InteractionRecord.Columns.id)
      if let id = wanted.agentID { interactions = interactions.handled(by: id) }
      if let period = wanted.interactionStartedIn {
        interactions = interactions.started(in: period)
      }
      request = request.filter(interactions.contains(Columns.interactionID))
    }
    return request
  }

  /// The last sealed revision of each evaluation, and drafts.
  func latestRevisions(upTo last: Int? = nil) -> Self {
    filter(
      literal: """
        (state = 'draft' OR revision = (SELECT max(later.revision) FROM evaluations AS later
         WHERE later.id = evaluations.id AND later.state <> 'draft' \(SQL.known(upTo: last))))
        """)
  }

  /// Those about which nobody waits for a decision.
  private func withoutOpenDispute(upTo last: Int?) -> Self {
    filter(
      literal: """
        NOT EXISTS (SELECT 1 FROM disputes AS later WHERE later.evaluation_id = evaluations.id
         \(SQL.known(upTo: last)) AND NOT EXISTS (SELECT 1 FROM resolutions AS decided
         WHERE decided.dispute_id = later.id \(SQL.known(upTo: last, in: "decided"))))
        """)
  }

  /// In order of identifier, then of revision.
  func inOrderOfRevision() -> Self {
    order(EvaluationRecord.Columns.id, EvaluationRecord.Columns.revision)
  }
}

extension SQL {
  /// The condition that a row of `later` was in the journal at its entry `last`.
  fileprivate static func known(upTo last: Int?, in table: String = "later") -> SQL {
    guard let last else { return "" }
    return "AND " + SQL(sql: table) + ".journal_sequence <= \(last)"
  }

  /// The state of the last sealed revision of an evaluation.
  fileprivate static func latestState(upTo last: Int?) -> SQL {
    """
    (SELECT later.state FROM evaluations AS later WHERE later.id = evaluations.id
     AND later.state <> 'draft' \(known(upTo: last)) ORDER BY later.revision DESC LIMIT 1)
    """
  }
}

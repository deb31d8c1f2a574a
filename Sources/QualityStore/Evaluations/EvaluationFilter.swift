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
  /// Whether to read every revision; otherwise only the latest of each evaluation.
  public var allRevisions: Bool

  /// A filter; submitted evaluations in their latest revision unless told otherwise. An evaluation
  /// that was retracted is not submitted any more.
  public init(
    scoredIn: Period? = nil, interactionStartedIn: Period? = nil, agentID: String? = nil,
    evaluatorID: String? = nil, gridID: String? = nil, interactionID: String? = nil,
    states: Set<Evaluation.State> = [.submitted], allRevisions: Bool = false
  ) {
    self.scoredIn = scoredIn
    self.interactionStartedIn = interactionStartedIn
    self.agentID = agentID
    self.evaluatorID = evaluatorID
    self.gridID = gridID
    self.interactionID = interactionID
    self.states = states
    self.allRevisions = allRevisions
  }
}

extension DerivableRequest<EvaluationRecord> {
  /// The revisions that a filter lets through.
  func matching(_ wanted: EvaluationFilter) -> Self {
    typealias Columns = EvaluationRecord.Columns
    var request = filter(wanted.states.map(\.rawValue).sorted().contains(Columns.state))
    if !wanted.allRevisions { request = request.latestRevisions() }
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
  func latestRevisions() -> Self {
    filter(
      literal: """
        (state = 'draft' OR revision = (SELECT max(later.revision) FROM evaluations AS later
         WHERE later.id = evaluations.id AND later.state <> 'draft'))
        """)
  }

  /// In order of identifier, then of revision.
  func inOrderOfRevision() -> Self {
    order(EvaluationRecord.Columns.id, EvaluationRecord.Columns.revision)
  }
}

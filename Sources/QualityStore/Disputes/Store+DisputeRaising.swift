internal import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// Raises a dispute about the latest revision of a submitted evaluation.
  ///
  /// - Parameters:
  ///   - grid: The grid that the evaluation was made on.
  ///   - dryRun: Whether everything is checked and nothing kept.
  /// - Throws: `DisputeError`; `StoreError.unknownEvaluation` when there is none of that id,
  ///   `.concealed` when it is about a call of a blind session.
  @discardableResult
  public func raise(
    _ dispute: Dispute, on grid: Grid, by actor: String, dryRun: Bool = false
  ) throws -> DisputeCase {
    try requireIdentifier(dispute.raisedBy)
    var raised: DisputeCase?
    try transaction { database in
      let evaluation = try disputable(dispute, database)
      try dispute.check(against: evaluation, on: grid)
      try checkAuthor(of: dispute, about: evaluation, database)
      try checkOpenDisputes(dispute, database)
      let time = clock()
      let writer = DisputeWriter(
        database: database, journal: try JournalWriter(database, actor: actor, time: time))
      let id = try writer.nextID()
      try writer.insert(dispute, id: id)
      raised = DisputeCase(id: id, dispute: dispute, recordedAt: time, ending: nil)
      return !dryRun
    }
    guard let raised else { throw StoreError.unknownEvaluation(dispute.evaluationID) }
    return raised
  }

  private func disputable(_ dispute: Dispute, _ database: Database) throws -> Evaluation {
    let id = dispute.evaluationID
    // A refusal would tell of the answers: that one is the present one, that another was not asked.
    try database.requireVisible(evaluation: id)
    guard let latest = try latestRevision(of: id, database)?.evaluation else {
      let isDraft =
        try EvaluationRecord.filter(EvaluationRecord.Columns.id == id)
        .fetchOne(database) != nil
      if isDraft { throw DisputeError.stillADraft(evaluation: id) }
      throw StoreError.unknownEvaluation(id)
    }
    guard latest.state != .retracted else { throw DisputeError.retracted(evaluation: id) }
    guard latest.revision == dispute.revision else {
      throw DisputeError.supersededRevision(
        evaluation: id, disputed: dispute.revision, latest: latest.revision)
    }
    return latest
  }

  private func checkAuthor(
    of dispute: Dispute, about evaluation: Evaluation, _ database: Database
  ) throws {
    let person = dispute.raisedBy
    guard person != evaluation.evaluatorID else {
      throw DisputeError.ownEvaluation(evaluator: person)
    }
    let interaction =
      try InteractionRecord
      .filter(InteractionRecord.Columns.id == evaluation.interactionID).fetchOne(database)
    let isKnown: Bool
    switch dispute.role {
    case .agent:
      isKnown = try KnownIdentifiers(database, table: "agents").contains(person)
      if isKnown, interaction?.interaction.agentID != person {
        throw DisputeError.anotherAgentsCall(agent: person, interaction: evaluation.interactionID)
      }
    case .coach:
      let isEvaluator = try KnownIdentifiers(database, table: "evaluators").contains(person)
      isKnown =
        try isEvaluator
        || AgentRecord.filter(AgentRecord.Columns.coach == person).fetchCount(database) > 0
    case .client, .provider, .neutral:
      let evaluator = try EvaluatorRecord.filter(EvaluatorRecord.Columns.id == person)
        .fetchOne(database)?.evaluator
      isKnown = evaluator?.side.rawValue == dispute.role.rawValue
    }
    guard isKnown else {
      throw DisputeError.unknownPerson(person, role: dispute.role.rawValue)
    }
  }

  private func checkOpenDisputes(_ dispute: Dispute, _ database: Database) throws {
    for open in try openDisputes(of: dispute.evaluationID, database) {
      let disputed = Set(open.dispute.items.map(\.criterionID))
      if let item = dispute.items.first(where: { disputed.contains($0.criterionID) }) {
        throw DisputeError.alreadyDisputed(criterion: item.criterionID, dispute: open.id)
      }
    }
  }
}

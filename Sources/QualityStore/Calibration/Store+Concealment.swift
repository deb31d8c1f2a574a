internal import GRDB
public import QualityModel

extension Store {
  /// The interactions of blind sessions that are not revealed. Nothing that was answered about them
  /// is read: evaluations, drafts, disputes and survey responses are left out.
  public func concealedInteractionIDs() throws -> Set<String> {
    try read { try $0.concealedInteractions() }
  }

  /// How many evaluations a filter would let through, were they not in a blind session. It says how
  /// many, never what. Drafts of others are not counted.
  public func concealedEvaluationCount(
    _ filter: EvaluationFilter = EvaluationFilter()
  ) throws -> Int {
    var counted = filter
    counted.revisions = .latest
    counted.states.remove(.draft)
    counted.excludesDisputed = false
    return try read { database in
      let last = try database.lastSequence(at: filter.asOf)
      return try EvaluationRecord.all().matching(counted, upTo: last, concealing: false)
        .filter(literal: "NOT " + SQL.visible("evaluations.interaction_id")).fetchCount(database)
    }
  }

  /// The evaluations that one evaluator submitted of an interaction on a grid, in the order in which
  /// they were first submitted, each in its latest revision; retracted ones too.
  ///
  /// The exception by which a participant of a blind session corrects their own answers: the caller
  /// answers for the evaluator being the one who asks.
  public func ownEvaluations(
    interactionID: String, evaluatorID: String, gridID: String
  ) throws -> [Evaluation] {
    let filter = EvaluationFilter(
      evaluatorID: evaluatorID, gridID: gridID, interactionID: interactionID,
      states: [.submitted, .retracted])
    return try read { database in
      let records = try EvaluationRecord.all().matching(filter, upTo: nil, concealing: false)
        .order(
          literal: """
            (SELECT first.journal_sequence FROM evaluations AS first
             WHERE first.id = evaluations.id AND first.revision = 1)
            """
        ).fetchAll(database)
      let reader = try AnswerReader(database)
      return try records.map { $0.evaluation(answers: try reader.answers(of: $0.key)) }
    }
  }

  /// The last of those evaluations that counts; see
  /// ``ownEvaluations(interactionID:evaluatorID:gridID:)``.
  public func ownEvaluation(
    interactionID: String, evaluatorID: String, gridID: String
  ) throws -> Evaluation? {
    try ownEvaluations(interactionID: interactionID, evaluatorID: evaluatorID, gridID: gridID)
      .last { $0.state == .submitted }
  }
}

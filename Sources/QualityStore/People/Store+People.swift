internal import GRDB
public import QualityModel

extension Store {
  /// The agents, of one team or of all, in order of identifier.
  public func agents(team: String? = nil) throws -> [Agent] {
    try read { database in
      var request = AgentRecord.all()
      if let team { request = request.of(team: team) }
      return try request.order(AgentRecord.Columns.id).fetchAll(database).map(\.agent)
    }
  }

  /// One agent, or `nil` when the workspace has none with this identifier.
  public func agent(_ id: String) throws -> Agent? {
    try read { try AgentRecord.all().with(ids: [id]).fetchOne($0)?.agent }
  }

  /// The evaluators, in order of identifier.
  public func evaluators() throws -> [Evaluator] {
    try read { database in
      try EvaluatorRecord.all().order(EvaluatorRecord.Columns.id).fetchAll(database)
        .map(\.evaluator)
    }
  }

  /// One evaluator, or `nil` when the workspace has none with this identifier.
  public func evaluator(_ id: String) throws -> Evaluator? {
    try read { database in
      try EvaluatorRecord.filter(EvaluatorRecord.Columns.id == id).fetchOne(database)?.evaluator
    }
  }
}

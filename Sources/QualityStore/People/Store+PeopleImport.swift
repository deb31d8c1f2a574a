internal import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// Imports agents and evaluators. A person already there under the same identifier is updated,
  /// and the journal names the fields that changed (not their values: a journal forgets nothing).
  @discardableResult
  public func importPeople(
    agents: some Sequence<ImportedRow<Agent>>, evaluators: some Sequence<ImportedRow<Evaluator>>,
    _ request: ImportRequest
  ) throws -> ImportOutcome {
    try importRows("people", request) { database, journal, outcome in
      try importAgents(agents, database, journal, &outcome)
      try importEvaluators(evaluators, database, journal, &outcome)
    }
  }

  private func importAgents(
    _ rows: some Sequence<ImportedRow<Agent>>, _ database: Database, _ journal: JournalWriter,
    _ outcome: inout ImportOutcome
  ) throws {
    let table = try UpdatableTable(
      database, journal, name: "agents", kind: "agent", update: .agentUpdate,
      fields: ["name", "team", "site", "provider", "coach", "start_day", "end_day"])
    for row in rows {
      let agent = row.value
      if let start = agent.startDate, let end = agent.endDate, end < start {
        outcome.reject(agent.id, line: row.line, .endsBeforeStart)
        continue
      }
      try table.put(
        agent.id, line: row.line,
        [
          .text(agent.name), .optional(agent.team), .optional(agent.site),
          .optional(agent.provider), .optional(agent.coach),
          .optional(agent.startDate?.daysSince1970), .optional(agent.endDate?.daysSince1970),
        ], &outcome)
    }
  }

  private func importEvaluators(
    _ rows: some Sequence<ImportedRow<Evaluator>>, _ database: Database, _ journal: JournalWriter,
    _ outcome: inout ImportOutcome
  ) throws {
    let table = try UpdatableTable(
      database, journal, name: "evaluators", kind: "evaluator", update: .evaluatorUpdate,
      fields: ["name", "side", "role"])
    for row in rows {
      let evaluator = row.value
      try table.put(
        evaluator.id, line: row.line,
        [.text(evaluator.name), .text(evaluator.side.rawValue), .optional(evaluator.role)],
        &outcome)
    }
  }
}

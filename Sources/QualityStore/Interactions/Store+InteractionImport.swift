internal import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// Imports interactions. One already there under the same identifier is updated, and the journal
  /// names the fields that changed. An interaction of an unknown agent is rejected.
  ///
  /// Rows are taken one at a time: the sequence may be a file that is being read.
  @discardableResult
  public func importInteractions(
    _ rows: some Sequence<ImportedRow<Interaction>>, _ request: ImportRequest
  ) throws -> ImportOutcome {
    try importRows("interactions", request) { database, journal, outcome in
      let agents = try KnownIdentifiers(database, table: "agents")
      let table = try UpdatableTable(
        database, journal, name: "interactions", kind: "interaction", update: .interactionUpdate,
        fields: [
          "channel", "direction", "agent_id", "start_at", "duration", "talk", "hold",
          "longest_hold", "wrap_up", "wait", "queue", "product", "campaign", "reason", "outcome",
          "customer_reference", "recording",
        ])
      for row in rows {
        let interaction = row.value
        if let agent = interaction.agentID, try !agents.contains(agent) {
          outcome.reject(interaction.id, line: row.line, .unknownAgent(agent))
        } else if interaction.hasNegativeDuration {
          outcome.reject(interaction.id, line: row.line, .negativeDuration)
        } else {
          try table.put(interaction.id, line: row.line, interaction.storedValues, &outcome)
        }
      }
    }
  }
}

extension Interaction {
  fileprivate var hasNegativeDuration: Bool {
    func negative(_ seconds: Int?) -> Bool { (seconds ?? 0) < 0 }
    return negative(durationSeconds) || negative(talkSeconds) || negative(holdSeconds)
      || negative(longestHoldSeconds) || negative(wrapUpSeconds) || negative(waitSeconds)
  }

  fileprivate var storedValues: [StoredValue] {
    [
      .text(channel.rawValue), .text(direction.rawValue), .optional(agentID),
      .number(start.storedSeconds), .optional(durationSeconds), .optional(talkSeconds),
      .optional(holdSeconds), .optional(longestHoldSeconds), .optional(wrapUpSeconds),
      .optional(waitSeconds), .optional(queue), .optional(product), .optional(campaign),
      .optional(reason), .optional(outcome), .optional(customerReference), .optional(recording),
    ]
  }
}

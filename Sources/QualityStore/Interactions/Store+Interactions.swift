public import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// The interactions that started in a period, of one agent or of all, in order of start. They tell
  /// no agent where a blind session hides it.
  public func interactions(period: Period = .all, agentID: String? = nil) throws -> [Interaction] {
    try read { database in
      var request = InteractionRecord.all().started(in: period)
      if let agentID { request = request.handled(by: agentID) }
      return try database.concealingAgents(
        try request.inOrderOfStart().fetchAll(database).map(\.interaction))
    }
  }

  /// The interactions with these identifiers that the workspace has, in order of start.
  public func interactions(ids: [String]) throws -> [Interaction] {
    try read { database in
      // SQLite takes a limited number of parameters in one statement.
      var found: [Interaction] = []
      for part in slices(of: Array(Set(ids)), size: 500) {
        found +=
          try InteractionRecord
          .filter(part.contains(InteractionRecord.Columns.id))
          .fetchAll(database).map(\.interaction)
      }
      return try database.concealingAgents(found)
        .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }
  }

  /// One interaction, or `nil` when the workspace has none with this identifier.
  public func interaction(_ id: String) throws -> Interaction? {
    try interactions(ids: [id]).first
  }
}

private func slices<Element>(of items: [Element], size: Int) -> [ArraySlice<Element>] {
  stride(from: 0, to: items.count, by: size).map { items[$0..<min($0 + size, items.count)] }
}

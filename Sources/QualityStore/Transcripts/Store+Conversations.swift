public import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// The conversation of an interaction, or `nil` when it has no transcript. Where a blind session
  /// hides the agent, no label of a turn names them; what was said is left as it is.
  public func conversation(interactionID: String) throws -> Conversation? {
    try read { database in
      guard
        let record = try TranscriptRecord.all().of(interaction: interactionID).fetchOne(database)
      else { return nil }
      let found = record.conversation(turns: try TurnReader(database).turns(of: record.key))
      return try LabelConcealment(database).applied(to: found)
    }
  }

  /// Hands over conversations one at a time, in order of the interaction's identifier, so that any
  /// number of them takes the memory of one.
  ///
  /// - Parameter body: Called with each conversation; an error it throws ends the reading.
  public func forEachConversation(
    period: Period = .all, agentID: String? = nil, _ body: (Conversation) throws -> Void
  ) throws {
    try read { database in
      let reader = try TurnReader(database)
      let labels = try LabelConcealment(database)
      let records = try TranscriptRecord.all().ofInteractions(startedIn: period, by: agentID)
        .order(TranscriptRecord.Columns.interactionID).fetchCursor(database)
      while let record = try records.next() {
        try body(
          labels.applied(to: record.conversation(turns: reader.turns(of: record.key))))
      }
    }
  }

  /// The interactions that have a transcript, in order of identifier.
  public func interactionsWithTranscript(
    period: Period = .all, agentID: String? = nil
  ) throws -> [String] {
    try read { database in
      try TranscriptRecord.all().ofInteractions(startedIn: period, by: agentID)
        .order(TranscriptRecord.Columns.interactionID).fetchAll(database)
        .map(\.head.interactionID)
    }
  }
}

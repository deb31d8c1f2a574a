internal import Calendars
internal import GRDB
internal import QualityModel

/// A row of `transcripts`: a conversation without its turns.
struct TranscriptRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "transcripts"

  enum Columns {
    static let key = Column("key")
    static let interactionID = Column("interaction_id")
    static let language = Column("language")
    static let format = Column("format")
    static let roleSource = Column("role_source")
    static let contentDigest = Column("content_digest")
  }

  let key: Int
  let head: Conversation

  init(row: Row) throws {
    key = try row.number(Columns.key)
    head = Conversation(
      interactionID: try row.text(Columns.interactionID),
      language: try row.optionalText(Columns.language), format: try row.text(Columns.format),
      roleSource: try row.choice(Columns.roleSource), turns: [])
  }

  /// The conversation with its turns.
  func conversation(turns: [Turn]) -> Conversation {
    Conversation(
      interactionID: head.interactionID, language: head.language, format: head.format,
      roleSource: head.roleSource, turns: turns)
  }
}

extension DerivableRequest<TranscriptRecord> {
  /// The transcript of one interaction.
  func of(interaction id: String) -> Self {
    filter(TranscriptRecord.Columns.interactionID == id)
  }

  /// The transcripts of interactions that started in a period, of one agent or of all.
  func ofInteractions(startedIn period: Period, by agentID: String?) -> Self {
    var interactions = InteractionRecord.select(InteractionRecord.Columns.id)
      .started(in: period)
    if let agentID { interactions = interactions.handled(by: agentID) }
    return filter(interactions.contains(TranscriptRecord.Columns.interactionID))
  }
}

internal import GRDB
internal import QualityModel

extension Store {
  /// Imports the transcripts of interactions. The same transcript again is known; another one of
  /// the same interaction is rejected, since evaluations may quote its turns.
  @discardableResult
  public func importConversations(
    _ rows: some Sequence<ImportedRow<ImportedConversation>>, _ request: ImportRequest
  ) throws -> ImportOutcome {
    try importRows("transcripts", request) { database, _, outcome in
      let writer = try TranscriptWriter(database)
      let interactions = try KnownIdentifiers(database, table: "interactions")
      var seen = FileIdentifiers()
      for row in rows {
        let conversation = row.value.conversation
        let id = conversation.interactionID
        guard try interactions.contains(id) else {
          outcome.reject(id, line: row.line, .unknownInteraction(id))
          continue
        }
        guard !conversation.turns.isEmpty else {
          outcome.reject(id, line: row.line, .emptyTranscript)
          continue
        }
        let earlier = seen.note(id, line: row.line)
        let digest = conversation.contentDigest
        switch try writer.contentDigest(of: id) {
        case nil:
          try writer.insert(row.value, digest: digest)
          outcome.new += 1
        case digest: outcome.known += 1
        default:
          outcome.reject(
            id, line: row.line,
            earlier.map { .contradictsRow(line: $0.line) } ?? .transcriptDiffers)
        }
      }
    }
  }
}

/// Writes transcripts with their turns.
private final class TranscriptWriter {
  private let database: Database
  private let digests: PreparedStatement
  private let transcript: PreparedStatement
  private let turn: PreparedStatement

  init(_ database: Database) throws {
    self.database = database
    digests = try PreparedStatement(
      database, "SELECT content_digest FROM transcripts WHERE interaction_id = ?")
    transcript = try PreparedStatement(
      database,
      """
      INSERT INTO transcripts (interaction_id, language, format, role_source, source_name,
        source_digest, content_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    turn = try PreparedStatement(database, "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  }

  func contentDigest(of interactionID: String) throws -> String? {
    digests.bind(interactionID)
    defer { digests.reset() }
    return try digests.step() ? digests.text(0) : nil
  }

  func insert(_ imported: ImportedConversation, digest: String) throws {
    let conversation = imported.conversation
    transcript.bind(conversation.interactionID)
    transcript.bind(conversation.language)
    transcript.bind(conversation.format)
    transcript.bind(conversation.roleSource.rawValue)
    transcript.bind(imported.sourceName)
    transcript.bind(imported.sourceDigest)
    transcript.bind(digest)
    try transcript.run()
    let key = Int(database.lastInsertedRowID)
    for (position, spoken) in conversation.turns.enumerated() {
      turn.bind(key)
      turn.bind(position)
      turn.bind(spoken.role.rawValue)
      turn.bind(spoken.label)
      turn.bind(spoken.startMilliseconds)
      turn.bind(spoken.endMilliseconds)
      turn.bind(spoken.text)
      turn.bind(bytes: WordTimes.encode(spoken.words))
      try turn.run()
    }
  }
}

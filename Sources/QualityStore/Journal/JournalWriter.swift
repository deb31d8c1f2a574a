internal import GRDB

/// Adds entries to the journal within the transaction of what they tell about.
final class JournalWriter {
  private let insert: PreparedStatement
  private let moveHead: PreparedStatement
  private let time: String
  private let actor: String
  private var sequence: Int
  private var previousHash: String

  init(_ database: Database, actor: String, time: String) throws {
    try requireIdentifier(actor)
    self.actor = actor
    self.time = time
    let last = try PreparedStatement(
      database, "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1")
    let found = try last.step()
    sequence = found ? last.number(0) ?? 0 : 0
    previousHash = found ? last.text(1) ?? "" : ""
    last.reset()
    insert = try PreparedStatement(
      database, "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    moveHead = try PreparedStatement(
      database, "UPDATE journal_head SET entries = ?, hash = ? WHERE only = 1")
  }

  /// Adds an entry and says which place it took.
  @discardableResult
  func append(_ event: JournalEvent) throws -> Int {
    let entry = JournalEntry(
      sequence: sequence + 1, time: time, actor: actor, event: event, previousHash: previousHash)
    insert.bind(entry.sequence)
    for text in [
      entry.time, entry.actor, entry.action, entry.subjectKind, entry.subjectID, entry.details,
      entry.previousHash, entry.hash,
    ] { insert.bind(text) }
    try insert.run()
    moveHead.bind(entry.sequence)
    moveHead.bind(entry.hash)
    try moveHead.run()
    sequence = entry.sequence
    previousHash = entry.hash
    return entry.sequence
  }
}

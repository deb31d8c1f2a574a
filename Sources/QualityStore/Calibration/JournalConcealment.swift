internal import GRDB

/// Takes out of the journal's entries what would tell of answers that a blind session hides. Their
/// hashes stay: each is that of details with random digits, which nobody can guess.
struct JournalConcealment {
  private var sessions: [[String]: String] = [:]

  init(_ database: Database) throws {
    let rows = try PreparedStatement(
      database,
      """
      SELECT 'evaluation', evaluations.id, concealed.session_id FROM concealed_interactions
        AS concealed JOIN evaluations ON evaluations.interaction_id = concealed.interaction_id
      UNION
      SELECT 'dispute', disputes.id, concealed.session_id FROM concealed_interactions AS concealed
        JOIN evaluations ON evaluations.interaction_id = concealed.interaction_id
        JOIN disputes ON disputes.evaluation_id = evaluations.id
      """)
    while try rows.step() {
      sessions[[rows.text(0) ?? "", rows.text(1) ?? ""]] = rows.text(2)
    }
  }

  func applied(to entry: JournalEntry) -> JournalEntry {
    guard let session = sessions[[entry.subjectKind, entry.subjectID]] else { return entry }
    return JournalEntry(
      sequence: entry.sequence, time: entry.time, actor: entry.actor, action: entry.action,
      subjectKind: entry.subjectKind, subjectID: entry.subjectID,
      details: CanonicalJSON.object(["concealed": .text(session)]).string,
      previousHash: entry.previousHash, hash: entry.hash)
  }
}

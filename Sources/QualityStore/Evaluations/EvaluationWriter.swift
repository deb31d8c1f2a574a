internal import Calendars
internal import Digests
internal import ExactNumbers
internal import GRDB
internal import QualityModel

/// Writes revisions: as drafts, and sealed.
final class EvaluationWriter {
  private let database: Database
  private let revision: PreparedStatement
  private let answer: PreparedStatement
  private let quote: PreparedStatement
  private let seal: PreparedStatement
  private let discard: PreparedStatement
  private let hasConcealment: Bool

  init(_ database: Database) throws {
    self.database = database
    hasConcealment = try !database.concealedInteractions().isEmpty
    revision = try PreparedStatement(
      database,
      """
      INSERT INTO evaluations (id, revision, state, interaction_id, evaluator_id, grid_id,
        grid_version, grid_digest, scored_at, comment, reason)
      VALUES (?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    answer = try PreparedStatement(database, "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)")
    quote = try PreparedStatement(database, "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?)")
    seal = try PreparedStatement(
      database,
      """
      UPDATE evaluations SET state = ?, content_digest = ?, journal_sequence = ? WHERE key = ?
      """)
    discard = try PreparedStatement(
      database, "DELETE FROM evaluations WHERE id = ? AND state = 'draft'")
  }

  /// Removes the draft of an evaluation; says whether there was one.
  @discardableResult
  func discardDraft(of id: String) throws -> Bool {
    discard.bind(id)
    return try discard.run() > 0
  }

  /// Writes a revision that can still change, and says under which key.
  func insertDraft(_ evaluation: Evaluation, reason: String? = nil) throws -> Int {
    revision.bind(evaluation.id)
    revision.bind(evaluation.revision)
    for text in [
      evaluation.interactionID, evaluation.evaluatorID, evaluation.gridID, evaluation.gridVersion,
      evaluation.gridDigest,
    ] { revision.bind(text) }
    revision.bind(evaluation.scoredAt.storedSeconds)
    revision.bind(evaluation.comment)
    revision.bind(reason)
    try revision.run()
    let key = Int(database.lastInsertedRowID)
    for (position, given) in evaluation.answers.enumerated() {
      try insert(given, at: position, key: key)
    }
    return key
  }

  private func insert(_ given: Answer, at position: Int, key: Int) throws {
    answer.bind(key)
    answer.bind(position)
    answer.bind(given.criterionID)
    answer.bind(given.value.storedKind)
    answer.bind(given.value.storedText)
    answer.bind(given.causeID)
    answer.bind(given.comment)
    try answer.run()
    for (place, quoted) in given.quotes.enumerated() {
      quote.bind(key)
      quote.bind(position)
      quote.bind(place)
      quote.bind(quoted.turn)
      quote.bind(quoted.startMilliseconds)
      quote.bind(quoted.speaker.rawValue)
      quote.bind(quoted.text)
      try quote.run()
    }
  }

  /// Writes a revision that never changes again, and its entry in the journal.
  func insertSealed(
    _ evaluation: Evaluation, reason: String?, _ action: JournalEvent.Action,
    _ journal: JournalWriter
  ) throws {
    let key = try insertDraft(evaluation, reason: reason)
    let content = evaluation.contentDigest
    let isHidden =
      try hasConcealment && database.session(concealingEvaluation: evaluation.id) != nil
    let sequence = try journal.append(
      JournalEvent(
        action, "evaluation", evaluation.id,
        RevisionSeal(
          evaluation, content: content, reason: reason,
          salt: isHidden ? RevisionSeal.newSalt() : nil
        ).journalDetails))
    seal.bind(evaluation.state.rawValue)
    seal.bind(content)
    seal.bind(sequence)
    seal.bind(key)
    try seal.run()
  }
}

/// What the journal keeps of a revision, enough to find any change to it.
struct RevisionSeal {
  let revision: Int
  let state: Evaluation.State
  let content: String
  let reason: String?
  /// Random digits, without which the digest of answers could be guessed from the chain of hashes
  /// while a blind session hides them.
  let salt: String?

  init(_ evaluation: Evaluation, content: String, reason: String?, salt: String?) {
    self.salt = salt
    revision = evaluation.revision
    state = evaluation.state
    self.content = content
    self.reason = reason
  }

  static func newSalt() -> String {
    var generator = SystemRandomNumberGenerator()
    return Digest.hex((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// The salt that an entry was written with, if it was.
  static func salt(of details: String) -> String? {
    // Within a text every quotation mark is escaped, so this cannot be in a reason.
    guard let mark = details.firstRange(of: "\"salt\":\"") else { return nil }
    return String(details[mark.upperBound...].prefix { $0 != "\"" })
  }

  var journalDetails: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "revision": .number(revision), "state": .text(state.rawValue), "content": .text(content),
      "reason": .optional(reason),
    ]
    members["salt"] = salt.map(CanonicalJSON.text)
    return .object(members)
  }
}

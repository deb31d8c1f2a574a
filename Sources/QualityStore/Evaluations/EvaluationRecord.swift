internal import Calendars
internal import GRDB
internal import QualityModel

/// A row of `evaluations`: one revision, without its answers.
struct EvaluationRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "evaluations"

  enum Columns {
    static let key = Column("key")
    static let id = Column("id")
    static let revision = Column("revision")
    static let state = Column("state")
    static let interactionID = Column("interaction_id")
    static let evaluatorID = Column("evaluator_id")
    static let gridID = Column("grid_id")
    static let gridVersion = Column("grid_version")
    static let gridDigest = Column("grid_digest")
    static let scoredAt = Column("scored_at")
    static let comment = Column("comment")
    static let reason = Column("reason")
    static let contentDigest = Column("content_digest")
    static let journalSequence = Column("journal_sequence")
  }

  let key: Int
  let head: Evaluation
  let reason: String?
  let contentDigest: String?
  let journalSequence: Int?

  init(row: Row) throws {
    key = try row.number(Columns.key)
    head = Evaluation(
      id: try row.text(Columns.id), revision: try row.number(Columns.revision),
      state: try row.choice(Columns.state), interactionID: try row.text(Columns.interactionID),
      evaluatorID: try row.text(Columns.evaluatorID), gridID: try row.text(Columns.gridID),
      gridVersion: try row.text(Columns.gridVersion),
      gridDigest: try row.text(Columns.gridDigest), scoredAt: try row.time(Columns.scoredAt),
      answers: [], comment: try row.optionalText(Columns.comment))
    reason = try row.optionalText(Columns.reason)
    contentDigest = try row.optionalText(Columns.contentDigest)
    journalSequence = try row.optionalNumber(Columns.journalSequence)
  }

  /// The evaluation with its answers.
  func evaluation(answers: [Answer]) -> Evaluation {
    Evaluation(
      id: head.id, revision: head.revision, state: head.state, interactionID: head.interactionID,
      evaluatorID: head.evaluatorID, gridID: head.gridID, gridVersion: head.gridVersion,
      gridDigest: head.gridDigest, scoredAt: head.scoredAt, answers: answers,
      comment: head.comment)
  }
}

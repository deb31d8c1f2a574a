internal import GRDB
internal import QualityModel

/// A row of `evaluators`.
struct EvaluatorRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "evaluators"

  enum Columns {
    static let id = Column("id")
    static let name = Column("name")
    static let side = Column("side")
    static let role = Column("role")
  }

  let evaluator: Evaluator

  init(row: Row) throws {
    evaluator = Evaluator(
      id: try row.text(Columns.id), name: try row.text(Columns.name),
      side: try row.choice(Columns.side), role: try row.optionalText(Columns.role))
  }
}

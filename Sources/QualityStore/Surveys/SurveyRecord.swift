internal import GRDB
internal import QualityModel

/// A row of `surveys`.
struct SurveyRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "surveys"

  enum Columns {
    static let id = Column("id")
    static let metric = Column("metric")
    static let minimum = Column("minimum")
    static let maximum = Column("maximum")
    static let direction = Column("direction")
    static let satisfiedFrom = Column("satisfied_from")
    static let question = Column("question")
  }

  let definition: SurveyDefinition

  init(row: Row) throws {
    definition = SurveyDefinition(
      id: try row.text(Columns.id), metric: try row.choice(Columns.metric),
      minimum: try row.exactNumber(Columns.minimum),
      maximum: try row.exactNumber(Columns.maximum),
      direction: try row.choice(Columns.direction),
      satisfiedFrom: try row.optionalText(Columns.satisfiedFrom) == nil
        ? nil : try row.exactNumber(Columns.satisfiedFrom),
      question: try row.optionalText(Columns.question))
  }
}

extension DerivableRequest<SurveyRecord> {
  /// The survey with an identifier.
  func with(id: String) -> Self {
    filter(SurveyRecord.Columns.id == id)
  }
}

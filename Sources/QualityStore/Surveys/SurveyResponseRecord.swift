internal import Calendars
internal import ExactNumbers
internal import GRDB
internal import QualityModel

/// A row of `survey_responses`, with the agent of its interaction when it names none.
struct SurveyResponseRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "survey_responses"

  enum Columns {
    static let surveyID = Column("survey_id")
    static let id = Column("id")
    static let answeredAt = Column("answered_at")
    static let interactionID = Column("interaction_id")
    static let agentID = Column("agent_id")
    static let value = Column("value")
    static let verbatim = Column("verbatim")
    /// Computed: the agent named by the response, else the one who handled the interaction.
    static let resolvedAgentID = Column("resolved_agent_id")
  }

  let response: SurveyResponse

  init(row: Row) throws {
    response = SurveyResponse(
      id: try row.text(Columns.id), surveyID: try row.text(Columns.surveyID),
      answeredAt: try row.time(Columns.answeredAt),
      interactionID: try row.optionalText(Columns.interactionID),
      agentID: try row.optionalText(Columns.resolvedAgentID),
      value: try row.exactNumber(Columns.value),
      verbatim: try row.optionalText(Columns.verbatim))
  }

  private static let agentSQL = """
    coalesce(survey_responses.agent_id, (SELECT interactions.agent_id FROM interactions
    WHERE interactions.id = survey_responses.interaction_id))
    """

  /// All responses, each with its agent.
  static func withAgents() -> QueryInterfaceRequest<SurveyResponseRecord> {
    all().annotated(
      with: SQL(sql: agentSQL).sqlExpression.forKey(Columns.resolvedAgentID.name))
  }

  fileprivate static var agentExpression: SQLExpression {
    SQL(sql: agentSQL).sqlExpression
  }
}

extension DerivableRequest<SurveyResponseRecord> {
  /// The responses given in a period.
  func answered(in period: Period) -> Self {
    let seconds = period.storedSeconds
    let time = SurveyResponseRecord.Columns.answeredAt
    return filter(time >= seconds.lowerBound && time < seconds.upperBound)
  }

  /// The responses about an agent.
  func about(agent id: String) -> Self {
    filter(SurveyResponseRecord.agentExpression == id)
  }

  /// The responses to one survey.
  func to(survey id: String) -> Self {
    filter(SurveyResponseRecord.Columns.surveyID == id)
  }

  /// In order of time, then of survey and identifier.
  func inOrderOfTime() -> Self {
    order(
      SurveyResponseRecord.Columns.answeredAt, SurveyResponseRecord.Columns.surveyID,
      SurveyResponseRecord.Columns.id)
  }
}

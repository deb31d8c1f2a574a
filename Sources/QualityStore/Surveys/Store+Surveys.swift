public import Calendars
internal import GRDB
public import QualityModel

extension Store {
  /// The surveys declared, in order of identifier.
  public func surveyDefinitions() throws -> [SurveyDefinition] {
    try read { database in
      try SurveyRecord.all().order(SurveyRecord.Columns.id).fetchAll(database).map(\.definition)
    }
  }

  /// The responses given in a period, about one agent, to one survey, or all, in order of time.
  ///
  /// A response that names no agent gets the one who handled its interaction. Responses about calls of
  /// a blind session are left out until it is revealed.
  public func surveyResponses(
    period: Period = .all, agentID: String? = nil, surveyID: String? = nil
  ) throws -> [SurveyResponse] {
    try read { database in
      var request = SurveyResponseRecord.withAgents().answered(in: period)
        .filter(literal: .visible("survey_responses.interaction_id"))
      if let agentID { request = request.about(agent: agentID) }
      if let surveyID { request = request.to(survey: surveyID) }
      return try request.inOrderOfTime().fetchAll(database).map(\.response)
    }
  }
}

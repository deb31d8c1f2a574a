internal import GRDB

/// How much a workspace holds.
public struct StoreCounts: Sendable, Hashable {
  /// Agents.
  public let agents: Int
  /// Evaluators.
  public let evaluators: Int
  /// Interactions.
  public let interactions: Int
  /// Interactions with a transcript.
  public let transcripts: Int
  /// Turns of all transcripts.
  public let turns: Int
  /// Published versions of grids.
  public let grids: Int
  /// Evaluations whose latest revision is submitted.
  public let submittedEvaluations: Int
  /// Evaluations taken back.
  public let retractedEvaluations: Int
  /// Evaluations being made.
  public let drafts: Int
  /// Surveys declared.
  public let surveys: Int
  /// Responses to surveys.
  public let surveyResponses: Int
  /// Responses that name an unknown interaction or agent, or neither.
  public let unlinkedSurveyResponses: Int
  /// Entries of the journal.
  public let journalEntries: Int
}

extension Store {
  /// How much the workspace holds.
  public func counts() throws -> StoreCounts {
    try read { database in
      func evaluations(_ state: String) throws -> Int {
        try EvaluationRecord.all().latestRevisions()
          .filter(EvaluationRecord.Columns.state == state).fetchCount(database)
      }
      let unlinked = SurveyResponseRecord.filter(
        literal: """
          coalesce(interaction_id, agent_id) IS NULL
          OR (interaction_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM interactions WHERE id = survey_responses.interaction_id))
          OR (agent_id IS NOT NULL AND NOT EXISTS
            (SELECT 1 FROM agents WHERE id = survey_responses.agent_id))
          """)
      return StoreCounts(
        agents: try AgentRecord.fetchCount(database),
        evaluators: try EvaluatorRecord.fetchCount(database),
        interactions: try InteractionRecord.fetchCount(database),
        transcripts: try TranscriptRecord.fetchCount(database),
        turns: try Table("turns").fetchCount(database),
        grids: try GridRecord.fetchCount(database),
        submittedEvaluations: try evaluations("submitted"),
        retractedEvaluations: try evaluations("retracted"), drafts: try evaluations("draft"),
        surveys: try SurveyRecord.fetchCount(database),
        surveyResponses: try SurveyResponseRecord.fetchCount(database),
        unlinkedSurveyResponses: try unlinked.fetchCount(database),
        journalEntries: try JournalRecord.fetchCount(database))
    }
  }
}

extension StoreSchema {
  /// `concealed_interactions` is the one place that says what a blind session hides; every reading
  /// and every view meant for other tools asks it.
  static let concealment =
    """
    CREATE VIEW concealed_interactions AS
    SELECT calls.interaction_id, sessions.id AS session_id, sessions.hides_agent
    FROM calibration_sessions AS sessions
    JOIN calibration_calls AS calls ON calls.session_id = sessions.id
    WHERE sessions.is_blind = 1 AND NOT EXISTS (SELECT 1 FROM calibration_reveals AS reveals
      WHERE reveals.session_id = sessions.id);
    CREATE TRIGGER calibration_sessions_apart BEFORE INSERT ON calibration_sessions
    WHEN NEW.is_blind = 1 AND EXISTS (SELECT 1 FROM calibration_calls AS calls
      JOIN concealed_interactions AS concealed
        ON concealed.interaction_id = calls.interaction_id
      WHERE calls.session_id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a call is in one blind session at a time'); END;

    """ + submissions + visible

  /// The answers of a session, as they are now or as they were when it was revealed.
  private static let submissions = """
    CREATE VIEW calibration_submissions AS
    SELECT sessions.id AS session_id, calls.position AS call,
      participants.position AS participant, participants.evaluator_id, participants.side,
      revisions.key AS evaluation_key, revisions.id AS evaluation_id,
      firsts.journal_sequence AS first_sequence
    FROM calibration_sessions AS sessions
    LEFT JOIN calibration_reveals AS reveals ON reveals.session_id = sessions.id
    JOIN calibration_calls AS calls ON calls.session_id = sessions.id
    JOIN calibration_participants AS participants ON participants.session_id = sessions.id
    JOIN evaluations AS revisions ON revisions.interaction_id = calls.interaction_id
      AND revisions.evaluator_id = participants.evaluator_id
      AND revisions.grid_id = participants.grid_id
      AND revisions.grid_version = participants.grid_version
      AND revisions.grid_digest = participants.grid_digest
    JOIN evaluations AS firsts ON firsts.id = revisions.id AND firsts.revision = 1
    WHERE revisions.state = 'submitted'
      AND revisions.revision = (SELECT max(earlier.revision) FROM evaluations AS earlier
        WHERE earlier.id = revisions.id AND earlier.state <> 'draft'
        AND (reveals.journal_sequence IS NULL
          OR earlier.journal_sequence <= reveals.journal_sequence))
      AND (sessions.is_blind = 0 OR firsts.journal_sequence > sessions.journal_sequence);

    CREATE VIEW calibration_progress AS
    SELECT participants.session_id, participants.evaluator_id, participants.side,
      (SELECT count(DISTINCT answered.call) FROM calibration_submissions AS answered
        WHERE answered.session_id = participants.session_id
        AND answered.participant = participants.position) AS submitted,
      (SELECT count(*) FROM calibration_calls AS calls
        WHERE calls.session_id = participants.session_id) AS expected
    FROM calibration_participants AS participants
    ORDER BY participants.session_id, participants.position;

    """

  /// What a person who opens the database with another tool reads.
  private static let visible = """
    CREATE VIEW visible_evaluations AS
    SELECT id, revision, state, interaction_id, evaluator_id, grid_id, grid_version,
      strftime('%Y-%m-%dT%H:%M:%S', scored_at, 'unixepoch') AS scored_at, comment, reason
    FROM evaluations
    WHERE interaction_id NOT IN (SELECT interaction_id FROM concealed_interactions);
    CREATE VIEW visible_answers AS
    SELECT evaluations.id AS evaluation_id, evaluations.revision, answers.position,
      answers.criterion_id, answers.kind, answers.value, answers.cause_id, answers.comment
    FROM answers JOIN evaluations ON evaluations.key = answers.evaluation_key
    WHERE evaluations.interaction_id NOT IN (SELECT interaction_id FROM concealed_interactions);
    CREATE VIEW visible_interactions AS
    SELECT id, channel, direction,
      CASE WHEN id IN (SELECT interaction_id FROM concealed_interactions WHERE hides_agent = 1)
        THEN NULL ELSE agent_id END AS agent_id,
      strftime('%Y-%m-%dT%H:%M:%S', start_at, 'unixepoch') AS start_at,
      duration, talk, hold, longest_hold, wrap_up, wait, queue, product, campaign, reason,
      outcome, customer_reference, recording
    FROM interactions;
    CREATE VIEW visible_survey_responses AS
    SELECT survey_id, id, strftime('%Y-%m-%dT%H:%M:%S', answered_at, 'unixepoch') AS answered_at,
      interaction_id, agent_id, value, verbatim
    FROM survey_responses
    WHERE interaction_id IS NULL
      OR interaction_id NOT IN (SELECT interaction_id FROM concealed_interactions);
    """
}

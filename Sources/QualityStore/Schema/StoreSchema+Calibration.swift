extension StoreSchema {
  /// A session's calls and participants come before the session, whose row seals them. What happens
  /// to it later is added beside: nothing of it changes. Tables without row numbers, since a row
  /// could be replaced under its number without any trigger being asked.
  static let calibration =
    calibrationTables
    + kept("calibration_sessions", "id = NEW.id", "a calibration session never changes")
    + keptItems(
      "calibration_calls", of: "calibration_sessions", named: "id", by: "session_id",
      "a calibration session never changes")
    + keptItems(
      "calibration_participants", of: "calibration_sessions", named: "id", by: "session_id",
      "a calibration session never changes")
    + kept("calibration_reveals", "session_id = NEW.session_id", "a session is revealed once")
    + kept("calibration_closings", "session_id = NEW.session_id", "a session is closed once")
    + kept(
      "calibration_decisions", "session_id = NEW.session_id AND position = NEW.position",
      "a decision never changes")
    + sealedDecisionParts
    + kept(
      "calibration_commitments", "session_id = NEW.session_id AND side = NEW.side",
      "a commitment never changes")
    + kept(
      "calibration_openings", "session_id = NEW.session_id AND side = NEW.side",
      "opened answers never change")
    + lawsOfSessions

  private static let calibrationTables = """
    CREATE TABLE calibration_sessions (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      opened_at INTEGER NOT NULL, deadline_at INTEGER, meeting_at INTEGER,
      tolerance TEXT NOT NULL,
      reference TEXT NOT NULL CHECK (reference IN ('expert', 'consensus', 'none')),
      expert_id TEXT REFERENCES evaluators (id),
      is_blind INTEGER NOT NULL CHECK (is_blind IN (0, 1)),
      hides_agent INTEGER NOT NULL CHECK (hides_agent IN (0, 1)),
      sample_id TEXT REFERENCES samples (id),
      content_digest TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      CHECK ((reference = 'expert') = (expert_id IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_calls (
      session_id TEXT NOT NULL
        REFERENCES calibration_sessions (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      interaction_id TEXT NOT NULL REFERENCES interactions (id),
      PRIMARY KEY (session_id, position),
      UNIQUE (session_id, interaction_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX calibration_calls_by_interaction ON calibration_calls (interaction_id);
    CREATE TABLE calibration_participants (
      session_id TEXT NOT NULL
        REFERENCES calibration_sessions (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      evaluator_id TEXT NOT NULL REFERENCES evaluators (id),
      side TEXT NOT NULL CHECK (side IN ('client', 'provider', 'neutral')),
      role TEXT,
      grid_id TEXT NOT NULL, grid_version TEXT NOT NULL, grid_digest TEXT NOT NULL,
      PRIMARY KEY (session_id, position),
      UNIQUE (session_id, evaluator_id),
      FOREIGN KEY (grid_id, grid_version, grid_digest) REFERENCES grids (id, version, digest)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_reveals (
      session_id TEXT NOT NULL PRIMARY KEY REFERENCES calibration_sessions (id),
      reason TEXT,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_closings (
      session_id TEXT NOT NULL PRIMARY KEY REFERENCES calibration_reveals (session_id),
      digest TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_decisions (
      session_id TEXT NOT NULL REFERENCES calibration_reveals (session_id),
      position INTEGER NOT NULL,
      criterion_id TEXT,
      kind TEXT NOT NULL
        CHECK (kind IN ('keep', 'reword', 'split', 'merge', 'weight', 'level', 'train')),
      reason TEXT NOT NULL,
      owner TEXT,
      due_day INTEGER,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      PRIMARY KEY (session_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_decision_parts (
      session_id TEXT NOT NULL,
      decision INTEGER NOT NULL,
      position INTEGER NOT NULL,
      field TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (session_id, decision, position),
      FOREIGN KEY (session_id, decision)
        REFERENCES calibration_decisions (session_id, position) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_commitments (
      session_id TEXT NOT NULL REFERENCES calibration_sessions (id),
      side TEXT NOT NULL CHECK (side IN ('client', 'provider', 'neutral')),
      digest TEXT NOT NULL,
      document BLOB NOT NULL,
      is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
      secret BLOB,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      PRIMARY KEY (session_id, side)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calibration_openings (
      session_id TEXT NOT NULL,
      side TEXT NOT NULL,
      document BLOB NOT NULL,
      evaluations INTEGER NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      PRIMARY KEY (session_id, side),
      FOREIGN KEY (session_id, side) REFERENCES calibration_commitments (session_id, side)
    ) STRICT, WITHOUT ROWID;

    """

  private static let sealedDecisionParts =
    """
    CREATE TRIGGER calibration_decision_parts_once BEFORE INSERT ON calibration_decision_parts
    WHEN EXISTS (SELECT 1 FROM calibration_decisions
      WHERE session_id = NEW.session_id AND position = NEW.decision)
    BEGIN SELECT RAISE(ABORT, 'a decision never changes'); END;

    """ + unchangeable("calibration_decision_parts", "a decision never changes")

  /// What must be in the journal before it is in a table, and in which order a session lives.
  private static let lawsOfSessions = """
    CREATE TRIGGER calibration_reveals_recorded BEFORE INSERT ON calibration_reveals
    WHEN NOT EXISTS (SELECT 1 FROM journal WHERE sequence = NEW.journal_sequence
      AND action = 'calibration.reveal' AND subject_id = NEW.session_id)
    BEGIN SELECT RAISE(ABORT, 'the journal tells of a session that is revealed'); END;
    CREATE TRIGGER calibration_decisions_in_time BEFORE INSERT ON calibration_decisions
    WHEN EXISTS (SELECT 1 FROM calibration_closings WHERE session_id = NEW.session_id)
    BEGIN SELECT RAISE(ABORT, 'nothing is decided in a closed session'); END;
    CREATE TRIGGER calibration_commitments_in_time BEFORE INSERT ON calibration_commitments
    WHEN EXISTS (SELECT 1 FROM calibration_reveals WHERE session_id = NEW.session_id)
    BEGIN SELECT RAISE(ABORT, 'a commitment comes before the reveal'); END;
    CREATE TRIGGER calibration_openings_in_time BEFORE INSERT ON calibration_openings
    WHEN EXISTS (SELECT 1 FROM calibration_reveals WHERE session_id = NEW.session_id)
    BEGIN SELECT RAISE(ABORT, 'answers are opened before the reveal'); END;
    """
}

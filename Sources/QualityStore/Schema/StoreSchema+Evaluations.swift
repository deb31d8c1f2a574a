extension StoreSchema {
  static let grids = """
    CREATE TABLE grids (
      id TEXT NOT NULL,
      version TEXT NOT NULL,
      digest TEXT NOT NULL,
      xml BLOB NOT NULL,
      PRIMARY KEY (id, version),
      UNIQUE (id, version, digest)
    ) STRICT;
    CREATE TRIGGER grids_once BEFORE INSERT ON grids
    WHEN EXISTS (SELECT 1 FROM grids WHERE id = NEW.id AND version = NEW.version)
    BEGIN SELECT RAISE(ABORT, 'a grid version is published once'); END;
    CREATE TRIGGER grids_never_change BEFORE UPDATE ON grids
    BEGIN SELECT RAISE(ABORT, 'a published grid never changes'); END;
    CREATE TRIGGER grids_never_go BEFORE DELETE ON grids
    BEGIN SELECT RAISE(ABORT, 'a published grid is never deleted'); END;
    """

  static let evaluations = """
    CREATE TABLE evaluations (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'retracted')),
      interaction_id TEXT NOT NULL REFERENCES interactions (id),
      evaluator_id TEXT NOT NULL REFERENCES evaluators (id),
      grid_id TEXT NOT NULL, grid_version TEXT NOT NULL, grid_digest TEXT NOT NULL,
      scored_at INTEGER NOT NULL,
      comment TEXT,
      reason TEXT,
      content_digest TEXT,
      journal_sequence INTEGER REFERENCES journal (sequence),
      UNIQUE (id, revision),
      FOREIGN KEY (grid_id, grid_version, grid_digest)
        REFERENCES grids (id, version, digest),
      CHECK ((state = 'draft') = (journal_sequence IS NULL)),
      CHECK ((state = 'draft') = (content_digest IS NULL))
    ) STRICT;
    CREATE INDEX evaluations_by_interaction ON evaluations (interaction_id);
    CREATE INDEX evaluations_by_time ON evaluations (scored_at);
    CREATE TABLE answers (
      evaluation_key INTEGER NOT NULL REFERENCES evaluations (key) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      criterion_id TEXT NOT NULL,
      kind TEXT NOT NULL
        CHECK (kind IN ('level', 'levels', 'number', 'text', 'not-applicable')),
      value TEXT NOT NULL,
      cause_id TEXT,
      comment TEXT,
      PRIMARY KEY (evaluation_key, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE quotes (
      evaluation_key INTEGER NOT NULL,
      answer_position INTEGER NOT NULL,
      position INTEGER NOT NULL,
      turn INTEGER, start_ms INTEGER,
      speaker TEXT NOT NULL CHECK (speaker IN ('agent', 'customer', 'other', 'unknown')),
      text TEXT NOT NULL,
      PRIMARY KEY (evaluation_key, answer_position, position),
      FOREIGN KEY (evaluation_key, answer_position)
        REFERENCES answers (evaluation_key, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """

  /// A revision begins as a draft and is sealed by one update; from then on nothing of it changes,
  /// `OR REPLACE` included.
  static let sealedEvaluations = """
    CREATE TRIGGER evaluations_begin_as_drafts BEFORE INSERT ON evaluations
    WHEN NEW.state <> 'draft' OR EXISTS (
      SELECT 1 FROM evaluations WHERE state <> 'draft'
      AND (key = NEW.key OR (id = NEW.id AND revision = NEW.revision)))
    BEGIN SELECT RAISE(ABORT, 'a submitted evaluation never changes'); END;
    CREATE TRIGGER evaluations_sealed_update BEFORE UPDATE ON evaluations
    WHEN OLD.state <> 'draft' OR EXISTS (
      SELECT 1 FROM evaluations WHERE state <> 'draft' AND key <> OLD.key
      AND (key = NEW.key OR (id = NEW.id AND revision = NEW.revision)))
    BEGIN SELECT RAISE(ABORT, 'a submitted evaluation never changes'); END;
    CREATE TRIGGER evaluations_sealed_delete BEFORE DELETE ON evaluations
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a submitted evaluation is never deleted'); END;

    """ + sealed(table: "answers") + sealed(table: "quotes")

  private static func sealed(table: String) -> String {
    [("INSERT", "NEW"), ("UPDATE", "NEW"), ("UPDATE", "OLD"), ("DELETE", "OLD")]
      .map { event, row in
        """
        CREATE TRIGGER \(table)_sealed_\(event.lowercased())_\(row.lowercased())
        BEFORE \(event) ON \(table)
        WHEN (SELECT state FROM evaluations WHERE key = \(row).evaluation_key) <> 'draft'
        BEGIN SELECT RAISE(ABORT, 'a submitted evaluation never changes'); END;

        """
      }.joined()
  }
}

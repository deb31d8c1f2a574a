extension StoreSchema {
  /// What is disputed comes before the dispute, and the decision on each criterion before the
  /// resolution: that row closes the others, and a rollback is all that can undo them.
  static let disputes = """
    CREATE TABLE disputes (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      evaluation_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      raised_by TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('agent', 'coach', 'client', 'provider', 'neutral')),
      raised_at INTEGER NOT NULL,
      deadline_day INTEGER NOT NULL,
      comment TEXT,
      content_digest TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      FOREIGN KEY (evaluation_id, revision) REFERENCES evaluations (id, revision)
    ) STRICT;
    CREATE INDEX disputes_by_evaluation ON disputes (evaluation_id, revision);
    CREATE TABLE dispute_items (
      dispute_id TEXT NOT NULL REFERENCES disputes (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      criterion_id TEXT NOT NULL,
      kind TEXT CHECK (kind IN ('level', 'levels', 'number', 'text', 'not-applicable')),
      value TEXT,
      comment TEXT NOT NULL,
      PRIMARY KEY (dispute_id, position),
      UNIQUE (dispute_id, criterion_id),
      CHECK ((kind IS NULL) = (value IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE resolutions (
      dispute_id TEXT NOT NULL PRIMARY KEY REFERENCES disputes (id),
      evaluation_id TEXT NOT NULL,
      resolved_by TEXT NOT NULL REFERENCES evaluators (id),
      resolved_at INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'partly', 'refused')),
      reason TEXT NOT NULL,
      resulting_revision INTEGER,
      content_digest TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      FOREIGN KEY (evaluation_id, resulting_revision) REFERENCES evaluations (id, revision),
      CHECK ((outcome = 'refused') = (resulting_revision IS NULL))
    ) STRICT;
    CREATE INDEX resolutions_by_evaluation ON resolutions (evaluation_id, resulting_revision);
    CREATE TABLE resolution_items (
      dispute_id TEXT NOT NULL REFERENCES resolutions (dispute_id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      criterion_id TEXT NOT NULL,
      kind TEXT CHECK (kind IN ('level', 'levels', 'number', 'text', 'not-applicable')),
      value TEXT,
      PRIMARY KEY (dispute_id, position),
      CHECK ((kind IS NULL) = (value IS NULL))
    ) STRICT, WITHOUT ROWID;

    """ + kept("disputes", "key = NEW.key OR id = NEW.id", "a dispute never changes")
    + keptItems("dispute_items", of: "disputes", named: "id", "a dispute never changes")
    + kept("resolutions", "dispute_id = NEW.dispute_id", "a resolution never changes")
    + keptItems(
      "resolution_items", of: "resolutions", named: "dispute_id", "a resolution never changes")
      + """
      CREATE TRIGGER disputes_of_the_submitted BEFORE INSERT ON disputes
      WHEN (SELECT state FROM evaluations WHERE id = NEW.evaluation_id AND revision = NEW.revision)
        IS NOT 'submitted'
      BEGIN SELECT RAISE(ABORT, 'only a submitted revision is disputed'); END;
      """

  /// `OR REPLACE` deletes without firing delete triggers, so the insert trigger looks for the row.
  static func kept(_ table: String, _ same: String, _ rule: String) -> String {
    """
    CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(same))
    BEGIN SELECT RAISE(ABORT, '\(rule)'); END;

    """ + unchangeable(table, rule)
  }

  static func keptItems(
    _ table: String, of parent: String, named id: String, by key: String = "dispute_id",
    _ rule: String
  ) -> String {
    """
    CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(parent) WHERE \(id) = NEW.\(key))
    BEGIN SELECT RAISE(ABORT, '\(rule)'); END;

    """ + unchangeable(table, rule)
  }

  static func unchangeable(_ table: String, _ rule: String) -> String {
    """
    CREATE TRIGGER \(table)_never_change BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(rule)'); END;
    CREATE TRIGGER \(table)_never_go BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(rule)'); END;

    """
  }
}

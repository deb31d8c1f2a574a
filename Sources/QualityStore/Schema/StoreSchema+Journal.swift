extension StoreSchema {
  /// `INSERT OR REPLACE` deletes without firing delete triggers, so the insert trigger also holds
  /// each entry to the place after the last.
  static let journal = """
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      details TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_by_subject ON journal (subject_kind, subject_id);

    CREATE TABLE journal_head (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      entries INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    INSERT INTO journal_head VALUES (1, 0, '');

    CREATE TRIGGER journal_appends BEFORE INSERT ON journal
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
    BEGIN SELECT RAISE(ABORT, 'journal entries are only added at the end'); END;
    CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'journal entries never change'); END;
    CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END;
    """
}

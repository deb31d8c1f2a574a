extension StoreSchema {
  /// A sample's cells and units are written before its own row, which seals them: from then on
  /// nothing of it changes. Its replacements are only added.
  static let samples = """
    CREATE TABLE samples (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      plan_id TEXT NOT NULL, plan_digest TEXT NOT NULL, plan_xml BLOB NOT NULL,
      period TEXT NOT NULL,
      seed TEXT NOT NULL,
      day INTEGER NOT NULL,
      population INTEGER NOT NULL, eligible INTEGER NOT NULL,
      population_digest TEXT NOT NULL,
      control TEXT NOT NULL CHECK (control IN ('agents', 'strata')),
      exclusions TEXT NOT NULL,
      shortfalls TEXT NOT NULL,
      content_digest TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence)
    ) STRICT;
    CREATE TABLE sample_cells (
      sample_id TEXT NOT NULL REFERENCES samples (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      agent_id TEXT,
      stratum TEXT NOT NULL,
      population INTEGER NOT NULL,
      expected_millionths INTEGER NOT NULL,
      drawn INTEGER NOT NULL,
      PRIMARY KEY (sample_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sample_units (
      sample_id TEXT NOT NULL REFERENCES samples (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      interaction_id TEXT NOT NULL REFERENCES interactions (id),
      part TEXT NOT NULL CHECK (part IN ('random', 'targeted', 'repeat')),
      is_reserve INTEGER NOT NULL CHECK (is_reserve IN (0, 1)),
      target TEXT,
      cell INTEGER,
      agent_id TEXT,
      stratum TEXT NOT NULL,
      evaluator_id TEXT REFERENCES evaluators (id),
      probability TEXT,
      repeat_of TEXT,
      PRIMARY KEY (sample_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sample_units_by_interaction ON sample_units (interaction_id);
    CREATE TABLE sample_replacements (
      sample_id TEXT NOT NULL REFERENCES samples (id),
      replaced INTEGER NOT NULL,
      replacement INTEGER,
      evaluator_id TEXT,
      reason TEXT NOT NULL,
      journal_sequence INTEGER NOT NULL REFERENCES journal (sequence),
      PRIMARY KEY (sample_id, replaced),
      FOREIGN KEY (sample_id, replaced) REFERENCES sample_units (sample_id, position),
      FOREIGN KEY (sample_id, replacement) REFERENCES sample_units (sample_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER samples_once BEFORE INSERT ON samples
    WHEN EXISTS (SELECT 1 FROM samples WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a sample is drawn once'); END;
    CREATE TRIGGER sample_replacements_once BEFORE INSERT ON sample_replacements
    WHEN EXISTS (SELECT 1 FROM sample_replacements WHERE sample_id = NEW.sample_id
      AND (replaced = NEW.replaced OR replacement = NEW.replacement))
    BEGIN SELECT RAISE(ABORT, 'an interaction is replaced once'); END;

    """ + sealedSamples

  private static var sealedSamples: String {
    let parts = ["sample_cells", "sample_units"].map { table in
      """
      CREATE TRIGGER \(table)_sealed BEFORE INSERT ON \(table)
      WHEN EXISTS (SELECT 1 FROM samples WHERE id = NEW.sample_id)
      BEGIN SELECT RAISE(ABORT, 'a sample never changes'); END;

      """
    }
    let tables = ["samples", "sample_cells", "sample_units", "sample_replacements"]
    return
      (parts
      + tables.map { table in
        """
        CREATE TRIGGER \(table)_never_change BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, 'a sample never changes'); END;
        CREATE TRIGGER \(table)_never_go BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, 'a sample is never deleted'); END;

        """
      }).joined()
  }
}

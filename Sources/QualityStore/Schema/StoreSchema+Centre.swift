extension StoreSchema {
  static let people = """
    CREATE TABLE agents (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      team TEXT, site TEXT, provider TEXT, coach TEXT,
      start_day INTEGER, end_day INTEGER
    ) STRICT;
    CREATE TABLE evaluators (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('client', 'provider', 'neutral')),
      role TEXT
    ) STRICT;
    """

  static let interactions = """
    CREATE TABLE interactions (
      id TEXT NOT NULL PRIMARY KEY,
      channel TEXT NOT NULL CHECK (channel IN ('phone', 'email', 'chat', 'social', 'visit')),
      direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
      agent_id TEXT REFERENCES agents (id),
      start_at INTEGER NOT NULL,
      duration INTEGER, talk INTEGER, hold INTEGER, longest_hold INTEGER, wrap_up INTEGER,
      wait INTEGER,
      queue TEXT, product TEXT, campaign TEXT, reason TEXT, outcome TEXT,
      customer_reference TEXT, recording TEXT
    ) STRICT;
    CREATE INDEX interactions_by_start ON interactions (start_at);
    CREATE INDEX interactions_by_agent ON interactions (agent_id, start_at);
    """

  static let transcripts = """
    CREATE TABLE transcripts (
      key INTEGER PRIMARY KEY,
      interaction_id TEXT NOT NULL UNIQUE REFERENCES interactions (id),
      language TEXT,
      format TEXT NOT NULL,
      role_source TEXT NOT NULL
        CHECK (role_source IN ('source', 'channel', 'option', 'unknown')),
      source_name TEXT NOT NULL,
      source_digest TEXT,
      content_digest TEXT NOT NULL
    ) STRICT;
    CREATE TABLE turns (
      transcript_key INTEGER NOT NULL REFERENCES transcripts (key) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('agent', 'customer', 'other', 'unknown')),
      label TEXT,
      start_ms INTEGER, end_ms INTEGER,
      text TEXT NOT NULL,
      words BLOB NOT NULL,
      PRIMARY KEY (transcript_key, position)
    ) STRICT, WITHOUT ROWID;
    """

  static let surveys = """
    CREATE TABLE surveys (
      id TEXT NOT NULL PRIMARY KEY,
      metric TEXT NOT NULL CHECK (metric IN ('csat', 'nps', 'ces')),
      minimum TEXT NOT NULL, maximum TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('higher-is-better', 'lower-is-better')),
      satisfied_from TEXT,
      question TEXT
    ) STRICT;
    CREATE TABLE survey_responses (
      survey_id TEXT NOT NULL REFERENCES surveys (id),
      id TEXT NOT NULL,
      answered_at INTEGER NOT NULL,
      interaction_id TEXT, agent_id TEXT,
      value TEXT NOT NULL,
      verbatim TEXT,
      PRIMARY KEY (survey_id, id)
    ) STRICT;
    CREATE INDEX survey_responses_by_time ON survey_responses (answered_at);
    """
}

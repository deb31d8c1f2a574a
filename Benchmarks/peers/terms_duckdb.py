"""The n-grams 1-3 of a file of conversations with DuckDB, one thread.

usage: terms_duckdb.py FILE.ndjson

The words are runs of letters, digits and apostrophes, in lower case without accents; elisions and
hyphens are not split, so the work is a little lighter than what `terms-bench` does.
"""

import os
import resource
import sys
import time

import duckdb

path = sys.argv[1]
started = time.perf_counter()
db = duckdb.connect()
db.execute("SET threads TO 1")
rows = db.execute(
    """
    WITH turns AS (
      SELECT row_number() OVER () AS call, unnest(turns) AS turn
      FROM read_json(?, format = 'newline_delimited',
        columns = {'turns': 'STRUCT(speaker VARCHAR, text VARCHAR)[]'},
        maximum_object_size = 268435456)
    ),
    words AS (
      SELECT call, regexp_extract_all(lower(strip_accents(turn.text)), '[\\p{L}\\p{N}'']+') AS w
      FROM turns
    ),
    grams AS (
      SELECT call, unnest(w) AS term FROM words
      UNION ALL
      SELECT call, unnest(list_transform(range(1, len(w)), lambda i: w[i] || ' ' || w[i + 1]))
      FROM words WHERE len(w) > 1
      UNION ALL
      SELECT call,
        unnest(list_transform(range(1, len(w) - 1),
          lambda i: w[i] || ' ' || w[i + 1] || ' ' || w[i + 2]))
      FROM words WHERE len(w) > 2
    )
    SELECT count(*), sum(frequency), sum(conversations) FROM (
      SELECT term, sum(n) AS frequency, count(*) AS conversations
      FROM (SELECT term, call, count(*) AS n FROM grams GROUP BY term, call)
      GROUP BY term)
    """,
    [path],
).fetchone()
elapsed = time.perf_counter() - started
size = os.path.getsize(path) / 1e6
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(f"duckdb: {rows[0]} terms, {rows[1]} occurrences, {rows[2]} conversations")
print(f"duckdb: {elapsed * 1000:.0f} ms, {size / elapsed:.1f} MB/s, peak memory {peak:.0f} MB")

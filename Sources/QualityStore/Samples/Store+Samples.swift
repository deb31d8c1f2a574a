internal import Calendars
internal import ExactNumbers
internal import GRDB
public import QualityModel

extension Store {
  /// Records a sample for good.
  ///
  /// - Throws: `StoreError.unusableIdentifier`; `.refused` when the workspace has a sample of this id
  ///   or lacks an interaction or an evaluator of it.
  public func record(_ sample: Sample, by actor: String) throws {
    try requireIdentifier(sample.id)
    try write { database in
      let cell = try PreparedStatement(
        database, "INSERT INTO sample_cells VALUES (?, ?, ?, ?, ?, ?, ?)")
      for (position, value) in sample.cells.enumerated() {
        cell.bind(sample.id)
        cell.bind(position)
        cell.bind(value.agentID)
        cell.bind(value.stratum)
        cell.bind(value.population)
        cell.bind(value.expectedMillionths)
        cell.bind(value.drawn)
        try cell.run()
      }
      let unit = try PreparedStatement(
        database, "INSERT INTO sample_units VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for value in sample.units { try insert(value, of: sample.id, unit) }
      let sequence = try JournalWriter(database, actor: actor, time: clock()).append(
        JournalEvent(.sampleDraw, "sample", sample.id, sample.journalDetails))
      try insertHead(of: sample, sequence: sequence, database)
    }
  }

  private func insert(
    _ value: SampleUnit, of sample: String, _ unit: PreparedStatement
  ) throws {
    unit.bind(sample)
    unit.bind(value.position)
    unit.bind(value.interactionID)
    unit.bind(value.part.rawValue)
    unit.bind(value.isReserve ? 1 : 0)
    unit.bind(value.target)
    unit.bind(value.cell)
    unit.bind(value.agentID)
    unit.bind(value.stratum)
    unit.bind(value.evaluatorID)
    unit.bind(value.probability?.exactText)
    unit.bind(value.repeatOf)
    try unit.run()
  }

  private func insertHead(of sample: Sample, sequence: Int, _ database: Database) throws {
    let head = try PreparedStatement(
      database,
      "INSERT INTO samples VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for text in [sample.id, sample.title, sample.planID, sample.planDigest] { head.bind(text) }
    head.bind(bytes: sample.planXML)
    head.bind(sample.period)
    head.bind(String(sample.seed))
    head.bind(sample.day.daysSince1970)
    head.bind(sample.populationCount)
    head.bind(sample.eligibleCount)
    head.bind(sample.populationDigest)
    head.bind(sample.control.rawValue)
    head.bind(StoredLines.text(sample.exclusions.map { [$0.rule, String($0.count)] }))
    head.bind(
      StoredLines.text(
        sample.shortfalls.map {
          [$0.subject.rawValue, $0.id, String($0.asked), String($0.available)]
        }))
    head.bind(sample.contentDigest)
    head.bind(sequence)
    try head.run()
  }

  /// The ids of the samples, in the order in which they were drawn.
  public func sampleIDs() throws -> [String] {
    try read { database in
      let ids = try PreparedStatement(database, "SELECT id FROM samples ORDER BY journal_sequence")
      var found: [String] = []
      while try ids.step() { found.append(ids.text(0) ?? "") }
      return found
    }
  }

  /// One sample. Its units tell no agent, cell nor chance where a blind session hides the agent, nor the
  /// target of a call that it hides, which may be what the customer answered.
  ///
  /// - Throws: `StoreError.unknownSample`.
  public func sample(_ id: String) throws -> Sample {
    try read { database in
      guard let sample = try SampleReader(database).sample(id) else {
        throw StoreError.unknownSample(id)
      }
      let concealed = try database.concealedInteractions()
      return concealed.isEmpty
        ? sample
        : sample.concealing(
          targetsOf: concealed, agentsOf: try database.interactionsWithHiddenAgent())
    }
  }

  /// The replacements made in a sample, in the order in which they were made.
  public func replacements(in sample: String) throws -> [SampleReplacement] {
    try read { database in
      let rows = try PreparedStatement(
        database,
        """
        SELECT replaced, replacement, evaluator_id, reason FROM sample_replacements
        WHERE sample_id = ? ORDER BY journal_sequence
        """)
      rows.bind(sample)
      var found: [SampleReplacement] = []
      while try rows.step() {
        found.append(
          SampleReplacement(
            replaced: rows.number(0) ?? 0, replacement: rows.number(1), evaluatorID: rows.text(2),
            reason: rows.text(3) ?? ""))
      }
      return found
    }
  }

  /// Records that an interaction of a sample cannot be listened to, and what takes its place.
  ///
  /// - Throws: `StoreError.reasonMissing`, `.refused` when it was replaced before.
  public func record(
    _ replacement: SampleReplacement, in sample: String, by actor: String
  ) throws {
    guard replacement.reason.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.reasonMissing(sample)
    }
    try write { database in
      let sequence = try JournalWriter(database, actor: actor, time: clock()).append(
        JournalEvent(.sampleReplace, "sample", sample, replacement.journalDetails))
      let row = try PreparedStatement(
        database, "INSERT INTO sample_replacements VALUES (?, ?, ?, ?, ?, ?)")
      row.bind(sample)
      row.bind(replacement.replaced)
      row.bind(replacement.replacement)
      row.bind(replacement.evaluatorID)
      row.bind(replacement.reason)
      row.bind(sequence)
      try row.run()
    }
  }
}

internal import GRDB
internal import QualityModel

extension Store {
  /// Replays the journal and compares the submitted evaluations, the disputes with their resolutions,
  /// the published grids, the samples and the calibration sessions with it.
  ///
  /// - Parameter witness: How the journal ended at some moment, noted outside the workspace; the
  ///   entry of that place must still be the same.
  public func verifyJournal(witness: JournalHead? = nil) throws -> JournalVerification {
    try read { database in
      var verification = JournalVerification()
      if let broken = try JournalReplay(witness: witness).run(database, &verification.entries) {
        verification.breaks.append(broken)
      }
      try RevisionCheck(database).run(database, &verification)
      try DisputeCheck(database).run(database, &verification)
      try GridCheck().run(database, &verification)
      try SampleCheck(database).run(&verification)
      try CalibrationCheck(database).run(&verification)
      return verification
    }
  }
}

/// Follows the chain from its first entry.
private struct JournalReplay {
  let witness: JournalHead?

  /// The first thing broken, or `nil`.
  func run(_ database: Database, _ count: inout Int) throws -> JournalBreak? {
    var previous = ""
    let entries = try JournalRecord.all().inOrder().fetchCursor(database)
    while let entry = try entries.next()?.entry {
      guard entry.sequence == count + 1 else { return .entryMissing(sequence: count + 1) }
      guard entry.hash == entry.expectedHash else {
        return .entryAltered(sequence: entry.sequence)
      }
      guard entry.previousHash == previous else {
        return .entryUnlinked(sequence: entry.sequence)
      }
      if let witness, witness.entries == entry.sequence, witness.hash != entry.hash {
        return .witnessDiffers(sequence: entry.sequence)
      }
      count += 1
      previous = entry.hash
    }
    if let witness, witness.entries > count {
      return .endMissing(expected: witness.entries, found: count)
    }
    return try brokenHead(database, count: count, last: previous)
  }

  private func brokenHead(_ database: Database, count: Int, last: String) throws -> JournalBreak? {
    let head = try PreparedStatement(
      database, "SELECT entries, hash FROM journal_head WHERE only = 1")
    guard try head.step() else { return .headDiffers(sequence: count) }
    defer { head.reset() }
    let expected = head.number(0) ?? 0
    if expected > count { return .endMissing(expected: expected, found: count) }
    return expected == count && head.text(1) == last ? nil : .headDiffers(sequence: count)
  }
}

/// Compares every sealed revision with the entry that sealed it.
private struct RevisionCheck {
  private let entry: PreparedStatement
  private let reader: AnswerReader
  private let sealing = JournalEvent.Action.sealing.map(\.rawValue)

  init(_ database: Database) throws {
    entry = try PreparedStatement(
      database, "SELECT action, subject_kind, subject_id, details FROM journal WHERE sequence = ?")
    reader = try AnswerReader(database)
  }

  func run(_ database: Database, _ verification: inout JournalVerification) throws {
    let records =
      try EvaluationRecord
      .filter(EvaluationRecord.Columns.state != "draft").inOrderOfRevision().fetchCursor(database)
    while let record = try records.next() {
      verification.revisions += 1
      if let broken = try problem(of: record) { verification.breaks.append(broken) }
    }
    let actions = sealing.map { "'\($0)'" }.joined(separator: ", ")
    let orphans = try PreparedStatement(
      database,
      """
      SELECT subject_id, sequence FROM journal WHERE action IN (\(actions)) AND NOT EXISTS
        (SELECT 1 FROM evaluations WHERE id = subject_id AND journal_sequence = sequence)
      ORDER BY sequence
      """)
    while try orphans.step() {
      verification.breaks.append(
        .revisionMissing(id: orphans.text(0) ?? "", sequence: orphans.number(1) ?? 0))
    }
  }

  private func problem(of record: EvaluationRecord) throws -> JournalBreak? {
    let (id, revision) = (record.head.id, record.head.revision)
    let sequence = record.journalSequence ?? 0
    entry.bind(sequence)
    defer { entry.reset() }
    guard try entry.step(), let action = entry.text(0), sealing.contains(action),
      entry.text(1) == "evaluation", entry.text(2) == id
    else { return .revisionUnrecorded(id: id, revision: revision) }
    guard let evaluation = try readable(record) else {
      return .revisionAltered(id: id, revision: revision, sequence: sequence)
    }
    let seal = RevisionSeal(
      evaluation, content: evaluation.contentDigest, reason: record.reason,
      salt: RevisionSeal.salt(of: entry.text(3) ?? ""))
    let agrees =
      entry.text(3) == seal.journalDetails.string && record.contentDigest == seal.content
    return agrees ? nil : .revisionAltered(id: id, revision: revision, sequence: sequence)
  }

  /// The evaluation, or `nil` when it holds a value that Ecoute does not write.
  private func readable(_ record: EvaluationRecord) throws -> Evaluation? {
    do { return record.evaluation(answers: try reader.answers(of: record.key)) } catch StoreError
      .unreadableValue
    { return nil }
  }
}

/// Compares every published grid with the entry that published it.
private struct GridCheck {
  func run(_ database: Database, _ verification: inout JournalVerification) throws {
    let entries =
      try JournalRecord
      .filter(JournalRecord.Columns.action == JournalEvent.Action.gridPublish.rawValue)
      .inOrder().fetchAll(database).map(\.entry)
    var published = Dictionary(entries.map { ($0.subjectID, $0) }) { first, _ in first }
    for grid in try GridRecord.fetchAll(database).map(\.grid) {
      verification.grids += 1
      guard let entry = published.removeValue(forKey: grid.journalID) else {
        verification.breaks.append(.gridUnrecorded(id: grid.id, version: grid.version))
        continue
      }
      guard entry.details == grid.journalDetails.string, grid.computedDigest == grid.digest else {
        verification.breaks.append(.gridAltered(id: grid.id, version: grid.version))
        continue
      }
    }
    for entry in published.values.sorted(by: { $0.sequence < $1.sequence }) {
      verification.breaks.append(.gridMissing(label: entry.subjectID, sequence: entry.sequence))
    }
  }
}

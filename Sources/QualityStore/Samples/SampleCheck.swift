internal import GRDB
internal import QualityModel

/// Compares every sample, and every replacement, with the entry that recorded it.
struct SampleCheck {
  private let entries: PreparedStatement
  private let heads: PreparedStatement
  private let replacement: PreparedStatement
  private let reader: SampleReader
  private let unrecorded: PreparedStatement

  init(_ database: Database) throws {
    entries = try PreparedStatement(
      database,
      """
      SELECT sequence, action, subject_id, details FROM journal
      WHERE action IN ('sample.draw', 'sample.replace') ORDER BY sequence
      """)
    heads = try PreparedStatement(
      database, "SELECT content_digest FROM samples WHERE id = ? AND journal_sequence = ?")
    replacement = try PreparedStatement(
      database,
      """
      SELECT replaced, replacement, evaluator_id, reason FROM sample_replacements
      WHERE sample_id = ? AND journal_sequence = ?
      """)
    reader = try SampleReader(database)
    unrecorded = try PreparedStatement(
      database,
      """
      SELECT id, journal_sequence FROM samples WHERE NOT EXISTS (SELECT 1 FROM journal
        WHERE sequence = journal_sequence AND action = 'sample.draw' AND subject_id = id)
      UNION ALL
      SELECT sample_id, journal_sequence FROM sample_replacements WHERE NOT EXISTS
        (SELECT 1 FROM journal WHERE sequence = journal_sequence AND action = 'sample.replace'
          AND subject_id = sample_id)
      """)
  }

  func run(_ verification: inout JournalVerification) throws {
    while try entries.step() {
      let (sequence, id) = (entries.number(0) ?? 0, entries.text(2) ?? "")
      verification.samples += 1
      let details = entries.text(3) ?? ""
      let found =
        entries.text(1) == "sample.draw"
        ? try drawDetails(id, sequence) : try replacementDetails(id, sequence)
      if found == nil {
        verification.breaks.append(.sampleMissing(id: id, sequence: sequence))
      } else if found != details {
        verification.breaks.append(.sampleAltered(id: id, sequence: sequence))
      }
    }
    while try unrecorded.step() {
      verification.breaks.append(
        .sampleAltered(id: unrecorded.text(0) ?? "", sequence: unrecorded.number(1) ?? 0))
    }
  }

  /// What the journal should say of the sample as it is; `nil` without one.
  private func drawDetails(_ id: String, _ sequence: Int) throws -> String? {
    heads.bind(id)
    heads.bind(sequence)
    defer { heads.reset() }
    guard try heads.step() else { return nil }
    do {
      guard let sample = try reader.sample(id) else { return nil }
      guard heads.text(0) == sample.contentDigest else { return "" }
      return sample.journalDetails.string
    } catch StoreError.unreadableValue { return "" }
  }

  private func replacementDetails(_ id: String, _ sequence: Int) throws -> String? {
    replacement.bind(id)
    replacement.bind(sequence)
    defer { replacement.reset() }
    guard try replacement.step() else { return nil }
    return SampleReplacement(
      replaced: replacement.number(0) ?? 0, replacement: replacement.number(1),
      evaluatorID: replacement.text(2), reason: replacement.text(3) ?? ""
    ).journalDetails.string
  }
}

import Languages
import QualityModel
import Testing

@testable import QualityStore

@Suite("The journal")
struct JournalTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
    try fixture.store.submit(evaluation("V1"), by: "Inès")
    try fixture.store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Paul")
    try fixture.store.submit(evaluation("V2", of: "C2"), by: "Inès")
  }

  /// Does what a person would who knows SQL and means harm.
  private func tamper(_ sql: String) throws {
    try fixture.tamper(
      """
      PRAGMA foreign_keys = OFF;
      DROP TRIGGER journal_appends; DROP TRIGGER journal_never_changes;
      DROP TRIGGER journal_never_shrinks; DROP TRIGGER grids_never_change;
      DROP TRIGGER grids_never_go; DROP TRIGGER evaluations_begin_as_drafts;
      DROP TRIGGER evaluations_sealed_update; DROP TRIGGER evaluations_sealed_delete;
      DROP TRIGGER answers_sealed_insert_new; DROP TRIGGER answers_sealed_update_new;
      DROP TRIGGER answers_sealed_update_old; DROP TRIGGER answers_sealed_delete_old;
      DROP TRIGGER quotes_sealed_insert_new; DROP TRIGGER quotes_sealed_update_new;
      DROP TRIGGER quotes_sealed_update_old; DROP TRIGGER quotes_sealed_delete_old;
      """)
    try fixture.tamper("PRAGMA foreign_keys = OFF; " + sql)
  }

  // The journal of the fixture: 1 create, 2 people, 3 interactions, 4 grid, 5 V1, 6 V1 again, 7 V2.
  @Test("Replaying an honest journal finds nothing")
  func intact() throws {
    let verification = try store.verifyJournal()
    #expect(verification.isIntact)
    #expect((verification.entries, verification.revisions, verification.grids) == (7, 3, 1))
    #expect(try store.journal().map(\.sequence) == Array(1...7))
    #expect(try store.journal(limit: 2).map(\.sequence) == [6, 7])
  }

  @Test(
    "Any field of an entry that is altered is found",
    arguments: [
      "time = '2020-01-01T00:00:00Z'", "actor = 'x'", "action = 'import'", "subject_kind = 'x'",
      "subject_id = 'x'", "details = '{}'", "previous_hash = ''", "hash = 'x'",
    ])
  func altered(change: String) throws {
    try tamper("UPDATE journal SET \(change) WHERE sequence = 5")
    #expect(try store.verifyJournal().breaks.first == .entryAltered(sequence: 5))
  }

  @Test("The first broken entry is the one named")
  func first() throws {
    try tamper("UPDATE journal SET actor = 'x' WHERE sequence IN (2, 3, 6)")
    #expect(try store.verifyJournal().breaks == [.entryAltered(sequence: 2)])
  }

  @Test("A removed entry is found, in the middle and at the start")
  func removed() throws {
    try tamper("DELETE FROM journal WHERE sequence = 3")
    #expect(try store.verifyJournal().breaks == [.entryMissing(sequence: 3)])
    try fixture.tamper("DELETE FROM journal WHERE sequence = 1")
    #expect(try store.verifyJournal().breaks == [.entryMissing(sequence: 1)])
  }

  @Test("Two entries that changed places are found")
  func reordered() throws {
    try tamper(
      """
      UPDATE journal SET sequence = 99 WHERE sequence = 2;
      UPDATE journal SET sequence = 2 WHERE sequence = 3;
      UPDATE journal SET sequence = 3 WHERE sequence = 99
      """)
    #expect(try store.verifyJournal().breaks == [.entryAltered(sequence: 2)])
  }

  @Test("An entry rewritten with a hash of its own is found at the next one")
  func replaced() throws {
    let honest = try #require(try store.journal().first { $0.sequence == 3 })
    let forged = JournalEntry(
      sequence: 3, time: honest.time, actor: "someone else",
      event: JournalEvent(.importFile, "interactions", "", .object([:])),
      previousHash: honest.previousHash)
    try tamper(
      """
      UPDATE journal SET actor = '\(forged.actor)', details = '\(forged.details)',
      hash = '\(forged.hash)' WHERE sequence = 3
      """)
    #expect(try store.verifyJournal().breaks == [.entryUnlinked(sequence: 4)])
  }

  @Test("A journal cut at the end is found, by its head and by the revisions it no longer tells of")
  func truncated() throws {
    try tamper("DELETE FROM journal WHERE sequence >= 6")
    let breaks = try store.verifyJournal().breaks
    #expect(
      breaks == [
        .endMissing(expected: 7, found: 5), .revisionUnrecorded(id: "V1", revision: 2),
        .revisionUnrecorded(id: "V2", revision: 1),
      ])
  }

  @Test("A cut journal whose head was made to fit is found by the revisions")
  func truncatedWithHead() throws {
    let fifth = try #require(try store.journal().first { $0.sequence == 5 })
    try tamper(
      """
      DELETE FROM journal WHERE sequence >= 6;
      UPDATE journal_head SET entries = 5, hash = '\(fifth.hash)'
      """)
    #expect(
      try store.verifyJournal().breaks == [
        .revisionUnrecorded(id: "V1", revision: 2), .revisionUnrecorded(id: "V2", revision: 1),
      ])
  }

  @Test("Going back to an older whole state is found only with a head noted elsewhere")
  func rolledBack() throws {
    let noted = try store.journalHead()
    #expect(noted.entries == 7)
    let sixth = try #require(try store.journal().first { $0.sequence == 6 })
    try tamper(
      """
      DELETE FROM quotes WHERE evaluation_key = (SELECT key FROM evaluations WHERE id = 'V2');
      DELETE FROM answers WHERE evaluation_key = (SELECT key FROM evaluations WHERE id = 'V2');
      DELETE FROM evaluations WHERE id = 'V2';
      DELETE FROM journal WHERE sequence = 7;
      UPDATE journal_head SET entries = 6, hash = '\(sixth.hash)'
      """)
    #expect(try store.verifyJournal().isIntact)
    #expect(
      try store.verifyJournal(witness: noted).breaks == [.endMissing(expected: 7, found: 6)])
    let other = JournalHead(entries: 3, hash: "00")
    #expect(try store.verifyJournal(witness: other).breaks == [.witnessDiffers(sequence: 3)])
  }

  @Test("A head that was changed is found")
  func head() throws {
    try tamper("UPDATE journal_head SET hash = 'x'")
    #expect(try store.verifyJournal().breaks == [.headDiffers(sequence: 7)])
    try fixture.tamper("DELETE FROM journal_head")
    #expect(try store.verifyJournal().breaks == [.headDiffers(sequence: 7)])
  }

  @Test(
    "Any change to a submitted evaluation is found",
    arguments: [
      "UPDATE answers SET value = 'excellent' WHERE evaluation_key = 3 AND position = 0",
      "UPDATE answers SET value = '97' WHERE evaluation_key = 3 AND kind = 'number'",
      "UPDATE answers SET value = 'much' WHERE evaluation_key = 3 AND kind = 'number'",
      "UPDATE answers SET kind = 'text' WHERE evaluation_key = 3 AND kind = 'level'",
      "UPDATE answers SET cause_id = NULL WHERE evaluation_key = 3",
      "UPDATE answers SET comment = 'x' WHERE evaluation_key = 3 AND position = 0",
      "DELETE FROM answers WHERE evaluation_key = 3 AND position = 5",
      "UPDATE quotes SET text = 'x' WHERE evaluation_key = 3 AND position = 0",
      "UPDATE evaluations SET comment = 'x' WHERE key = 3",
      "UPDATE evaluations SET scored_at = scored_at + 1 WHERE key = 3",
      "UPDATE evaluations SET evaluator_id = 'E2' WHERE key = 3",
      "UPDATE evaluations SET interaction_id = 'C3' WHERE key = 3",
      "UPDATE evaluations SET state = 'retracted' WHERE key = 3",
      "UPDATE evaluations SET reason = 'x' WHERE key = 3",
      "UPDATE evaluations SET content_digest = 'x' WHERE key = 3",
    ])
  func revisionAltered(sql: String) throws {
    try tamper(sql)
    #expect(
      try store.verifyJournal().breaks == [.revisionAltered(id: "V2", revision: 1, sequence: 7)])
  }

  @Test("A deleted revision, and one passed off under another identifier, are found")
  func revisionMoved() throws {
    try tamper("DELETE FROM evaluations WHERE id = 'V1' AND revision = 2")
    #expect(try store.verifyJournal().breaks == [.revisionMissing(id: "V1", sequence: 6)])
    try fixture.tamper("UPDATE evaluations SET id = 'V8' WHERE id = 'V2'")
    #expect(
      try store.verifyJournal().breaks == [
        .revisionUnrecorded(id: "V8", revision: 1), .revisionMissing(id: "V1", sequence: 6),
        .revisionMissing(id: "V2", sequence: 7),
      ])
  }

  @Test("A published grid that was changed, removed or slipped in is found")
  func grids() throws {
    try tamper("UPDATE grids SET xml = CAST('<other/>' AS BLOB)")
    #expect(
      try store.verifyJournal().breaks == [.gridAltered(id: "accueil", version: "1.0")])
    try fixture.tamper("PRAGMA foreign_keys = OFF; UPDATE grids SET version = '2.0'")
    #expect(
      try store.verifyJournal().breaks == [
        .gridUnrecorded(id: "accueil", version: "2.0"),
        .gridMissing(label: "accueil@1.0", sequence: 4),
      ])
  }

  @Test("Every break is said in both languages")
  func messages() {
    let breaks: [JournalBreak] = [
      .entryAltered(sequence: 1), .entryUnlinked(sequence: 1), .entryMissing(sequence: 1),
      .endMissing(expected: 2, found: 1), .headDiffers(sequence: 1), .witnessDiffers(sequence: 1),
      .revisionAltered(id: "V", revision: 1, sequence: 1),
      .revisionUnrecorded(id: "V", revision: 1), .revisionMissing(id: "V", sequence: 1),
      .gridAltered(id: "g", version: "1"), .gridUnrecorded(id: "g", version: "1"),
      .gridMissing(label: "g@1", sequence: 1),
      .disputeAltered(id: "D1", sequence: 1), .disputeUnrecorded(id: "D1"),
      .disputeMissing(id: "D1", sequence: 1), .resolutionAltered(id: "D1", sequence: 1),
      .resolutionUnrecorded(id: "D1"), .resolutionMissing(id: "D1", sequence: 1),
    ]
    for broken in breaks {
      #expect(broken.message.french.hasSuffix("."))
      #expect(broken.message.english.hasSuffix("."))
      #expect(broken.message.french != broken.message.english)
    }
  }

  // Digest of the list written out by hand, computed with coreutils' sha256sum.
  @Test("The hash of an entry is that of its published form")
  func form() {
    let entry = JournalEntry(
      sequence: 1, time: "2026-11-22T10:00:00Z", actor: "Inès \"I\"",
      event: JournalEvent(.draftSave, "evaluation", "V1", .object(["b": .null, "a": .number(2)])),
      previousHash: "")
    #expect(entry.details == #"{"a":2,"b":null}"#)
    #expect(entry.hash == "96ca4b537eaf07591c419fce3be60913584963ff12b03f9fedb2dec7c9419d34")
  }
}

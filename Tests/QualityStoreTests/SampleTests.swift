import Calendars
import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Samples in the workspace")
struct SampleTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  private func sample(
    _ id: String = "octobre", repeating evaluation: String? = nil
  ) -> Sample {
    Sample(
      id: id, title: "Octobre", planID: "p", planDigest: "ab", planXML: Array("<plan/>".utf8),
      period: "2026-10", seed: .max, day: CalendarDate(daysSince1970: 20_760), populationCount: 3,
      eligibleCount: 2, populationDigest: "cd", control: .agents,
      exclusions: [.init(rule: "evaluated", count: 1), .init(rule: "newAgents", count: 0)],
      cells: [
        SampleCell(
          agentID: "A1", stratum: "phone | <12h", population: 1, expectedMillionths: 333_333,
          drawn: 1)
      ],
      units: [
        SampleUnit(
          position: 1, interactionID: "C1", part: evaluation == nil ? .random : .repeat, cell: 0,
          agentID: "A1", stratum: "phone | <12h", evaluatorID: "E1",
          probability: Rational(333_333, over: 1_000_000), repeatOf: evaluation),
        SampleUnit(
          position: 2, interactionID: "C2", part: .random, isReserve: true, cell: 0,
          agentID: nil),
      ], shortfalls: [SampleShortfall(subject: .agent, id: "A9", asked: 5, available: 3)])
  }

  private func record() throws {
    try store.record(sample(), by: "Inès")
    try store.record(
      SampleReplacement(replaced: 1, replacement: 2, evaluatorID: "E1", reason: "son coupé"),
      in: "octobre", by: "Inès")
  }

  @Test("What is recorded is read back, to the last digit of the seed and the chances")
  func roundTrip() throws {
    try record()
    #expect(try store.sample("octobre") == sample())
    #expect(try store.sampleIDs() == ["octobre"])
    #expect(
      try store.replacements(in: "octobre") == [
        SampleReplacement(replaced: 1, replacement: 2, evaluatorID: "E1", reason: "son coupé")
      ])
    #expect(throws: StoreError.unknownSample("novembre")) { try store.sample("novembre") }
    #expect(try store.journal(subjectKind: "sample", subjectID: "octobre").count == 2)
    let verification = try store.verifyJournal()
    #expect(verification.isIntact && verification.samples == 2)
  }

  @Test(
    "A recorded sample cannot be changed by SQL",
    arguments: [
      "UPDATE samples SET seed = '1'", "DELETE FROM samples",
      "INSERT OR REPLACE INTO samples SELECT * FROM samples",
      "UPDATE sample_units SET interaction_id = 'C3'", "DELETE FROM sample_units",
      "INSERT OR REPLACE INTO sample_units SELECT * FROM sample_units",
      "INSERT INTO sample_units SELECT sample_id, 9, 'C3', part, 0, NULL, NULL, NULL, '', NULL,"
        + " NULL, NULL FROM sample_units WHERE position = 1",
      "UPDATE sample_cells SET drawn = 2", "DELETE FROM sample_cells",
      "UPDATE sample_replacements SET reason = 'x'", "DELETE FROM sample_replacements",
      "INSERT OR REPLACE INTO sample_replacements SELECT * FROM sample_replacements",
    ])
  func immutable(sql: String) throws {
    try record()
    #expect(throws: (any Error).self) { try fixture.tamper(sql) }
    #expect(try store.verifyJournal().isIntact)
  }

  @Test(
    "What another program changed is found by the audit",
    arguments: [
      ("samples", "UPDATE samples SET seed = '1'"),
      ("samples", "UPDATE samples SET plan_xml = x'00'"),
      ("sample_units", "UPDATE sample_units SET interaction_id = 'C3' WHERE position = 1"),
      ("sample_units", "UPDATE sample_units SET probability = '1/2' WHERE position = 1"),
      ("sample_cells", "UPDATE sample_cells SET drawn = 0"),
      ("sample_replacements", "UPDATE sample_replacements SET reason = 'x'"),
      ("sample_replacements", "DELETE FROM sample_replacements"),
    ])
  func tampered(table: String, sql: String) throws {
    try record()
    try fixture.tamper(
      "DROP TRIGGER \(table)_never_change; DROP TRIGGER \(table)_never_go; \(sql)")
    let breaks = try store.verifyJournal().breaks
    #expect(breaks.count == 1, "\(breaks)")
    let expected: [JournalBreak] = [
      .sampleAltered(id: "octobre", sequence: 5), .sampleAltered(id: "octobre", sequence: 6),
      .sampleMissing(id: "octobre", sequence: 6),
    ]
    #expect(breaks.allSatisfy(expected.contains))
  }

  @Test("A sample is drawn once, of interactions and evaluators that are there, replaced once")
  func refused() throws {
    try record()
    #expect(throws: StoreError.self) { try store.record(sample(), by: "Inès") }
    #expect(throws: StoreError.unusableIdentifier("")) {
      try store.record(sample(""), by: "Inès")
    }
    #expect(throws: StoreError.self) {
      try store.record(
        SampleReplacement(replaced: 1, replacement: nil, evaluatorID: nil, reason: "encore"),
        in: "octobre", by: "Inès")
    }
    #expect(throws: StoreError.reasonMissing("octobre")) {
      try store.record(
        SampleReplacement(replaced: 2, replacement: nil, evaluatorID: nil, reason: " "),
        in: "octobre", by: "Inès")
    }
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("Evaluations of a call put back, submitted after the draw, are repeats; earlier ones not")
  func repeats() throws {
    try store.submit(evaluation("V1"), by: "Inès")
    try store.submit(evaluation("V3", by: "E2"), by: "Paul")
    #expect(try store.lastRepeat(interactionID: "C1", evaluatorID: "E1") == nil)
    try store.record(sample(repeating: "V1"), by: "Inès")
    #expect(try store.repeatEvaluationIDs().isEmpty)
    try store.correct(evaluation("V1", level: "poor"), reason: "Réécoute", by: "Inès")
    try store.submit(evaluation("V2"), by: "Inès")
    try store.submit(evaluation("V4", by: "E2"), by: "Paul")
    #expect(try store.repeatEvaluationIDs() == ["V2"])
    #expect(try store.lastRepeat(interactionID: "C1", evaluatorID: "E1") == 7)
    #expect(try store.lastRepeat(interactionID: "C1", evaluatorID: "E2") == nil)
  }

  @Test("Candidates have what a draw looks at, of the period, in the order of their ids")
  func candidates() throws {
    try store.submit(evaluation("V1"), by: "Inès")
    try store.submit(evaluation("V2", of: "C2"), by: "Inès")
    try store.retract("V2", reason: "erreur", by: "Inès")
    let october = try store.samplingCandidates(period: Period(parsing: "2026-10") ?? .all)
    #expect(october.map(\.id) == ["C1", "C2"])
    #expect(october.map(\.isEvaluated) == [true, false])
    #expect(october.map(\.agentID) == ["A1", "A2"])
    #expect(october[0].durationSeconds == 300 && october[0].start == time("2026-10-03T09:15:00"))
    #expect(!october[0].hasTranscript && !october[0].hasRecording)
    #expect(try store.samplingCandidates(period: .all).count == 3)
    #expect(try store.listenedInteractions().map(\.evaluationID) == ["V1"])
  }
}

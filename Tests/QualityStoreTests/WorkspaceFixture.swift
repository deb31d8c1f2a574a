import Calendars
import ExactNumbers
import Foundation
import GRDB
import Languages
import QualityModel
import Testing

@testable import QualityStore

/// A workspace in a folder of its own, removed when the test is over.
final class WorkspaceFixture {
  let folder: String
  let workspace: WorkspaceFolder
  let store: Store

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/ecoute-test-\(UUID().uuidString)"
    workspace = try WorkspaceFolder.create(
      at: folder, settings: .example, by: "test", clock: fixedClock)
    store = try workspace.openStore(clock: fixedClock)
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Two agents, two evaluators, three interactions and a grid.
  func fill() throws {
    try store.importPeople(
      agents: rows([
        Agent(id: "A1", name: "Léa Durand", team: "Nord", startDate: day("2024-01-15")),
        Agent(id: "A2", name: "Marc Petit", team: "Sud"),
      ]),
      evaluators: rows([
        Evaluator(id: "E1", name: "Inès Roche", side: .client, role: "qualité"),
        Evaluator(id: "E2", name: "Paul Morel", side: .provider),
      ]), request())
    try store.importInteractions(
      rows([
        interaction("C1", agent: "A1", at: "2026-10-03T09:15:00"),
        interaction("C2", agent: "A2", at: "2026-10-31T23:59:59"),
        interaction("C3", agent: "A1", at: "2026-11-01T00:00:00"),
      ]), request())
    try store.publish(exampleGrid, by: "test")
  }

  /// Runs SQL beside the store, as a person with a database tool would.
  func tamper(_ sql: String) throws {
    let connection = try DatabaseQueue(path: workspace.databasePath)
    try connection.writeWithoutTransaction { try $0.execute(sql: sql) }
    try connection.close()
  }
}

let fixedClock: Store.Clock = { "2026-11-22T10:00:00Z" }

extension WorkspaceSettings {
  static let example = WorkspaceSettings(
    name: "Qualité 2026", language: .french, timeZone: "Europe/Paris", clientName: "Télécom Azur",
    providerName: "Contact Plus", scoreTarget: 85)
}

let exampleGrid = PublishedGrid(
  id: "accueil", version: "1.0",
  digest: "1e8bdf524de05458e42695eb9f827ac96bdfecb991b16379b07c6f9b66518e3c",
  canonicalXML: Array("<grid/>".utf8))

func request(dryRun: Bool = false, acceptValid: Bool = false) -> ImportRequest {
  ImportRequest(
    actor: "test", fileName: "file.csv", fileDigest: nil, dryRun: dryRun, acceptValid: acceptValid)
}

func rows<Value: Sendable>(_ values: [Value]) -> [ImportedRow<Value>] {
  values.enumerated().map { ImportedRow($0.element, line: $0.offset + 2) }
}

func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

func time(_ text: String) -> CivilDateTime {
  CivilDateTime(iso: text) ?? CivilDateTime(startOf: CalendarDate(daysSince1970: 0))
}

func interaction(
  _ id: String, agent: String? = "A1", at start: String = "2026-10-03T09:15:00",
  duration: Int? = 300
) -> Interaction {
  Interaction(id: id, agentID: agent, start: time(start), durationSeconds: duration)
}

func evaluation(
  _ id: String, of interaction: String = "C1", by evaluator: String = "E1", revision: Int = 1,
  at: String = "2026-11-02T10:00:00", level: String = "good", comment: String? = nil
) -> Evaluation {
  Evaluation(
    id: id, revision: revision, state: .draft, interactionID: interaction,
    evaluatorID: evaluator, gridID: exampleGrid.id, gridVersion: exampleGrid.version,
    gridDigest: exampleGrid.digest, scoredAt: time(at),
    answers: [
      Answer(
        criterionID: "greeting", value: .level(level), causeID: "tool", comment: "clair",
        quotes: [
          Quote(turn: 0, startMilliseconds: 1_200, speaker: .agent, text: "Bonjour, Léa !"),
          Quote(turn: nil, startMilliseconds: nil, speaker: .customer, text: ""),
        ]),
      Answer(criterionID: "needs", value: .levels(["asked", "listened"])),
      Answer(criterionID: "none", value: .levels([])),
      Answer(criterionID: "holds", value: .number(Rational(290, over: 3) ?? 0)),
      Answer(criterionID: "words", value: .text("a\nb\u{0}c")),
      Answer(criterionID: "sale", value: .notApplicable),
    ], comment: comment)
}

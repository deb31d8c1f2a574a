import Calendars
import ExactNumbers
import Foundation
import Languages
import QualityModel
import Synchronization
import Testing

@testable import QualityStore

/// A workspace in a folder of its own, removed when the test is over: two agents, two evaluators,
/// three interactions and a grid.
final class WorkspaceFixture {
  let folder: String
  let workspace: WorkspaceFolder
  let store: Store

  init(clock: @escaping Store.Clock = fixedClock) throws {
    folder = temporaryFolder()
    workspace = WorkspaceFolder(path: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, bytes) in try WorkspaceFixture.files.get() {
      try bytes.write(to: URL(fileURLWithPath: folder + path))
    }
    store = try workspace.openStore(clock: clock)
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The files of the workspace, made once: a commit waits for the disk.
  private static let files = Result { () -> [String: Data] in
    let folder = temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let workspace = try WorkspaceFolder.create(
      at: folder, settings: .example, by: "test", clock: fixedClock)
    let store = try workspace.openStore(clock: fixedClock)
    try fill(store)
    try store.close()
    return try Dictionary(
      uniqueKeysWithValues: ["/ecoute.yaml", "/ecoute.sqlite"].map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: folder + $0)))
      })
  }

  private static func fill(_ store: Store) throws {
    try store.importPeople(
      agents: rows([
        Agent(
          id: "A1", name: "Léa Durand", team: "Nord", coach: "Aline Vidal",
          startDate: day("2024-01-15")),
        Agent(id: "A2", name: "Marc Petit", team: "Sud"),
      ]),
      evaluators: rows([
        Evaluator(id: "E1", name: "Inès Roche", side: .client, role: "qualité"),
        Evaluator(id: "E2", name: "Paul Morel", side: .provider),
        Evaluator(id: "E3", name: "Aline Vidal", side: .neutral),
      ]), request())
    try store.importInteractions(
      rows([
        interaction("C1", agent: "A1", at: "2026-10-03T09:15:00"),
        interaction("C2", agent: "A2", at: "2026-10-31T23:59:59"),
        interaction("C3", agent: "A1", at: "2026-11-01T00:00:00"),
      ]), request())
    try store.publish(exampleGrid, by: "test")
  }

  /// Runs statements past the store's operations, as a person with a database tool would.
  func tamper(_ sql: String) throws {
    try store.tamper(sql)
  }
}

extension Store {
  /// Runs SQL statements, separated by semicolons, past the store's operations.
  func tamper(_ sql: String) throws {
    try askWriter { database in
      for statement in sql.split(separator: ";") where statement.contains(where: \.isLetter) {
        try PreparedStatement(database, String(statement)).run()
      }
    }
  }

  /// The number that a pragma of the writing connection gives.
  func pragma(_ name: String) throws -> Int {
    try askWriter { database in
      let statement = try PreparedStatement(database, "PRAGMA \(name)")
      defer { statement.reset() }
      return try statement.step() ? statement.number(0) ?? 0 : 0
    }
  }
}

func temporaryFolder() -> String {
  FileManager.default.temporaryDirectory.path + "/ecoute-test-\(UUID().uuidString)"
}

/// A clock that a test sets.
final class AdjustableClock: Sendable {
  private let time: Mutex<String>

  init(_ time: String = "2026-11-22T10:00:00Z") {
    self.time = Mutex(time)
  }

  func set(_ new: String) {
    time.withLock { $0 = new }
  }

  var read: Store.Clock { { self.time.withLock { $0 } } }
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

import Calendars
import Foundation
import Languages
import QualityModel
import Testing

@testable import QualityStore

@Suite("When the machine fails")
struct DurabilityTests {
  @Test("A full disk in the middle of an import leaves the workspace as it was")
  func fullDisk() throws {
    let fixture = try WorkspaceFixture()
    let before = try fixture.store.counts()
    let pages = try fixture.store.pragma("page_count")
    try fixture.tamper("PRAGMA max_page_count = \(pages + 20)")
    #expect(throws: StoreError.diskFull(path: fixture.workspace.databasePath)) {
      try fixture.store.importInteractions(many(20_000), request())
    }
    #expect(try fixture.store.counts() == before)
    #expect(try fixture.store.checkup().isSound)
    // With room again, the same import goes through.
    try fixture.tamper("PRAGMA max_page_count = 1000000")
    #expect(try fixture.store.importInteractions(many(2_000), request()).new == 2_000)
  }

  @Test("A write cut short by a limit on files leaves the workspace as it was")
  func fileLimit() async throws {
    let folder = sharedFolder("limit", process: getpid())
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try prepare(folder)
    await #expect(processExitsWith: .success) {
      let store = try WorkspaceFolder.find(from: sharedFolder("limit", process: getppid()))
        .openStore(clock: fixedClock)
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 400_000, rlim_max: 400_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let error = #expect(throws: StoreError.self) {
        try store.importInteractions(many(60_000), request())
      }
      #expect(error == .diskFull(path: store.path))
    }
    try expectUnchanged(folder, before)
  }

  @Test("A process killed in the middle of an import leaves the workspace as it was")
  func kill() async throws {
    let folder = sharedFolder("kill", process: getpid())
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try prepare(folder)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let store = try WorkspaceFolder.find(from: sharedFolder("kill", process: getppid()))
        .openStore(clock: fixedClock)
      // A small cache spills into the log long before the import is over.
      try store.tamper("PRAGMA cache_size = 10")
      let rows = many(20_000).lazy.map { row in
        if row.line == 18_000 { _ = raise(SIGKILL) }
        return row
      }
      try store.importInteractions(rows, request())
    }
    // Part of the import is in the log beside the database, and must not count.
    let log = try FileManager.default.attributesOfItem(atPath: folder + "/ecoute.sqlite-wal")
    #expect((log[.size] as? NSNumber)?.intValue ?? 0 > 1_000_000)
    try expectUnchanged(folder, before)
  }

  @Test("Readers see the workspace as it was until the import is over, and never wait for it")
  func readers() throws {
    let fixture = try WorkspaceFixture()
    let other = try fixture.workspace.openStore()
    var seen: Set<Int> = []
    let rows = many(5_000).lazy.map { row in
      if (row.line ?? 0) % 1_000 == 0 {
        seen.insert((try? other.counts().interactions) ?? -1)
        seen.insert((try? fixture.store.counts().interactions) ?? -1)
      }
      return row
    }
    try fixture.store.importInteractions(rows, request())
    #expect(seen == [3])
    #expect(try other.counts().interactions == 5_003)
  }

  @Test("Two threads that read and one that writes agree in the end")
  func threads() async throws {
    let fixture = try WorkspaceFixture()
    let store = fixture.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      for part in 0..<3 {
        group.addTask {
          for index in 0..<20 {
            try store.importInteractions(rows([interaction("P\(part)-\(index)")]), request())
          }
        }
        group.addTask {
          for _ in 0..<20 {
            let found = try store.interactions()
            #expect(found == found.sorted { ($0.start, $0.id) < ($1.start, $1.id) })
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.counts().interactions == 63)
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("A database held by another program is said to be in use")
  func locked() throws {
    let fixture = try WorkspaceFixture()
    let other = try fixture.workspace.openStore()
    try other.askWriter { database in
      try PreparedStatement(database, "BEGIN IMMEDIATE").run()
      #expect(throws: StoreError.locked(path: fixture.workspace.databasePath)) {
        try fixture.store.importInteractions(many(1), request())
      }
      try PreparedStatement(database, "ROLLBACK").run()
    }
    #expect(try fixture.store.importInteractions(many(1), request()).new == 1)
  }
}

/// A folder that a test and the process it starts both know.
private func sharedFolder(_ name: String, process: Int32) -> String {
  FileManager.default.temporaryDirectory.path + "/ecoute-test-\(name)-\(process)"
}

private func prepare(_ folder: String) throws -> StoreCounts {
  let workspace = try WorkspaceFolder.create(at: folder, settings: .example, by: "test")
  let store = try workspace.openStore(clock: fixedClock)
  try store.importPeople(
    agents: rows([Agent(id: "A1", name: "Léa")]), evaluators: [], request())
  let counts = try store.counts()
  try store.close()
  return counts
}

private func expectUnchanged(_ folder: String, _ before: StoreCounts) throws {
  let store = try WorkspaceFolder.find(from: folder).openStore()
  #expect(try store.counts() == before)
  #expect(try store.checkup().isSound)
  #expect(try store.importInteractions(many(100), request()).new == 100)
  try store.close()
}

private func many(_ count: Int) -> LazyMapSequence<Range<Int>, ImportedRow<Interaction>> {
  (0..<count).lazy.map { index in
    ImportedRow(
      Interaction(
        id: "interaction-\(index)", agentID: "A1", start: time("2026-10-03T09:15:00"),
        queue: "facturation", outcome: "résolu"), line: index + 2)
  }
}

import Foundation
import QualityModel
import Testing

@testable import QualityStore

@Suite("The workspace's folder")
final class WorkspaceTests {
  let folder = temporaryFolder()

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func make() throws -> WorkspaceFolder {
    try WorkspaceFolder.create(at: folder, settings: .example, by: "test", clock: fixedClock)
  }

  @Test("A new workspace holds its settings, its folders and its database, and nothing else")
  func create() throws {
    let workspace = try make()
    #expect(try contents() == ["Grids", "Reports", "ecoute.sqlite", "ecoute.yaml"])
    #expect(try workspace.settings() == .example)
    let store = try workspace.openStore()
    #expect(try store.journal().map(\.action) == ["workspace.create"])
    let checkup = try store.checkup()
    #expect(checkup.isSound)
    #expect(checkup.journalMode == "wal")
    #expect(checkup.waitsForDisk)
    #expect(checkup.permissions == 0o600)
    #expect(!checkup.isReadableByOthers)
  }

  @Test("It is found from any folder below, and not from elsewhere")
  func find() throws {
    let workspace = try make()
    #expect(try WorkspaceFolder.find(from: folder + "/Grids/../Reports") == workspace)
    #expect(throws: StoreError.notAWorkspace(folder: "/")) { try WorkspaceFolder.find(from: "/") }
  }

  @Test("A folder that is a workspace, or that holds other files, is refused and left as it was")
  func refused() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/notes.txt"))
    #expect(throws: StoreError.folderNotEmpty(folder: folder)) { try make() }
    #expect(try contents() == ["notes.txt"])
    _ = try WorkspaceFolder.create(
      at: folder, settings: .example, by: "test", besideOtherFiles: true)
    #expect(try contents() == ["Grids", "Reports", "ecoute.sqlite", "ecoute.yaml", "notes.txt"])
    #expect(throws: StoreError.alreadyAWorkspace(folder: folder)) { try make() }
  }

  @Test("A workspace that cannot be finished leaves nothing behind")
  func halfMade() throws {
    let parent = folder
    try Data("x".utf8).write(to: URL(fileURLWithPath: parent))
    #expect(throws: StoreError.self) {
      try WorkspaceFolder.create(at: parent + "/centre", settings: .example, by: "test")
    }
    try FileManager.default.removeItem(atPath: parent)
    // An empty actor is refused when the journal is begun, after the folders are made.
    #expect(throws: StoreError.unusableIdentifier("")) {
      try WorkspaceFolder.create(at: folder, settings: .example, by: "")
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("A database that is left from before is not overwritten")
  func leftover() throws {
    _ = try make()
    try FileManager.default.removeItem(atPath: folder + "/ecoute.yaml")
    #expect(throws: StoreError.self) {
      try WorkspaceFolder.create(
        at: folder, settings: .example, by: "test", besideOtherFiles: true)
    }
    #expect(try contents() == ["Grids", "Reports", "ecoute.sqlite"])
  }

  @Test("A database that is missing, foreign, cut or empty is refused by name")
  func badDatabase() throws {
    let workspace = try make()
    let path = workspace.databasePath
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    for bytes in [Data(), Data("SQLite".utf8), Data(repeating: 65, count: 4_096), good.prefix(99)] {
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError.notAStore(path: path)) { try workspace.openStore() }
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: StoreError.databaseMissing(path: path)) { try workspace.openStore() }
    // Bytes 68 to 71 say whose database it is (sqlite.org/fileformat2.html, 1.3).
    var foreign = good
    foreign.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    try foreign.write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path)) { try workspace.openStore() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == foreign)
  }

  @Test("A damaged database is said to be damaged")
  func damaged() throws {
    let workspace = try make()
    let path = workspace.databasePath
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(
      4_096..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 4_096))
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.damaged(path: path)) {
      let store = try workspace.openStore()
      _ = try store.counts()
    }
  }

  @Test("A database of a newer Ecoute is refused and left as it was", arguments: [true, false])
  func newer(closed: Bool) throws {
    let workspace = try make()
    let other = try workspace.openStore()
    try other.tamper("PRAGMA user_version = 99")
    // Unclosed, the new version is only in the log beside the database.
    if closed { try other.close() }
    #expect(
      throws: StoreError.newerVersion(
        path: workspace.databasePath, found: 99, supported: StoreSchema.version)
    ) { try workspace.openStore() }
    if !closed { #expect(try other.pragma("user_version") == 99) }
  }

  @Test("A check-up names tables that were changed, and says when others can read the database")
  func checkup() throws {
    let workspace = try make()
    let store = try workspace.openStore()
    try store.tamper(
      """
      PRAGMA foreign_keys = OFF;
      DROP TRIGGER journal_never_changes;
      CREATE TABLE mine (id);
      INSERT INTO transcripts VALUES (1, 'ghost', NULL, 'vtt', 'source', 'f', NULL, 'x')
      """)
    chmod(workspace.databasePath, 0o644)
    let checkup = try store.checkup()
    #expect(checkup.schemaDifferences == ["journal_never_changes", "mine"])
    #expect(checkup.danglingReferences == ["transcripts": 1])
    #expect(checkup.isReadableByOthers)
    #expect(!checkup.isSound)
  }
}

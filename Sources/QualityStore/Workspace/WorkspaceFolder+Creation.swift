internal import Foundation

extension WorkspaceFolder {
  /// Makes a workspace in `folder`, which is made too when it does not exist.
  ///
  /// The workspace is built in a hidden folder and moved into its place piece by piece,
  /// `ecoute.yaml` last, so that a folder is never taken for a workspace before it is one. What was
  /// moved is taken back when a move fails.
  /// - Parameters:
  ///   - folder: Where.
  ///   - settings: What `ecoute.yaml` will say.
  ///   - actor: Who makes it, for the journal.
  ///   - besideOtherFiles: Whether the folder may hold other files.
  /// - Throws: `StoreError.alreadyAWorkspace`, `.folderNotEmpty`, `.fileFailed`, `.diskFull`…
  public static func create(
    at folder: String, settings: WorkspaceSettings, by actor: String,
    besideOtherFiles: Bool = false, clock: @escaping Store.Clock = Store.systemClock
  ) throws -> WorkspaceFolder {
    let workspace = WorkspaceFolder(path: absolute(folder))
    let files = FileManager.default
    if files.fileExists(atPath: workspace.settingsPath) {
      throw StoreError.alreadyAWorkspace(folder: workspace.path)
    }
    let existed = files.fileExists(atPath: workspace.path)
    if existed { try workspace.checkContents(besideOtherFiles: besideOtherFiles) }
    do {
      try attempt(workspace.path) {
        try files.createDirectory(atPath: workspace.path, withIntermediateDirectories: true)
      }
      let draft = WorkspaceFolder(path: workspace.path + "/.ecoute-\(UUID().uuidString)")
      defer { try? files.removeItem(atPath: draft.path) }
      try draft.build(settings, by: actor, clock: clock)
      try draft.move(into: workspace)
    } catch {
      if !existed { try? files.removeItem(atPath: workspace.path) }
      throw error
    }
    return workspace
  }

  private func checkContents(besideOtherFiles: Bool) throws {
    let contents: [String]
    do { contents = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw StoreError.fileFailed(path: path, reason: systemReason())
    }
    guard besideOtherFiles || contents.isEmpty else {
      throw StoreError.folderNotEmpty(folder: path)
    }
    if contents.contains("ecoute.sqlite") {
      throw StoreError.fileFailed(path: databasePath, reason: "EEXIST")
    }
  }

  private func build(
    _ settings: WorkspaceSettings, by actor: String, clock: @escaping Store.Clock
  ) throws {
    let files = FileManager.default
    for folder in [path, gridsPath, reportsPath] {
      try attempt(folder) {
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
    }
    try attempt(settingsPath) {
      try Data(settings.yaml.utf8).write(to: URL(fileURLWithPath: settingsPath))
    }
    let store = try Store.create(at: databasePath, clock: clock)
    do {
      try store.write { database in
        try JournalWriter(database, actor: actor, time: clock()).append(
          JournalEvent(.workspaceCreate, "workspace", "", .object(["name": .text(settings.name)])))
      }
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
  }

  private func move(into workspace: WorkspaceFolder) throws {
    let files = FileManager.default
    var moved: [String] = []
    do {
      for (from, to) in [
        (gridsPath, workspace.gridsPath), (reportsPath, workspace.reportsPath),
        (databasePath, workspace.databasePath), (settingsPath, workspace.settingsPath),
      ] where !files.fileExists(atPath: to) {
        try attempt(to) { try files.moveItem(atPath: from, toPath: to) }
        moved.append(to)
      }
    } catch {
      for path in moved { try? files.removeItem(atPath: path) }
      throw error
    }
  }
}

/// Runs something that touches a file; its failure becomes one that names the file.
private func attempt(_ path: String, _ body: () throws -> Void) throws {
  do { try body() } catch let error as CocoaError {
    throw error.code == .fileWriteOutOfSpace
      ? StoreError.diskFull(path: path)
      : StoreError.fileFailed(path: path, reason: error.underlyingReason)
  } catch {
    throw StoreError.fileFailed(path: path, reason: systemReason())
  }
}

extension CocoaError {
  fileprivate var underlyingReason: String {
    (underlying as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
      ?? "code \(code.rawValue)"
  }
}

internal import Foundation

/// A folder that holds everything about one centre: settings, grids, database, reports.
public struct WorkspaceFolder: Sendable, Hashable {
  /// The folder's absolute path.
  public let path: String

  init(path: String) {
    self.path = path
  }

  /// The settings file.
  public var settingsPath: String { path + "/ecoute.yaml" }
  /// The evaluation grids.
  public var gridsPath: String { path + "/Grids" }
  /// What is generated; safe to delete.
  public var reportsPath: String { path + "/Reports" }
  /// The database.
  public var databasePath: String { path + "/ecoute.sqlite" }

  /// The workspace that `folder` is in: the nearest folder, from there up, with an `ecoute.yaml`.
  ///
  /// - Throws: `StoreError.notAWorkspace`.
  public static func find(from folder: String) throws -> WorkspaceFolder {
    let start = absolute(folder)
    var candidate = start
    while true {
      let workspace = WorkspaceFolder(path: candidate)
      if FileManager.default.fileExists(atPath: workspace.settingsPath) { return workspace }
      guard candidate != "/" else { throw StoreError.notAWorkspace(folder: start) }
      candidate = parent(of: candidate)
    }
  }

  /// The settings.
  ///
  /// - Throws: `WorkspaceSettingsError` with every error in the file, `StoreError.fileFailed`.
  public func settings() throws -> WorkspaceSettings {
    guard let data = FileManager.default.contents(atPath: settingsPath) else {
      throw StoreError.fileFailed(path: settingsPath, reason: systemReason())
    }
    return try WorkspaceSettings(yaml: Array(data), file: settingsPath)
  }

  /// Opens the database, bringing its tables up to date.
  public func openStore(clock: @escaping Store.Clock = Store.systemClock) throws -> Store {
    try Store.open(at: databasePath, clock: clock)
  }

  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  static func parent(of path: String) -> String {
    URL(fileURLWithPath: path).deletingLastPathComponent().path
  }
}

import FoundationEssentials
import Languages
import QualityStore

/// A workspace found, with its settings and its database.
struct OpenWorkspace {
  let folder: WorkspaceFolder
  let settings: WorkspaceSettings
  let store: Store
  let grids: GridLibrary

  init(_ folder: WorkspaceFolder) throws {
    self.folder = folder
    settings = try folder.settings()
    store = try folder.openStore()
    grids = GridLibrary(folder: folder.gridsPath, store: store)
  }
}

extension SharedOptions {
  /// The workspace asked for, or the one around the current folder.
  func openWorkspace() throws -> OpenWorkspace {
    try OpenWorkspace(WorkspaceFolder.find(from: startingFolder))
  }

  private var startingFolder: String {
    workspace ?? FileManager.default.currentDirectoryPath
  }

  /// `--lang`, else the workspace's language, else the locale's, else English.
  var resolvedLanguage: Language {
    if let lang { return lang }
    let settings = try? WorkspaceFolder.find(from: startingFolder).settings()
    return settings?.language ?? InterfaceLanguage.current
  }
}

/// Who does what, for the journal: the name of the session's user.
enum Actor {
  static var current: String {
    Environment.value("ECOUTE_ACTOR") ?? Environment.value("USER")
      ?? Environment.value("LOGNAME") ?? "local"
  }
}

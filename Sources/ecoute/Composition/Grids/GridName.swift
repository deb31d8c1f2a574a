import ArgumentParser
import EvaluationGrids
import Languages
import QualityModel
import QualityStore

/// A grid as a person names it on the command line: a file, `service-client` for the highest
/// version in the workspace's folder, `service-client@3.0` for one version of it.
struct GridName: ExpressibleByArgument {
  static var help: ArgumentHelp {
    bilingualHelp(
      fr: "Le fichier d'une grille, un identifiant de l'espace de travail, ou identifiant@version.",
      en: "A grid's file, an id of the workspace, or id@version.", value: "grille", "grid")
  }

  let text: String

  init?(argument: String) {
    text = argument
  }

  var isFile: Bool { text == "-" || text.contains("/") || text.hasSuffix(".xml") }

  func load(_ shared: SharedOptions) throws -> LoadedGrid {
    try load(from: shared.openWorkspace().grids)
  }

  /// - Parameter library: The workspace's grids, opened only for the name of one of them.
  func load(from library: @autoclosure () throws -> GridLibrary) throws -> LoadedGrid {
    if isFile { return try GridLibrary.load(InputFile(name: text)) }
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    let grids = try library()
    guard parts.count == 2 else { return try grids.current(id: text) }
    return try grids.version(parts[1], of: parts[0])
  }
}

extension GridLibrary {
  /// A version of a grid: the folder's, else the one that evaluations of the workspace use.
  ///
  /// - Parameter digest: When the two differ, the one with this digest is taken.
  func version(_ version: String, of id: String, digest: String? = nil) throws -> LoadedGrid {
    let all = try inFolder()
    let inFolder = all.first { $0.grid.id == id && $0.grid.version == version }
    if let inFolder, digest == nil || inFolder.digest == digest { return inFolder }
    if let kept = try published(version, of: id), inFolder == nil || kept.digest == digest {
      return kept
    }
    guard let inFolder else {
      throw GridLibraryError.unknown(
        id: "\(id) \(version)", known: all.map { "\($0.grid.id) \($0.grid.version)" })
    }
    return inFolder
  }

  private func published(_ version: String, of id: String) throws -> LoadedGrid? {
    guard let kept = try store.publishedGrid(id: id, version: version) else { return nil }
    let name = "\(id) \(version)"
    let reading = GridReader().read(kept.canonicalXML, file: name)
    guard let grid = reading.grid else {
      throw GridLibraryError.invalid(file: name, findings: reading.errors)
    }
    return LoadedGrid(grid: grid, digest: kept.digest, source: name)
  }
}

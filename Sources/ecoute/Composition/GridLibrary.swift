import EvaluationGrids
import FoundationEssentials
import Languages
import QualityModel
import QualityStore
import Scoring

/// A grid with the digest that evaluations pin.
struct LoadedGrid {
  let grid: Grid
  let digest: String
  /// Where it was read from, for a person.
  let source: String

  /// The form that the database keeps.
  var published: QualityStore.PublishedGrid {
    PublishedGrid(
      id: grid.id, version: grid.version, digest: digest,
      canonicalXML: Array(GridWriter().canonical(grid).utf8))
  }
}

/// The grids of a workspace: those in its folder, which people edit, and those already used, which
/// the database keeps as they were.
final class GridLibrary {
  private let folder: String
  let store: Store
  private var scorers: [String: Scorer] = [:]
  private var readFolder: [LoadedGrid]?

  init(folder: String, store: Store) {
    self.folder = folder
    self.store = store
  }

  /// The grids of the folder, every one checked.
  ///
  /// - Throws: `GridLibraryError.invalid` with the findings of the first file that has errors.
  func inFolder() throws -> [LoadedGrid] {
    if let readFolder { return readFolder }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".xml") }.sorted()
    let grids = try names.map { try GridLibrary.load(InputFile(name: "\(folder)/\($0)")) }
    readFolder = grids
    return grids
  }

  /// A grid from a file.
  static func load(_ file: InputFile) throws -> LoadedGrid {
    let reading = GridReader().read(try file.bytes(limit: 64 << 20), file: file.name)
    guard let grid = reading.grid, let digest = reading.digest else {
      throw GridLibraryError.invalid(file: file.name, findings: reading.errors)
    }
    return LoadedGrid(grid: grid, digest: digest, source: file.name)
  }

  /// The grid of an id in the folder; of several versions, the one asked for, else the highest.
  func current(id: String, version: String? = nil) throws -> LoadedGrid {
    let all = try inFolder()
    let candidates = all.filter {
      $0.grid.id == id && (version ?? $0.grid.version) == $0.grid.version
    }
    guard let chosen = candidates.max(by: { GridLibrary.isLower($0.grid.version, $1.grid.version) })
    else {
      throw GridLibraryError.unknown(
        id: version.map { "\(id) \($0)" } ?? id,
        known: all.map { "\($0.grid.id) \($0.grid.version)" })
    }
    return chosen
  }

  /// Keeps the grid in the database for good, so that evaluations on it can be scored again.
  ///
  /// - Throws: `GridRefusal` with the differences when the version was published with another
  ///   content.
  func publish(_ loaded: LoadedGrid, by actor: String) throws {
    try explainingRefusal(of: [loaded]) { _ = try store.publish(loaded.published, by: actor) }
  }

  /// The scorer of the very grid that an evaluation was made on.
  func scorer(for evaluation: Evaluation) throws -> Scorer {
    if let scorer = scorers[evaluation.gridDigest] { return scorer }
    guard
      let published = try store.publishedGrid(
        id: evaluation.gridID, version: evaluation.gridVersion),
      published.digest == evaluation.gridDigest
    else {
      throw GridLibraryError.notPublished(id: evaluation.gridID, version: evaluation.gridVersion)
    }
    let name = "\(published.id) \(published.version)"
    let reading = GridReader().read(published.canonicalXML, file: name)
    guard let grid = reading.grid else {
      throw GridLibraryError.invalid(file: name, findings: reading.errors)
    }
    let scorer = Scorer(grid)
    scorers[evaluation.gridDigest] = scorer
    return scorer
  }

  /// The grids of the folder, and those that the database keeps and the folder no longer has.
  func everyKnown() throws -> [LoadedGrid] {
    var grids = try inFolder()
    let known = Set(grids.map(\.digest))
    for published in try store.publishedGrids() where !known.contains(published.digest) {
      let name = "\(published.id) \(published.version)"
      let reading = GridReader().read(published.canonicalXML, file: name)
      guard let grid = reading.grid else {
        throw GridLibraryError.invalid(file: name, findings: reading.errors)
      }
      grids.append(LoadedGrid(grid: grid, digest: published.digest, source: name))
    }
    return grids
  }

  /// Whether a version comes before another: 2.9 before 2.10.
  static func isLower(_ left: String, _ right: String) -> Bool {
    let numbers = [left, right].map { $0.split(separator: ".").map { Int($0) ?? 0 } }
    return numbers[0].lexicographicallyPrecedes(numbers[1])
  }
}

/// A grid that cannot be used.
enum GridLibraryError: ExplainedError {
  case unknown(id: String, known: [String])
  case invalid(file: String, findings: [Finding])
  case notPublished(id: String, version: String)

  var problem: BilingualText {
    switch self {
    case .unknown(let id, _):
      BilingualText(
        fr: "aucune grille « \(id) » dans le dossier Grids de l'espace de travail",
        en: "no grid “\(id)” in the workspace's Grids folder")
    case .invalid(let file, let findings):
      BilingualText(
        fr: "\(file) : \(findings.count) erreur\(findings.count > 1 ? "s" : "") dans la grille"
          + (findings.first.map { ", la première : \($0.message.french)" } ?? ""),
        en: "\(file): \(findings.count) error\(findings.count > 1 ? "s" : "") in the grid"
          + (findings.first.map { ", the first: \($0.message.english)" } ?? ""))
    case .notPublished(let id, let version):
      BilingualText(
        fr: "la grille \(id) \(version) d'une évaluation manque dans la base",
        en: "the grid \(id) \(version) of an evaluation is missing from the database")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .unknown(_, let known) where known.isEmpty:
      BilingualText(
        fr: "placez-y le fichier XML de la grille", en: "put the grid's XML file there")
    case .unknown(_, let known):
      BilingualText(
        fr: "grilles connues : \(known.joined(separator: ", "))",
        en: "known grids: \(known.joined(separator: ", "))")
    case .invalid(let file, _):
      BilingualText(
        fr: "voyez-les toutes par « ecoute grid check \(file) »",
        en: "see all of them with `ecoute grid check \(file)`")
    case .notPublished:
      BilingualText(
        fr: "lancez « ecoute doctor » et restaurez la base depuis une sauvegarde",
        en: "run `ecoute doctor` and restore the database from a backup")
    }
  }
}

import EvaluationGrids
import Languages
import QualityModel

/// A crosswalk's file with the two grids that it names.
struct CrosswalkFile {
  let name: String
  let reading: CrosswalkReading
  /// `nil` when the document does not say which grids it is between.
  let grids: GridPair?

  /// Reads a crosswalk; the grids that are not given are those it names, in the workspace.
  ///
  /// - Throws: `InputFileError`, or `GridLibraryError` when a grid is not there.
  init(_ name: String, a: GridName? = nil, b: GridName? = nil, _ shared: SharedOptions) throws {
    let bytes = try InputFile(name: name).bytes(limit: 64 << 20)
    let reader = CrosswalkReader()
    self.name = name
    guard let references = reader.references(bytes, file: name) else {
      grids = nil
      reading = reader.read(bytes, file: name, between: nil)
      return
    }
    func grid(_ given: GridName?, _ reference: GridVersion) throws -> Grid {
      if let given { return try given.load(shared).grid }
      return try shared.openWorkspace().grids
        .version(reference.version, of: reference.id, digest: reference.digest).grid
    }
    let pair = GridPair(a: try grid(a, references.a), b: try grid(b, references.b))
    grids = pair
    reading = reader.read(bytes, file: name, between: pair)
  }

  /// The two grids that a crosswalk is about, its links not looked at.
  ///
  /// - Throws: `InputFileError`, or `CrosswalkFileError.invalid` when it does not say.
  static func references(
    in name: String
  ) throws -> (a: GridVersion, b: GridVersion) {
    let bytes = try InputFile(name: name).bytes(limit: 64 << 20)
    guard let named = CrosswalkReader().references(bytes, file: name) else {
      let reading = CrosswalkReader().read(bytes, file: name, between: nil)
      throw CrosswalkFileError.invalid(file: name, findings: reading.errors)
    }
    return (named.a, named.b)
  }

  /// The crosswalk and its grids.
  ///
  /// - Throws: `CrosswalkFileError.invalid` when it has errors.
  func checked() throws -> (crosswalk: Crosswalk, grids: GridPair) {
    guard let crosswalk = reading.crosswalk, let grids else {
      throw CrosswalkFileError.invalid(file: name, findings: reading.errors)
    }
    return (crosswalk, grids)
  }
}

/// A crosswalk that cannot be used.
enum CrosswalkFileError: ExplainedError {
  case invalid(file: String, findings: [Finding])
  case proposals(file: String, count: Int)
  case otherGrid(given: String, known: [String])
  case sameGrid(String)
  case evaluationOnAnotherGrid(String, grid: String)

  var problem: BilingualText {
    switch self {
    case .invalid(let file, let findings):
      BilingualText(
        fr:
          "\(file) : \(findings.count) erreur\(findings.count > 1 ? "s" : "") dans la correspondance"
          + (findings.first.map { ", la première : \($0.message.french)" } ?? ""),
        en: "\(file): \(findings.count) error\(findings.count > 1 ? "s" : "") in the crosswalk"
          + (findings.first.map { ", the first: \($0.message.english)" } ?? ""))
    case .proposals(let file, let count):
      BilingualText(
        fr: "\(file) : \(count) lien\(count > 1 ? "s" : "") encore à confirmer",
        en: "\(file): \(count) link\(count > 1 ? "s" : "") still to be confirmed")
    case .otherGrid(let given, let known):
      BilingualText(
        fr: "\(given) n'est pas une des deux grilles de la correspondance, "
          + known.joined(separator: " et "),
        en: "\(given) is not one of the two grids of the crosswalk, "
          + known.joined(separator: " and "))
    case .sameGrid(let grid):
      BilingualText(
        fr: "\(grid) est donnée au départ et à l'arrivée",
        en: "\(grid) is given as both ends")
    case .evaluationOnAnotherGrid(let evaluation, let grid):
      BilingualText(
        fr: "l'évaluation « \(evaluation) » n'est pas faite sur \(grid) dans ces termes",
        en: "the evaluation “\(evaluation)” was not made on \(grid) in these words")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .invalid(let file, _):
      BilingualText(
        fr: "voyez-les toutes par « ecoute grid crosswalk check \(file) »",
        en: "see all of them with `ecoute grid crosswalk check \(file)`")
    case .proposals:
      BilingualText(
        fr: "relisez-les et écrivez status=\"confirmed\", ou essayez avec --with-proposals",
        en: "read them and write status=\"confirmed\", or try with --with-proposals")
    case .otherGrid, .sameGrid:
      BilingualText(
        fr: "donnez par --from la grille de départ, par --to celle d'arrivée",
        en: "give the grid to start from with --from, the one to end on with --to")
    case .evaluationOnAnotherGrid:
      BilingualText(
        fr: "voyez la grille de chacune par « ecoute evaluations list »",
        en: "see the grid of each with `ecoute evaluations list`")
    }
  }
}

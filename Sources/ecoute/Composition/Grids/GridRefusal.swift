import EvaluationGrids
import Languages
import QualityModel
import QualityStore
import Scoring

/// A version of a grid that was published with another content, and what differs.
struct GridRefusal: ExplainedError {
  /// The differences that are told; the others are counted.
  private static let shown = 3

  let id: String
  let version: String
  let changes: [GridChange]

  var problem: BilingualText {
    let told = changes.prefix(GridRefusal.shown).map(\.summary)
    let rest = changes.count - told.count
    return .spaced(
      fr: "la grille \(id) \(version) est déjà publiée avec un autre contenu ; depuis, "
        + told.map(\.french).joined(separator: " ; ")
        + (rest > 0 ? " ; et \(rest) autre\(rest > 1 ? "s différences" : " différence")" : ""),
      en: "the grid \(id) \(version) is already published with another content; since then, "
        + told.map(\.english).joined(separator: "; ")
        + (rest > 0 ? "; and \(rest) other difference\(rest > 1 ? "s" : "")" : ""))
  }

  var remedy: BilingualText {
    BilingualText(
      fr: "donnez un nouveau numéro de version à la grille modifiée",
      en: "give the changed grid a new version number")
  }
}

extension GridLibrary {
  /// Runs what may publish grids; a refusal is told with the differences.
  func explainingRefusal<Value>(of grids: [LoadedGrid], _ body: () throws -> Value) throws -> Value
  {
    do {
      return try body()
    } catch StoreError.gridPublishedDifferently(let id, let version, let kept, let offered) {
      guard let loaded = grids.first(where: { $0.digest == offered }),
        let published = try store.publishedGrid(id: id, version: version),
        let before = GridReader().read(published.canonicalXML, file: "\(id) \(version)").grid
      else {
        throw StoreError.gridPublishedDifferently(
          id: id, version: version, publishedDigest: kept, offeredDigest: offered)
      }
      throw GridRefusal(
        id: id, version: version,
        changes: GridDifference(betweenScored: before, loaded.grid).changes)
    }
  }
}

extension GridDifference {
  /// The differences with the shares of the total that each criterion carries.
  init(betweenScored before: Grid, _ after: Grid) {
    self.init(
      from: before, to: after,
      shares: (Scorer(before).nominalShares, Scorer(after).nominalShares))
  }
}

public import QualityModel

/// A grid and the digest that evaluations pin it by.
public struct PinnedGrid: Sendable, Hashable {
  /// The grid.
  public let grid: Grid
  /// SHA-256 of its canonical form, lower-case hexadecimal.
  public let digest: String

  /// A grid and its digest.
  public init(grid: Grid, digest: String) {
    self.grid = grid
    self.digest = digest
  }
}

/// Finds a grid by its id and version; without a version, the one in use.
public typealias GridLookup = @Sendable (_ id: String, _ version: String?) -> PinnedGrid?

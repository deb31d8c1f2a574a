public import ExactNumbers
public import QualityModel

/// What changed from one grid to another, in the terms of the grid language.
///
/// Nothing is left out: two grids whose canonical forms differ have at least one change, and two
/// grids with the same canonical form have none. See <doc:GridDifferences>.
public struct GridDifference: Sendable, Hashable {
  /// A grid that was compared.
  public struct Side: Sendable, Hashable {
    /// The grid's id.
    public let id: String
    /// Its version.
    public let version: String
    /// SHA-256 of its canonical form.
    public let digest: String

    init(_ grid: Grid) {
      id = grid.id
      version = grid.version
      digest = GridWriter().digest(of: grid)
    }
  }

  /// The grid before.
  public let before: Side
  /// The grid after.
  public let after: Side
  /// The changes: the grid itself first, then its parts in the second grid's reading order, what
  /// was removed last, then the shares that others moved, from the largest move.
  public let changes: [GridChange]

  /// Compares two grids.
  ///
  /// - Parameter shares: The share of the total of each scored criterion when all apply, 0 to 1, by
  ///   criterion id, in each grid. Without them, weights are compared and shares are not.
  public init(
    from first: Grid, to second: Grid,
    shares: (before: [String: Rational], after: [String: Rational]) = ([:], [:])
  ) {
    before = Side(first)
    after = Side(second)
    guard before.digest != after.digest else {
      changes = []
      return
    }
    var comparison = GridComparison(first, second, before: shares.before, after: shares.after)
    comparison.compare()
    changes = comparison.changes
  }

  /// The changes of one effect.
  public func changes(_ effect: GridChange.Effect) -> [GridChange] {
    changes.filter { $0.effect == effect }
  }
}

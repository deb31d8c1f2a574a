public import QualityModel

/// The two grids that a crosswalk is between.
public struct GridPair: Sendable {
  /// The first grid.
  public let a: Grid
  /// The second grid.
  public let b: Grid
  let digests: [Crosswalk.Side: String]
  private let criteria: [Crosswalk.Side: [String: Criterion]]

  /// Two grids.
  public init(a: Grid, b: Grid) {
    self.a = a
    self.b = b
    digests = [.a: GridWriter().digest(of: a), .b: GridWriter().digest(of: b)]
    criteria = [a, b].map { grid in
      Dictionary(grid.criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    }.enumerated().reduce(into: [:]) { $0[$1.offset == 0 ? .a : .b] = $1.element }
  }

  /// The grid of a side.
  public subscript(side: Crosswalk.Side) -> Grid { side == .a ? a : b }

  /// What a crosswalk names a side's grid by.
  public func reference(_ side: Crosswalk.Side) -> GridVersion {
    GridVersion(
      id: self[side].id, version: self[side].version, digest: digests[side] ?? "")
  }

  func criterion(_ id: String, _ side: Crosswalk.Side) -> Criterion? { criteria[side]?[id] }

  func ids(_ side: Crosswalk.Side) -> [String] { self[side].criteria.map(\.id) }
}

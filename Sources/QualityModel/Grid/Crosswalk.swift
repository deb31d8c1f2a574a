/// Which criteria of two grids observe the same thing, and how the answers to the ones become
/// answers to the others.
public struct Crosswalk: Sendable, Hashable {
  /// One of the two grids.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// The first grid.
    case a
    /// The second grid.
    case b

    /// The other grid.
    public var other: Side { self == .a ? .b : .a }
  }

  /// A criterion that the other grid does not observe.
  public struct Unmatched: Sendable, Hashable {
    /// The grid that has it.
    public let side: Side
    /// The criterion's id.
    public let criterionID: String
    /// Why it has no counterpart; may be empty.
    public let reason: String

    /// A criterion without a counterpart.
    public init(side: Side, criterionID: String, reason: String) {
      self.side = side
      self.criterionID = criterionID
      self.reason = reason
    }
  }

  /// The first grid.
  public let a: GridVersion
  /// The second grid.
  public let b: GridVersion
  /// The links, in the order in which they were written.
  public let links: [CrosswalkLink]
  /// The criteria said to have no counterpart.
  public let unmatched: [Unmatched]

  /// A crosswalk from its parts. Parts are taken as they are: `EvaluationGrids` checks them.
  public init(
    a: GridVersion, b: GridVersion, links: [CrosswalkLink], unmatched: [Unmatched] = []
  ) {
    self.a = a
    self.b = b
    self.links = links
    self.unmatched = unmatched
  }

  /// The grid of a side.
  public subscript(side: Side) -> GridVersion { side == .a ? a : b }

  /// The links that nobody has confirmed yet.
  public var proposals: [CrosswalkLink] { links.filter { !$0.isConfirmed } }
}

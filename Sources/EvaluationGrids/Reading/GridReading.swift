public import QualityModel

/// What came of reading a grid: the grid, or everything that is wrong with it.
public struct GridReading: Sendable, Hashable {
  /// The grid; `nil` when there is an error among the findings.
  public let grid: Grid?
  /// All that was found, by place.
  public let findings: [Finding]
  /// SHA-256 of the grid's canonical form, 64 hexadecimal digits; `nil` without a grid.
  public let digest: String?

  /// The findings that keep the grid from being used.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }
}

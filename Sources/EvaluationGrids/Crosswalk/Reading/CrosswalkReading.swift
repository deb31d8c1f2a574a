public import QualityModel

/// What came of reading a crosswalk: the crosswalk, or everything that is wrong with it.
public struct CrosswalkReading: Sendable, Hashable {
  /// The crosswalk; `nil` when there is an error among the findings.
  public let crosswalk: Crosswalk?
  /// All that was found, by place.
  public let findings: [Finding]

  /// The findings that keep the crosswalk from being used.
  public var errors: [Finding] { findings.filter { $0.severity == .error } }
}

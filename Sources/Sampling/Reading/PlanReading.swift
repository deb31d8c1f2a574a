public import QualityModel

/// What came of reading a plan: the plan, or everything that is wrong with it.
public struct PlanReading: Sendable, Hashable {
  /// The plan; `nil` when there is an error among the findings.
  public let plan: SamplingPlan?
  /// All that was found, by place.
  public let findings: [Finding]
  /// The plan in one fixed form, UTF-8; empty without a plan.
  public let canonicalXML: [UInt8]
  /// SHA-256 of that form, 64 hexadecimal digits; empty without a plan.
  public let digest: String
}

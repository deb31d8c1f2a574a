/// A scale of deviations, zero in its middle, that a column of drawings shares.
public struct DeviationAxis: Sendable, Hashable {
  /// The deviation at either end, in points.
  public let limit: Double
  /// The deviation up to which nothing is said to differ, drawn as a band; `nil` draws none.
  public let margin: Double?
  /// The left end as it is written.
  public let lowerLabel: String
  /// The right end as it is written.
  public let upperLabel: String

  /// A scale from −`limit` to `limit`.
  public init(limit: Double, margin: Double?, lowerLabel: String, upperLabel: String) {
    self.limit = limit
    self.margin = margin
    self.lowerLabel = lowerLabel
    self.upperLabel = upperLabel
  }
}

/// One deviation with its interval on a scale around zero.
public struct DeviationInterval: Sendable, Hashable {
  /// What is drawn.
  public let title: String
  /// The same in a sentence.
  public let description: String
  /// The deviation; `nil` draws the scale alone.
  public let value: ChartMark?
  /// The scale.
  public let axis: DeviationAxis

  /// A deviation on a scale.
  public init(title: String, description: String, value: ChartMark?, axis: DeviationAxis) {
    self.title = title
    self.description = description
    self.value = value
    self.axis = axis
  }
}

/// A drawing of figures that stand in words or in a table beside it.
public enum ReportChart: Sendable, Hashable {
  /// One figure with its interval against a target, on a scale from 0 to 100.
  case bullet(BulletChart)
  /// Points on two axes with lines across: differences against means, or sessions in time.
  case plot(PlotChart)
  /// What the marks of the page's charts mean.
  case legend([ChartLegendEntry])
}

/// A figure placed on a scale.
public struct ChartMark: Sendable, Hashable {
  /// The figure.
  public let value: Double
  /// The interval's lower bound; `nil` when there is no interval.
  public let lower: Double?
  /// The interval's upper bound; `nil` when there is no interval.
  public let upper: Double?
  /// Whether the figure rests on fewer than 10 observations: drawn hollow.
  public let isIndicative: Bool

  /// A mark.
  public init(value: Double, lower: Double?, upper: Double?, isIndicative: Bool) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.isIndicative = isIndicative
  }
}

/// One figure with its interval, the others' and the target, on a scale from 0 to 100.
public struct BulletChart: Sendable, Hashable {
  /// What is drawn.
  public let title: String
  /// The same in a sentence.
  public let description: String
  /// The agent's figure.
  public let value: ChartMark?
  /// The others' figure.
  public let team: ChartMark?
  /// The target, 0 to 100.
  public let target: Double?
  /// The target as it is written beside its mark.
  public let targetLabel: String

  /// A bullet chart.
  public init(
    title: String, description: String, value: ChartMark?, team: ChartMark?, target: Double?,
    targetLabel: String
  ) {
    self.title = title
    self.description = description
    self.value = value
    self.team = team
    self.target = target
    self.targetLabel = targetLabel
  }
}

/// One row of dots with intervals on a scale from 0 to 100 that a column shares.
public struct DotInterval: Sendable, Hashable {
  /// What is drawn.
  public let title: String
  /// The same in a sentence.
  public let description: String
  /// The agent's figure.
  public let value: ChartMark?
  /// The others' figure.
  public let team: ChartMark?
  /// The target, 0 to 100.
  public let target: Double?

  /// A row.
  public init(
    title: String, description: String, value: ChartMark?, team: ChartMark?, target: Double?
  ) {
    self.title = title
    self.description = description
    self.value = value
    self.team = team
    self.target = target
  }
}

/// A mark and what it means.
public struct ChartLegendEntry: Sendable, Hashable {
  /// The mark.
  public enum Mark: String, Sendable, Hashable {
    /// A full disc on its interval.
    case value
    /// A hollow disc.
    case indicative
    /// A diamond.
    case team
    /// A vertical bar with a head.
    case target
    /// A ring.
    case point
    /// A full diamond.
    case signal
    /// A continuous line.
    case centre
    /// A dashed line.
    case limit
    /// A grey band.
    case margin
  }

  /// The mark.
  public let mark: Mark
  /// What it means.
  public let text: ReportText

  /// An entry.
  public init(_ mark: Mark, _ text: ReportText) {
    self.mark = mark
    self.text = text
  }
}

/// Points on two axes, with lines across.
public struct PlotChart: Sendable, Hashable {
  /// One of the two axes.
  public struct Axis: Sendable, Hashable {
    /// A place of the axis that is written.
    public struct Tick: Sendable, Hashable {
      /// The figure.
      public let value: Double
      /// As it is written.
      public let label: String

      /// A tick.
      public init(_ value: Double, _ label: String) {
        self.value = value
        self.label = label
      }
    }

    /// What it measures, with its unit.
    public let title: String
    /// The figure at its beginning.
    public let lower: Double
    /// The figure at its end.
    public let upper: Double
    /// The places that are written.
    public let ticks: [Tick]

    /// An axis.
    public init(title: String, lower: Double, upper: Double, ticks: [Tick]) {
      self.title = title
      self.lower = lower
      self.upper = upper
      self.ticks = ticks
    }
  }

  /// A point, with an interval along the upright axis if it has one.
  public struct Point: Sendable, Hashable {
    /// Where it is along the axis across.
    public let x: Double
    /// Where it is along the upright axis, with its interval.
    public let y: ChartMark
    /// Whether it is marked by a rule: drawn in another shape.
    public let isSignal: Bool

    /// A point.
    public init(x: Double, y: ChartMark, isSignal: Bool = false) {
      self.x = x
      self.y = y
      self.isSignal = isSignal
    }
  }

  /// A line across the whole drawing.
  public struct Line: Sendable, Hashable {
    /// What the line is.
    public enum Kind: String, Sendable, Hashable {
      /// The mean: continuous.
      case centre
      /// A limit: dashed.
      case limit
    }

    /// What it is.
    public let kind: Kind
    /// The figure.
    public let value: Double
    /// As it is written at its end.
    public let label: String

    /// A line.
    public init(_ kind: Kind, _ value: Double, label: String) {
      self.kind = kind
      self.value = value
      self.label = label
    }
  }

  /// What is drawn.
  public let title: String
  /// The same in a sentence, figures included.
  public let description: String
  /// The axis across.
  public let across: Axis
  /// The upright axis.
  public let upright: Axis
  /// The points, in the order they are joined.
  public let points: [Point]
  /// Whether a line joins the points.
  public let joinsPoints: Bool
  /// Lines across.
  public let lines: [Line]
  /// The deviation up to which nothing is said to differ: a band around zero; `nil` draws none.
  public let margin: Double?

  /// A plot.
  public init(
    title: String, description: String, across: Axis, upright: Axis, points: [Point],
    joinsPoints: Bool = false, lines: [Line], margin: Double? = nil
  ) {
    self.title = title
    self.description = description
    self.across = across
    self.upright = upright
    self.points = points
    self.joinsPoints = joinsPoints
    self.lines = lines
    self.margin = margin
  }
}
